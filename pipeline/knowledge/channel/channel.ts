import { lettersOf } from '../lexicon/lexicon.ts'
import data from './latin-read.json' with { type: 'json' }

/** How the letters of one script are read by an eye that knows another, both with their case: what learn-channel.ts writes. */
export interface Misreading {
  /** Unit (one letter, or two that melt into one glyph) to "glyphs cost glyphs cost …", costs in tenths of a nat. */
  readonly units: Readonly<Record<string, string>>
}

/** One way to read the glyphs behind a node of a channel. */
export interface Option {
  /** Numbers of the letters in the alphabet, in lower case: none, one or two. */
  readonly letters: readonly number[]
  /** Tenths of a nat. */
  readonly cost: number
  /** The unit and glyphs it came from, for learning from a document. */
  readonly key: string
}

/** A misreading made ready for search: a tree of glyphs. Node 0 is the root. */
export interface Channel {
  readonly next: readonly ReadonlyMap<number, number>[]
  /** Node: the readings of the glyphs that led there, cheapest first. */
  readonly options: readonly (readonly Option[])[]
  readonly alphabet: string
}

export const latinRead: Misreading = { units: data }

/** Share of letters that are capitals in running text. */
const CAPITALS = 0.04

/** Both cases of a unit together: the search knows lower case only. */
export function compileChannel({ units }: Misreading, alphabet: string): Channel {
  const shares = new Map<string, Map<string, number>>()
  for (const [unit, readings] of Object.entries(units)) {
    const folded = unit.toLowerCase().replaceAll('ё', 'е')
    const prior = unit === folded ? 1 - CAPITALS : CAPITALS
    for (const [glyphs, cost] of readingsOf(readings)) {
      const known = shares.get(glyphs) ?? new Map<string, number>()
      shares.set(glyphs, known.set(folded, (known.get(folded) ?? 0) + prior * Math.exp(-cost / 10)))
    }
  }
  const next: Map<number, number>[] = [new Map()]
  const options: Option[][] = [[]]
  for (const [glyphs, readings] of shares) {
    let node = 0
    for (let i = 0; i < glyphs.length; i++) {
      const code = glyphs.charCodeAt(i)
      let child = next[node]!.get(code)
      if (child === undefined) {
        child = next.length
        next.push(new Map())
        options.push([])
        next[node]!.set(code, child)
      }
      node = child
    }
    for (const [unit, share] of readings) {
      const letters = lettersOf({ alphabet }, unit)
      if (letters) options[node]!.push({ letters, cost: -10 * Math.log(share), key: `${unit}\t${glyphs}` })
    }
  }
  for (const list of options) list.sort((a, b) => a.cost - b.cost)
  return { next, options, alphabet }
}

export function readingsOf(readings: string): [glyphs: string, cost: number][] {
  const parts = readings.split(' ')
  return Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i]!, Number(parts[2 * i + 1])])
}
