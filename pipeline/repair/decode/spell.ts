import type { Channel, Option } from '../../knowledge/channel/channel.ts'
import { edgeLetter, follow, place, start } from '../../knowledge/lexicon/letters.ts'
import type { Lexicon } from '../../knowledge/lexicon/lexicon.ts'
import type { Step } from './beam.ts'
import { type Candidate, lettersOf, speck } from './search.ts'

export type Spell = (glyphs: string, opens: boolean) => Omit<Candidate, 'number'> | null

const MOST = 10
/** Tenths of a nat by which a hypothesis may be dearer than the cheapest. */
const WIDTH = 100
/** Dearer readings of a glyph than this spell no word. */
const DEAREST = 70
/** That a word is in no lexicon, in tenths of a nat. */
const UNKNOWN = 45

interface Hypothesis {
  readonly context: number
  readonly reading: number
  readonly cost: number
  readonly back: Hypothesis | null
  readonly option: Option | null
  readonly from: number
}

/** The likeliest letters behind glyphs, by how letters follow one another: for names and new words. */
export function speller(channel: Channel, { alphabet, letters: costs }: Lexicon): Spell {
  const size = alphabet.length + 1
  return (glyphs, opens) => {
    const arrivals: Map<number, Hypothesis>[] = Array.from({ length: glyphs.length + 1 }, () => new Map())
    const best = new Float64Array(glyphs.length + 1).fill(Number.POSITIVE_INFINITY)
    const add = (at: number, context: number, cost: number, back: Hypothesis | null, step: number, option: Option | null, from: number) => {
      if (cost > best[at]! + WIDTH) return
      if (cost < best[at]!) best[at] = cost
      const known = arrivals[at]!.get(context)
      if (!known || cost < known.cost) arrivals[at]!.set(context, { context, reading: (back?.reading ?? 0) + step, cost, back, option, from })
    }
    add(0, start(alphabet), 0, null, 0, null, 0)
    for (let at = 0; at < glyphs.length; at++) {
      const here = [...arrivals[at]!.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST)
      let node = 0
      for (let to = at + 1; to <= glyphs.length && to <= at + 4; to++) {
        const child = channel.next[node]!.get(glyphs.charCodeAt(to - 1))
        if (child === undefined) break
        node = child
        const { starts, options } = opens && at === 0 ? channel.opening : channel.running
        for (let i = starts[node]!; i < starts[node + 1]!; i++) {
          const option = options[i]!
          if (option.cost > DEAREST) break
          for (const back of here) {
            let { context } = back
            let cost = back.cost + option.cost + costs[place(size, context, option.first)]!
            context = follow(size, context, option.first)
            if (option.second >= 0) {
              cost += costs[place(size, context, option.second)]!
              context = follow(size, context, option.second)
            }
            add(to, context, cost, back, option.cost, option, at)
          }
        }
      }
      const dropped = speck(glyphs.charAt(at))
      for (const back of here) add(at + 1, back.context, back.cost + dropped, back, dropped, null, at)
    }
    let last: Hypothesis | null = null
    let least = Number.POSITIVE_INFINITY
    for (const hypothesis of arrivals[glyphs.length]!.values()) {
      const cost = hypothesis.cost + costs[place(size, hypothesis.context, edgeLetter(alphabet))]!
      if (cost < least) [last, least] = [hypothesis, cost]
    }
    if (!last) return null
    const steps: Step[] = []
    let to = glyphs.length
    for (let h: Hypothesis | null = last; h?.back; h = h.back) {
      steps.push({ from: h.from, to, option: h.option })
      to = h.from
    }
    steps.reverse()
    const word = lettersOf(steps, alphabet)
    return word ? { word, reading: last.reading, cost: least + UNKNOWN, steps } : null
  }
}
