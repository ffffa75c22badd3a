import type { Channel } from '../../knowledge/channel/channel.ts'
import { edgeLetter, follow, place, start } from '../../knowledge/lexicon/letters.ts'
import type { Lexicon } from '../../knowledge/lexicon/lexicon.ts'
import { beam, begin, lettersOf, NONE, narrow, offer, push, trailTo } from './beam.ts'
import { type Candidate, speck } from './search.ts'

export type Spell = (glyphs: string, opens: boolean) => Omit<Candidate, 'number'> | null

const MOST = 10
/** Tenths of a nat by which a hypothesis may be dearer than the cheapest. */
const WIDTH = 100
/** Dearer readings of a glyph than this spell no word. */
const DEAREST = 70
/** That a word is in no lexicon, in tenths of a nat. */
const UNKNOWN = 45

/** The likeliest letters behind glyphs, by how letters follow one another: for names and new words. A beam over pairs of place and the letters before it. */
export function speller(channel: Channel, { alphabet, letters: costs }: Lexicon): Spell {
  const size = alphabet.length + 1

  return (glyphs, opens) => {
    const n = glyphs.length
    begin(n, WIDTH)
    push(0, start(alphabet), 0, 0, 0, -1, NONE, 0)
    for (let at = 0; at < n; at++) {
      const count = narrow(at, MOST)
      let node = 0
      for (let to = at + 1; to <= n && to <= at + 4; to++) {
        node = channel.next[node]!.get(glyphs.charCodeAt(to - 1)) ?? -1
        if (node < 0) break
        extend(count, at, to, opens && at === 0 ? channel.opening : channel.running, node)
      }
      const dropped = speck(glyphs.charAt(at))
      for (let i = 0; i < count; i++) {
        const h = beam.here[i]!
        offer(at + 1, beam.states[h]!, 0, beam.readings[h]! + dropped, beam.totals[h]! + dropped, h, NONE, at)
      }
    }
    let last = -1
    let least = Number.POSITIVE_INFINITY
    for (let h = beam.heads[n]!; h >= 0; h = beam.nexts[h]!) {
      const cost = beam.totals[h]! + costs[place(size, beam.states[h]!, edgeLetter(alphabet))]!
      if (cost <= least) [last, least] = [h, cost]
    }
    if (last < 0) return null
    const trail = trailTo(last, n, channel.options)
    const word = lettersOf(trail, alphabet)
    return word ? { word, reading: beam.readings[last]!, cost: least + UNKNOWN, trail } : null
  }

  function extend(count: number, at: number, to: number, starts: Int32Array, glyphs: number) {
    for (let option = starts[glyphs]!; option < starts[glyphs + 1]! && channel.costs[option]! <= DEAREST; option++) {
      const [first, second, reading] = [channel.firsts[option]!, channel.seconds[option]!, channel.costs[option]!]
      for (let i = 0; i < count; i++) {
        const h = beam.here[i]!
        let context = beam.states[h]!
        let total = beam.totals[h]! + reading + costs[place(size, context, first)]!
        context = follow(size, context, first)
        if (second >= 0) {
          total += costs[place(size, context, second)]!
          context = follow(size, context, second)
        }
        offer(to, context, 0, beam.readings[h]! + reading, total, h, option, at)
      }
    }
  }
}
