import type { Channel, Option } from '../../knowledge/channel/channel.ts'
import { bits } from '../../knowledge/lexicon/automaton.ts'
import type { Lexicon } from '../../knowledge/lexicon/lexicon.ts'

/** A word that may stand behind glyphs. Costs are tenths of a nat: what the reading costs, and with what the word costs. */
export interface Candidate {
  /** Lower case, ё as е. */
  readonly word: string
  readonly number: number
  readonly reading: number
  readonly cost: number
  /** The steps of the cheapest reading, first to last. */
  readonly steps: readonly Step[]
}

/** Glyphs [from, to) read by an option; null: they stand for nothing. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly option: Option | null
}

/** Tenths of a nat by which a hypothesis may be dearer than the cheapest that has read as much, and how many go on. */
const [WIDTH, MOST] = [120, 40]
/** In a loose search fewer: each branches to every letter. */
const FEW = 24
/** What a glyph costs that stands for nothing: never learned, but paper has specks. */
export const speck = (glyph: string): number => (SPECKS.includes(glyph) ? 45 : 105)
const SPECKS = '.,:;\'’‘`!|_~-()[]{}<>/\\*^"“”°•'
/** In a loose search: a letter that left no glyph, and a glyph read as a letter it was never seen for. */
const [MISSING, STRANGE] = [60, 75]
/** Hypotheses of one word; a long word makes a few thousand. */
const ROOM = 1 << 17

/** `opens`: the word may open a sentence. `loose`: letters may be missing or read as never before. */
export type Search = (glyphs: string, opens: boolean, loose?: boolean) => Candidate[]

/**
 * Finds the words of a lexicon that may stand behind a word as it was read, cheapest first: a beam over pairs of place and prefix.
 * A prefix costs what all its words cost together, so that hypotheses of one place can be compared.
 */
export function searcher(channel: Channel, { automaton, costs, shares, alphabet }: Lexicon, most = 12): Search {
  const { masks, edges, counts, skips, targets, ends } = automaton
  // Hypotheses in the order they were made; `nexts` chains those of one place.
  const nodes = new Int32Array(ROOM)
  const numbers = new Int32Array(ROOM)
  const readings = new Float64Array(ROOM)
  const totals = new Float64Array(ROOM)
  const backs = new Int32Array(ROOM)
  const starts = new Uint8Array(ROOM)
  const nexts = new Int32Array(ROOM)
  const taken: (Option | null)[] = new Array(ROOM).fill(null)
  const seen = hypothesisSet()
  const here = new Int32Array(ROOM)
  let size = 0
  let heads = new Int32Array(0)
  let best = new Float64Array(0)

  function add(at: number, node: number, number: number, reading: number, back: number, option: Option | null, from: number) {
    const total = reading - 10 * Math.log(shares[number + counts[node]!]! - shares[number]!)
    if (total > best[at]! + WIDTH || size === ROOM) return
    if (total < best[at]!) best[at] = total
    nodes[size] = node
    numbers[size] = number
    readings[size] = reading
    totals[size] = total
    backs[size] = back
    starts[size] = from
    taken[size] = option
    nexts[size] = heads[at]!
    heads[at] = size++
  }

  function extend(h: number, options: readonly Option[], from: number, to: number) {
    const limit = best[to]! + WIDTH - totals[h]!
    const reading = readings[h]!
    for (const option of options) {
      if (option.cost > limit) return
      let node = nodes[h]!
      let number = numbers[h]!
      const { first, second } = option
      let mask = masks[node]!
      let bit = 1 << first
      if ((mask & bit) === 0) continue
      let edge = edges[node]! + bits(mask & (bit - 1))
      number += skips[edge]!
      node = targets[edge]!
      if (second >= 0) {
        mask = masks[node]!
        bit = 1 << second
        if ((mask & bit) === 0) continue
        edge = edges[node]! + bits(mask & (bit - 1))
        number += skips[edge]!
        node = targets[edge]!
      }
      add(to, node, number, reading + option.cost, h, option, from)
    }
  }

  /** Fills `here` with the cheapest hypotheses of a place, each prefix once; returns how many. */
  function narrow(at: number, most: number): number {
    const limit = best[at]! + WIDTH
    let count = 0
    for (let h = heads[at]!; h >= 0; h = nexts[h]!) if (totals[h]! <= limit) here[count++] = h
    const sorted = here.subarray(0, count).sort((a, b) => totals[a]! - totals[b]! || a - b)
    seen.clear()
    let kept = 0
    for (let i = 0; i < count && kept < most; i++) {
      const h = sorted[i]!
      if (seen.add(numbers[h]!, nodes[h]!)) here[kept++] = h
    }
    return kept
  }

  /** Every letter that may follow a hypothesis, with no glyph or with one. Returns how many wait at the place then. */
  function loosen(count: number, at: number): number {
    const made = size
    for (let i = 0; i < count; i++) {
      const h = here[i]!
      const mask = masks[nodes[h]!]!
      const first = edges[nodes[h]!]!
      for (let nth = bits(mask) - 1; nth >= 0; nth--) {
        const edge = first + nth
        const number = numbers[h]! + skips[edge]!
        const letter = letterOf(mask, nth)
        add(at, targets[edge]!, number, readings[h]! + MISSING, h, { first: letter, second: -1, cost: MISSING, key: '' }, at)
        add(at + 1, targets[edge]!, number, readings[h]! + STRANGE, h, { first: letter, second: -1, cost: STRANGE, key: '' }, at)
      }
    }
    let waiting = count
    for (let h = heads[at]!; h >= made; h = nexts[h]!) here[waiting++] = h
    return waiting
  }

  return (glyphs, opens, loose = false) => {
    const n = glyphs.length
    heads = new Int32Array(n + 1).fill(-1)
    best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    size = 0
    add(0, 0, 0, 0, -1, null, 0)
    for (let at = 0; at < n; at++) {
      let count = narrow(at, loose ? FEW : MOST)
      if (loose) count = loosen(count, at)
      let node = 0
      for (let to = at + 1; to <= n && to <= at + 4; to++) {
        node = channel.next[node]!.get(glyphs.charCodeAt(to - 1)) ?? -1
        if (node < 0) break
        const options = (opens && at === 0 ? channel.opening : channel.options)[node]!
        if (options.length > 0) for (let i = 0; i < count; i++) extend(here[i]!, options, at, to)
      }
      const dropped = speck(glyphs.charAt(at))
      for (let i = 0; i < count; i++) {
        const h = here[i]!
        add(at + 1, nodes[h]!, numbers[h]!, readings[h]! + dropped, h, null, at)
      }
    }
    const found: number[] = []
    seen.clear()
    for (let h = heads[n]!; h >= 0; h = nexts[h]!) if (ends[nodes[h]!] === 1) found.push(h)
    const cost = (h: number): number => readings[h]! + costs[numbers[h]!]!
    found.sort((a, b) => cost(a) - cost(b) || numbers[a]! - numbers[b]! || a - b)
    const candidates: Candidate[] = []
    for (const h of found) {
      if (candidates.length === most) break
      if (!seen.add(numbers[h]!, 0)) continue
      const steps = stepsTo(h, n)
      candidates.push({ word: lettersOf(steps, alphabet), number: numbers[h]!, reading: readings[h]!, cost: cost(h), steps })
    }
    return candidates
  }

  function stepsTo(hypothesis: number, end: number): Step[] {
    const steps: Step[] = []
    let to = end
    for (let h = hypothesis; backs[h]! >= 0; h = backs[h]!) {
      steps.push({ from: starts[h]!, to, option: taken[h]! })
      to = starts[h]!
    }
    return steps.reverse()
  }
}

/** The letters that steps read. */
export function lettersOf(steps: readonly Step[], alphabet: string): string {
  let word = ''
  for (const { option } of steps) if (option) word += alphabet.charAt(option.first) + (option.second < 0 ? '' : alphabet.charAt(option.second))
  return word
}

/** The letter of the nth edge of a node. */
function letterOf(mask: number, n: number): number {
  let rest = mask
  for (let i = 0; i < n; i++) rest &= rest - 1
  return 31 - Math.clz32(rest & -rest)
}

/** A set of pairs of numbers that is emptied in no time. */
function hypothesisSet() {
  const slots = 1 << 14
  const [firsts, seconds, ages] = [new Int32Array(slots), new Int32Array(slots), new Int32Array(slots)]
  let age = 0
  return {
    clear() {
      age++
    },
    /** False where the pair was there already. */
    add(first: number, second: number): boolean {
      let slot = ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 15) & (slots - 1)
      for (; ages[slot] === age; slot = (slot + 1) & (slots - 1)) if (firsts[slot] === first && seconds[slot] === second) return false
      ages[slot] = age
      firsts[slot] = first
      seconds[slot] = second
      return true
    },
  }
}
