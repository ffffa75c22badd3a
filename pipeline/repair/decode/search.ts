import type { Channel, Option } from '../../knowledge/channel/channel.ts'
import { edgeOf } from '../../knowledge/lexicon/automaton.ts'
import type { Lexicon } from '../../knowledge/lexicon/lexicon.ts'

/** A word that may stand behind glyphs. Costs are tenths of a nat: what the reading costs and what the word costs. */
export interface Candidate {
  /** Lower case, ё as е. */
  readonly word: string
  readonly number: number
  readonly reading: number
  readonly cost: number
  /** The steps of the cheapest reading, first to last. */
  readonly steps: readonly Step[]
}

/** Glyphs [from, to) read by an option. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly option: Option
}

/** Tenths of a nat by which a hypothesis may be dearer than the cheapest that has read as much. */
const WIDTH = 130
const MOST = 64
/** A glyph that stands for nothing, and a glyph read as any letter: never learned, but paper has specks. */
const SPECK = 70

export type Search = (glyphs: string) => Candidate[]

/**
 * Finds the words of a lexicon that may stand behind a word as it was read, cheapest first: a beam over pairs of place and prefix.
 * A prefix costs what all its words cost together, so that hypotheses of one place can be compared.
 */
export function searcher(channel: Channel, { automaton, costs, shares, alphabet }: Lexicon, most = 12): Search {
  const { counts, skips, targets, ends } = automaton
  // Hypotheses, in the order they were made.
  let room = 1 << 15
  let nodes = new Int32Array(room)
  let numbers = new Int32Array(room)
  let readings = new Float32Array(room)
  let totals = new Float32Array(room)
  let backs = new Int32Array(room)
  const taken: (Option | null)[] = []
  const starts: number[] = []
  let size = 0
  const prefixCost = new Float64Array(1)

  const grow = () => {
    room *= 2
    const wider = <T extends Int32Array | Float32Array>(old: T, made: T): T => {
      made.set(old as never)
      return made
    }
    nodes = wider(nodes, new Int32Array(room))
    numbers = wider(numbers, new Int32Array(room))
    readings = wider(readings, new Float32Array(room))
    totals = wider(totals, new Float32Array(room))
    backs = wider(backs, new Int32Array(room))
  }

  return (glyphs) => {
    const n = glyphs.length
    const arrivals: number[][] = Array.from({ length: n + 1 }, () => [])
    const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    size = 0
    const add = (at: number, node: number, number: number, reading: number, back: number, option: Option | null, from: number) => {
      const share = shares[number + counts[node]!]! - shares[number]!
      prefixCost[0] = -10 * Math.log(share)
      const total = reading + prefixCost[0]!
      if (total > best[at]! + WIDTH) return
      if (total < best[at]!) best[at] = total
      if (size === room) grow()
      nodes[size] = node
      numbers[size] = number
      readings[size] = reading
      totals[size] = total
      backs[size] = back
      taken[size] = option
      starts[size] = from
      arrivals[at]!.push(size++)
    }
    add(0, 0, 0, 0, -1, null, 0)
    for (let at = 0; at < n; at++) {
      const here = narrowed(arrivals[at]!, best[at]!)
      if (here.length === 0) continue
      let node = 0
      for (let to = at + 1; to <= n && to <= at + 4; to++) {
        const child = channel.next[node]!.get(glyphs.charCodeAt(to - 1))
        if (child === undefined) break
        node = child
        const options = channel.options[node]!
        if (options.length === 0) continue
        for (const hypothesis of here) extend(hypothesis, options, at, to)
      }
      for (const hypothesis of here) add(at + 1, nodes[hypothesis]!, numbers[hypothesis]!, readings[hypothesis]! + SPECK, hypothesis, null, at)
    }

    function extend(hypothesis: number, options: readonly Option[], from: number, to: number) {
      const reading = readings[hypothesis]!
      const limit = best[to]! + WIDTH
      for (const option of options) {
        const cost = reading + option.cost
        if (cost > limit) break
        let node = nodes[hypothesis]!
        let number = numbers[hypothesis]!
        for (const letter of option.letters) {
          const edge = edgeOf(automaton, node, letter)
          if (edge < 0) {
            node = -1
            break
          }
          number += skips[edge]!
          node = targets[edge]!
        }
        if (node >= 0) add(to, node, number, cost, hypothesis, option, from)
      }
    }

    const found = new Map<number, number>()
    for (const hypothesis of arrivals[n]!) {
      const node = nodes[hypothesis]!
      if (ends[node] !== 1) continue
      const number = numbers[hypothesis]!
      const known = found.get(number)
      if (known === undefined || readings[hypothesis]! < readings[known]!) found.set(number, hypothesis)
    }
    return [...found]
      .map(([number, hypothesis]) => ({ number, hypothesis, cost: readings[hypothesis]! + costs[number]! }))
      .sort((a, b) => a.cost - b.cost || a.number - b.number)
      .slice(0, most)
      .map(({ number, hypothesis, cost }) => {
        const steps = stepsTo(hypothesis, n)
        return {
          word: steps.map(({ option }) => option.letters.map((l) => alphabet[l]).join('')).join(''),
          number,
          reading: readings[hypothesis]!,
          cost,
          steps,
        }
      })
  }

  /** The cheapest hypotheses of a place, each prefix once. */
  function narrowed(list: number[], best: number): number[] {
    const limit = best + WIDTH
    const sorted = list.filter((h) => totals[h]! <= limit).sort((a, b) => totals[a]! - totals[b]!)
    const kept: number[] = []
    const seen = new Set<number>()
    for (const h of sorted) {
      const key = numbers[h]! * 0x80000 + nodes[h]!
      if (seen.has(key)) continue
      seen.add(key)
      kept.push(h)
      if (kept.length === MOST) break
    }
    return kept
  }

  function stepsTo(hypothesis: number, end: number): Step[] {
    const steps: Step[] = []
    let to = end
    for (let h = hypothesis; backs[h]! >= 0; h = backs[h]!) {
      const from = starts[h]!
      steps.push({ from, to, option: taken[h] ?? { letters: [], cost: SPECK, key: '' } })
      to = from
    }
    return steps.reverse()
  }
}
