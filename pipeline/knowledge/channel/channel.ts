import { lettersOf } from '../lexicon/lexicon.ts'
import cyrillic from './cyrillic-read.json' with { type: 'json' }
import latin from './latin-read.json' with { type: 'json' }

/** How the letters of one script are read by an eye that knows another, both with their case: what learn-channel.ts writes. */
export interface Misreading {
  /** Unit (one letter, or two that melt into one glyph) to "glyphs cost glyphs cost …", costs in tenths of a nat. */
  readonly units: Readonly<Record<string, string>>
  /** Short words with their case, read as a whole; written as units are. */
  readonly words: Readonly<Record<string, string>>
}

/** One way to read the glyphs behind a node of a channel. */
export interface Option {
  /** Numbers of one or two letters in the alphabet, in lower case; -1 for no second. */
  readonly first: number
  readonly second: number
  /** Tenths of a nat. */
  readonly cost: number
  /** The unit and glyphs it came from, for learning from a document. */
  readonly key: string
}

/** Ways to read, in columns: those of one node of a channel stand together, cheapest first. */
export interface Readings {
  /** Node: its first reading; one longer than the nodes. */
  readonly starts: Int32Array
  readonly options: readonly Option[]
  /** The same of each option once more, for a quick eye. */
  readonly firsts: Int8Array
  readonly seconds: Int8Array
  readonly costs: Float64Array
}

/** A misreading made ready for search: a tree of glyphs. Node 0 is the root. */
export interface Channel {
  readonly next: readonly ReadonlyMap<number, number>[]
  readonly running: Readings
  /** For the first letter of a sentence, which is a capital. */
  readonly opening: Readings
}

/** Cyrillic read by an eye for Latin, and Latin by an eye for Cyrillic. */
export const latinRead: Misreading = latin
export const cyrillicRead: Misreading = cyrillic

/** Share of letters that are capitals in running text, and of first letters of sentences. */
const [CAPITALS, OPENING] = [0.04, 0.9]

/** Both cases of a unit together: the search knows lower case only. */
export function compileChannel({ units }: Misreading, alphabet: string): Channel {
  const shares = new Map<string, Map<string, { running: number; opening: number }>>()
  for (const [unit, readings] of Object.entries(units)) {
    const folded = unit.toLowerCase().replaceAll('ё', 'е')
    const capital = unit.charAt(0) !== folded.charAt(0) && unit.charAt(0).toLowerCase() === folded.charAt(0)
    for (const [glyphs, cost] of readingsOf(readings)) {
      const known = shares.get(glyphs) ?? new Map<string, { running: number; opening: number }>()
      const sum = known.get(folded) ?? { running: 0, opening: 0 }
      sum.running += (capital ? CAPITALS : 1 - CAPITALS) * Math.exp(-cost / 10)
      sum.opening += (capital ? OPENING : 1 - OPENING) * Math.exp(-cost / 10)
      shares.set(glyphs, known.set(folded, sum))
    }
  }
  const next: Map<number, number>[] = [new Map()]
  const running: Option[][] = [[]]
  const opening: Option[][] = [[]]
  for (const [glyphs, readings] of shares) {
    let node = 0
    for (let i = 0; i < glyphs.length; i++) {
      const code = glyphs.charCodeAt(i)
      let child = next[node]!.get(code)
      if (child === undefined) {
        child = next.length
        next.push(new Map())
        running.push([])
        opening.push([])
        next[node]!.set(code, child)
      }
      node = child
    }
    for (const [unit, share] of readings) {
      const letters = lettersOf({ alphabet }, unit)
      if (!letters) continue
      const option = { first: letters[0]!, second: letters[1] ?? -1, key: `${unit}\t${glyphs}` }
      running[node]!.push({ ...option, cost: -10 * Math.log(share.running) })
      opening[node]!.push({ ...option, cost: -10 * Math.log(share.opening) })
    }
  }
  return { next, running: inColumns(running), opening: inColumns(opening) }
}

function inColumns(nodes: readonly (readonly Option[])[]): Readings {
  const starts = new Int32Array(nodes.length + 1)
  const options: Option[] = []
  nodes.forEach((own, node) => {
    options.push(...[...own].sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1)))
    starts[node + 1] = options.length
  })
  return {
    starts,
    options,
    firsts: Int8Array.from(options, ({ first }) => first),
    seconds: Int8Array.from(options, ({ second }) => second),
    costs: Float64Array.from(options, ({ cost }) => cost),
  }
}

/** How much a channel learned elsewhere is worth beside what a document shows, in letters seen of a kind. */
const WORTH = 30

/** The channel as a document shows it: `counts` tells how often units were surely read as glyphs, by the key of an option. */
export function adaptChannel(channel: Channel, counts: ReadonlyMap<string, number>): Channel {
  const seen = new Map<string, number>()
  for (const [key, count] of counts) {
    const unit = key.slice(0, key.indexOf('\t'))
    seen.set(unit, (seen.get(unit) ?? 0) + count)
  }
  const adapted = (option: Option): Option => {
    const unit = option.key.slice(0, option.key.indexOf('\t'))
    const whole = seen.get(unit)
    if (whole === undefined) return option
    return { ...option, cost: -10 * Math.log(((counts.get(option.key) ?? 0) + WORTH * Math.exp(-option.cost / 10)) / (whole + WORTH)) }
  }
  const all = ({ starts, options }: Readings) => inColumns(Array.from(channel.next, (_, node) => options.slice(starts[node], starts[node + 1]).map(adapted)))
  return { ...channel, running: all(channel.running), opening: all(channel.opening) }
}

export function readingsOf(readings: string): [glyphs: string, cost: number][] {
  const parts = readings.split(' ')
  return Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i]!, Number(parts[2 * i + 1])])
}
