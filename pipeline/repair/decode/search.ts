import type { Channel, Option } from '../../knowledge/channel/channel.ts'
import { bits, COSTS, EDGE, FIRST, LEADS, MASK, NODE, SKIP, TARGET } from '../../knowledge/lexicon/automaton.ts'
import type { Lexicon } from '../../knowledge/lexicon/lexicon.ts'
import { beam, begin, lettersOf, NONE, narrow, offer, push, type Trail, trailTo } from './beam.ts'

/** A word that may stand behind glyphs. Costs are tenths of a nat: what the reading costs, and with what the word costs. */
export interface Candidate {
  /** Lower case, ё as е. */
  readonly word: string
  readonly number: number
  readonly reading: number
  readonly cost: number
  /** The cheapest reading. */
  readonly trail: Trail
}

/** Tenths of a nat by which a hypothesis may be dearer than the cheapest that has read as much, and a word than the cheapest word. */
const WIDTH = 120
/** How many hypotheses go on from the first places, where prefixes tell little, and from those behind; loosely fewer, for each branches to every letter. */
const [EARLY, FIRST_MOST, MOST, LOOSE_MOST] = [4, 40, 24, 8]
/** What a glyph costs that stands for nothing: never learned, but paper has specks. */
export const speck = (glyph: string): number => (SPECKS.includes(glyph) ? 45 : 105)
const SPECKS = '.,:;\'’‘`!|_~-()[]{}<>/\\*^"“”°•'
/** In a loose search: a letter that left no glyph, and a glyph read as a letter it was never seen for. */
const [MISSING, STRANGE] = [70, 95]

/** `opens`: the word may open a sentence. `loose`: letters may be missing or read as never before. */
export type Search = (glyphs: string, opens: boolean, loose?: boolean) => Candidate[]

/**
 * Finds the words of a lexicon that may stand behind a word as it was read, cheapest first: a beam over pairs of place and prefix.
 * A prefix costs what the edges to it cost, about what all its words cost together, so that hypotheses of one place can be compared.
 */
export function searcher(channel: Channel, lexicon: Lexicon, most = 12): Search {
  const strange = channel.options.length
  const options = [...channel.options, ...outOfNowhere(lexicon.alphabet)]
  return (glyphs, opens, loose = false) => {
    const n = glyphs.length
    begin(n, WIDTH)
    push(0, 0, 0, 0, 0, -1, NONE, 0)
    for (let at = 0; at < n; at++) {
      const count = narrow(at, at < EARLY ? FIRST_MOST : loose ? LOOSE_MOST : MOST)
      read(glyphs, opens && at === 0, 0, count, at)
      // What is read as ever goes first: it tells how dear a stranger may be.
      if (loose) read(glyphs, opens && at === 0, count, loosen(lexicon, count, at, strange), at)
    }
    return cheapest(lexicon, n, most).map((h) => {
      const trail = trailTo(h, n, options)
      const number = beam.numbers[h]!
      const reading = beam.readings[h]!
      return { word: lettersOf(trail, lexicon.alphabet), number, reading, cost: reading + lexicon.costs[number]!, trail }
    })
  }

  /** Takes hypotheses [from, count) of `here` on from a place. */
  function read(glyphs: string, capital: boolean, from: number, count: number, at: number) {
    let node = 0
    for (let to = at + 1; to <= glyphs.length && to <= at + 4; to++) {
      node = channel.next[node]!.get(glyphs.charCodeAt(to - 1)) ?? -1
      if (node < 0) break
      extend(lexicon, channel, capital ? channel.opening : channel.running, node, from, count, at, to)
    }
    drop(from, count, at, speck(glyphs.charAt(at)))
  }
}

function outOfNowhere(alphabet: string): Option[] {
  return [MISSING, STRANGE].flatMap((cost) => Array.from(alphabet, (_, first): Option => ({ first, second: -1, cost, key: '' })))
}

/** Reads glyphs [at, to), which lead to a node of the channel, in every way after hypotheses [from, count) of `here`. */
function extend(lexicon: Lexicon, channel: Channel, starts: Int32Array, glyphs: number, from: number, count: number, at: number, to: number): void {
  const { nodes, edges } = lexicon.automaton
  const { states, numbers, readings, totals, cheapest, here } = beam
  const { firsts, seconds, costs } = channel
  const start = starts[glyphs]!
  const end = starts[glyphs + 1]!
  let letters = 0
  for (let option = start; option < end; option++) letters |= 1 << firsts[option]!
  for (let i = from; i < count; i++) {
    const h = here[i]!
    const total = totals[h]!
    const mask = nodes[NODE * states[h]! + MASK]!
    // Behind most prefixes few letters go on, and none of those that these glyphs may be.
    if ((mask & letters) === 0) continue
    const first = nodes[NODE * states[h]! + FIRST]!
    for (let option = start; option < end; option++) {
      const cost = costs[option]!
      const limit = cheapest[to]! + WIDTH - total
      if (cost > limit) break
      const bit = 1 << firsts[option]!
      if ((mask & bit) === 0) continue
      let edge = EDGE * (first + bits(mask & (bit - 1)))
      let number = numbers[h]! + edges[edge + SKIP]!
      let target = edges[edge + TARGET]!
      let word = target >>> COSTS
      const second = seconds[option]!
      if (cost + word > limit) continue
      if (second >= 0) {
        const node = NODE * (target & LEADS)
        const rest = nodes[node + MASK]!
        const bit = 1 << second
        if ((rest & bit) === 0) continue
        edge = EDGE * (nodes[node + FIRST]! + bits(rest & (bit - 1)))
        number += edges[edge + SKIP]!
        target = edges[edge + TARGET]!
        word += target >>> COSTS
      }
      offer(to, target & LEADS, number, readings[h]! + cost, total + cost + word, h, option, at)
    }
  }
}

/** The glyph at a place stands for nothing. */
function drop(from: number, count: number, at: number, cost: number): void {
  const { states, numbers, readings, totals, here } = beam
  for (let i = from; i < count; i++) {
    const h = here[i]!
    offer(at + 1, states[h]!, numbers[h]!, readings[h]! + cost, totals[h]! + cost, h, NONE, at)
  }
}

/** Every letter that may follow a hypothesis, with no glyph or with one. Returns how many wait at the place then. */
function loosen(lexicon: Lexicon, count: number, at: number, strange: number): number {
  const { nodes, edges } = lexicon.automaton
  const { states, numbers, readings, totals, cheapest, nexts, heads, here } = beam
  const latest = heads[at]!
  for (let i = 0; i < count; i++) {
    const h = here[i]!
    if (totals[h]! + MISSING > cheapest[at]! + WIDTH && totals[h]! + STRANGE > cheapest[at + 1]! + WIDTH) break
    const reading = readings[h]!
    let edge = EDGE * nodes[NODE * states[h]! + FIRST]!
    for (let rest = nodes[NODE * states[h]! + MASK]!; rest !== 0; rest &= rest - 1, edge += EDGE) {
      const letter = 31 - Math.clz32(rest & -rest)
      const number = numbers[h]! + edges[edge + SKIP]!
      const target = edges[edge + TARGET]!
      const total = totals[h]! + (target >>> COSTS)
      push(at, target & LEADS, number, reading + MISSING, total + MISSING, h, strange + letter, at)
      offer(at + 1, target & LEADS, number, reading + STRANGE, total + STRANGE, h, strange + lexicon.alphabet.length + letter, at)
    }
  }
  let waiting = count
  for (let h = heads[at]!; h !== latest; h = nexts[h]!) here[waiting++] = h
  return waiting
}

/** The cheapest whole words at the end, in the order of their costs. */
function cheapest({ automaton, costs }: Lexicon, end: number, most: number): number[] {
  const { states, numbers, readings, nexts, heads } = beam
  const cost = (h: number): number => readings[h]! + costs[numbers[h]!]!
  const found: number[] = []
  for (let h = heads[end]!; h >= 0; h = nexts[h]!) {
    if (automaton.ends[states[h]!] === 0) continue
    if (found.length > 0 && cost(h) > Math.min(cost(found[0]!) + WIDTH, found.length === most ? cost(found[most - 1]!) : Number.POSITIVE_INFINITY)) continue
    let i = found.length
    for (; i > 0; i--) {
      const before = found[i - 1]!
      if (cost(before) < cost(h) || (cost(before) === cost(h) && numbers[before]! < numbers[h]!)) break
      found[i] = before
    }
    found[i] = h
    while (found.length > most || cost(found.at(-1)!) > cost(found[0]!) + WIDTH) found.pop()
  }
  return found
}
