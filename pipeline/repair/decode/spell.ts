import type { Channel, Option } from '../../knowledge/channel/channel.ts'
import { edgeLetter, follow, place, start } from '../../knowledge/lexicon/letters.ts'
import type { Lexicon } from '../../knowledge/lexicon/lexicon.ts'
import type { Candidate, Step } from './search.ts'

export type Spell = (glyphs: string) => Omit<Candidate, 'number'> | null

const MOST = 20
/** Tenths of a nat: that a word is in no lexicon, and a glyph that stands for nothing. */
const [UNKNOWN, SPECK] = [45, 70]

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
  return (glyphs) => {
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
        for (const option of channel.options[node]!)
          for (const back of here) {
            let { context, cost } = back
            for (const letter of option.letters) {
              cost += costs[place(size, context, letter)]!
              context = follow(size, context, letter)
            }
            add(to, { context, reading: back.reading + option.cost, cost: cost + option.cost, back, option, from: at })
          }
      }
      for (const back of here) add(at + 1, { ...back, reading: back.reading + SPECK, cost: back.cost + SPECK, back, option: null, from: at })
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
      steps.push({ from: h.from, to, option: h.option ?? { letters: [], cost: SPECK, key: '' } })
      to = h.from
    }
    steps.reverse()
    const word = steps.map(({ option }) => option.letters.map((l) => alphabet[l]).join('')).join('')
    return word ? { word, reading: best.reading, cost: least + UNKNOWN, steps } : null
  }
}
