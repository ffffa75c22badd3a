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
  /** Tenths of a nat, whole. */
  readonly cost: number
  /** The unit and glyphs it came from, for learning from a document. */
  readonly key: string
}

/** A misreading made ready for search: a tree of glyphs. Node 0 is the root. */
export interface Channel {
  readonly next: readonly ReadonlyMap<number, number>[]
  /** The readings of a node stand together, cheapest first. */
  readonly options: readonly Option[]
  /** The same once more in columns, for a quick eye. */
  readonly firsts: Int8Array
  readonly seconds: Int8Array
  readonly costs: Int32Array
  /** Node: its first option, where its readings begin; one longer than the nodes. */
  readonly running: Int32Array
  /** The same for the first letter of a sentence, which is a capital. */
  readonly opening: Int32Array
}

/** Cyrillic read by an eye for Latin, and Latin by an eye for Cyrillic. */
export const latinRead: Misreading = latin
export const cyrillicRead: Misreading = cyrillic

/** Whole numbers, for a search adds and compares them by the million. */
const tenths = (share: number): number => Math.round(-10 * Math.log(share))

/** Share of letters that are capitals in running text, and of first letters of sentences. */
const [CAPITALS, OPENING] = [0.04, 0.9]

/** By unit: how often it is read as a glyph, amid a sentence and at its opening. */
type Shares = Map<string, { running: number; opening: number }>

/** Both cases of a unit together: the search knows lower case only. */
export function compileChannel({ units }: Misreading, alphabet: string): Channel {
  const shares = new Map<string, Shares>()
  for (const [unit, readings] of Object.entries(units)) {
    const folded = unit.toLowerCase().replaceAll('ё', 'е')
    const capital = unit.charAt(0) !== folded.charAt(0) && unit.charAt(0).toLowerCase() === folded.charAt(0)
    for (const [glyphs, cost] of readingsOf(readings)) {
      const known: Shares = shares.get(glyphs) ?? new Map()
      const sum = known.get(folded) ?? { running: 0, opening: 0 }
      sum.running += (capital ? CAPITALS : 1 - CAPITALS) * Math.exp(-cost / 10)
      sum.opening += (capital ? OPENING : 1 - OPENING) * Math.exp(-cost / 10)
      shares.set(glyphs, known.set(folded, sum))
    }
  }
  addAlike(shares)
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
      running[node]!.push({ ...option, cost: tenths(share.running) })
      opening[node]!.push({ ...option, cost: tenths(share.opening) })
    }
  }
  return inColumns(next, running, opening)
}

/** Glyphs that differ in size or by a hair: what is read as one is now and then read as the other, though the pairs learned from have not shown it. */
const SHAPES = ['cC', 'oO0', 'kK', 'xX', 'wW', 'zZ', 'uU', 'vV', 'sS', 'lI1|']
/** How likely that is beside the reading that was seen. */
const ALIKE = 0.3

function addAlike(shares: Map<string, Shares>): void {
  const seen = SHAPES.flatMap((shape) => [...shape].map((glyph) => ({ glyph, others: shape.replace(glyph, ''), readings: [...(shares.get(glyph) ?? [])] })))
  for (const { others, readings } of seen)
    for (const glyph of others) {
      const own: Shares = shares.get(glyph) ?? new Map()
      shares.set(glyph, own)
      for (const [unit, { running, opening }] of readings) if (!own.has(unit)) own.set(unit, { running: running * ALIKE, opening: opening * ALIKE })
    }
}

function inColumns(next: Channel['next'], running: readonly (readonly Option[])[], opening: readonly (readonly Option[])[]): Channel {
  const options: Option[] = []
  const starts = [...running, ...opening].map((own) => {
    const start = options.length
    for (const option of [...own].sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))) options.push(option)
    return start
  })
  return {
    next,
    options,
    firsts: Int8Array.from(options, ({ first }) => first),
    seconds: Int8Array.from(options, ({ second }) => second),
    costs: Int32Array.from(options, ({ cost }) => cost),
    running: Int32Array.from(starts.slice(0, running.length + 1)),
    opening: Int32Array.from([...starts.slice(running.length), options.length]),
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
    return { ...option, cost: tenths(((counts.get(option.key) ?? 0) + WORTH * Math.exp(-option.cost / 10)) / (whole + WORTH)) }
  }
  const all = (starts: Int32Array) => channel.next.map((_, node) => channel.options.slice(starts[node], starts[node + 1]).map(adapted))
  return inColumns(channel.next, all(channel.running), all(channel.opening))
}

export function readingsOf(readings: string): [glyphs: string, cost: number][] {
  const parts = readings.split(' ')
  return Array.from({ length: parts.length / 2 }, (_, i) => [parts[2 * i]!, Number(parts[2 * i + 1])])
}
