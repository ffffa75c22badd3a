import type { Channel, Option } from '../../knowledge/channel/channel.ts'
import { edgeLetter, follow, place, start } from '../../knowledge/lexicon/letters.ts'
import type { Lexicon } from '../../knowledge/lexicon/lexicon.ts'
import { type Candidate, lettersOf, type Step, speck } from './search.ts'

export type Spell = (glyphs: string, opens: boolean) => Omit<Candidate, 'number'> | null

const MOST = 20
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
    const add = (at: number, hypothesis: Hypothesis) => {
      const known = arrivals[at]!.get(hypothesis.context)
      if (!known || hypothesis.cost < known.cost) arrivals[at]!.set(hypothesis.context, hypothesis)
    }
    add(0, { context: start(alphabet), reading: 0, cost: 0, back: null, option: null, from: 0 })
    for (let at = 0; at < glyphs.length; at++) {
      const here = [...arrivals[at]!.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST)
      let node = 0
      for (let to = at + 1; to <= glyphs.length && to <= at + 4; to++) {
        const child = channel.next[node]!.get(glyphs.charCodeAt(to - 1))
        if (child === undefined) break
        node = child
        for (const option of (opens && at === 0 ? channel.opening : channel.options)[node]!)
          for (const back of here) {
            let { context, cost } = back
            cost += costs[place(size, context, option.first)]!
            context = follow(size, context, option.first)
            if (option.second >= 0) {
              cost += costs[place(size, context, option.second)]!
              context = follow(size, context, option.second)
            }
            add(to, { context, reading: back.reading + option.cost, cost: cost + option.cost, back, option, from: at })
          }
      }
      const dropped = speck(glyphs.charAt(at))
      for (const back of here) add(at + 1, { ...back, reading: back.reading + dropped, cost: back.cost + dropped, back, option: null, from: at })
    }
    let best: Hypothesis | null = null
    let least = Number.POSITIVE_INFINITY
    for (const hypothesis of arrivals[glyphs.length]!.values()) {
      const cost = hypothesis.cost + costs[place(size, hypothesis.context, edgeLetter(alphabet))]!
      if (cost < least) [best, least] = [hypothesis, cost]
    }
    if (!best) return null
    const steps: Step[] = []
    let to = glyphs.length
    for (let h: Hypothesis | null = best; h?.back; h = h.back) {
      steps.push({ from: h.from, to, option: h.option })
      to = h.from
    }
    steps.reverse()
    const word = lettersOf(steps, alphabet)
    return word ? { word, reading: best.reading, cost: least + UNKNOWN, steps } : null
  }
}
