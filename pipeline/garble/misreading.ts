import { type CodePage, cp1252, readings, utf8, writings } from './code-pages.ts'
import { decodePairs, decodeUtf8, likeliest, THROWN_AWAY } from './lost-bytes.ts'
import { surprise } from './surprise.ts'

/** Bytes written in one character set and read in another. */
export interface Misreading {
  readonly written: CodePage
  readonly read: CodePage
}

/** Misreadings in the order they happened. */
export type Chain = readonly Misreading[]

/** Nats against a chain: for rare character sets, and for each misreading more than one. */
export const rarityOf = (chain: Chain): number => chain.reduce((sum, { written, read }) => sum + written.rarity + read.rarity, 6 * (chain.length - 1))

/** As a repair is named: `utf-8-read-as-cp1251`. */
export function nameOf(chain: Chain): string {
  const names = chain.map(({ written, read }) => `${written.name}-read-as-${read.name}`)
  return names.length === 2 && names[0] === names[1] ? `${names[0]}-twice` : names.join('-and-')
}

export const misreadings: readonly Misreading[] = writings.flatMap((written) => readings.filter((read) => read !== written).map((read) => ({ written, read })))

/**
 * The text before it was misread, the last misreading of `chain` undone first; null where the text is none of theirs.
 * Bytes that were thrown away are filled in where only one reading is likely, by `cost` in nats.
 */
export function undone(text: string, chain: Chain, cost: (text: string) => number): string | null {
  const straight = undoneAsIs(text, chain, cost)
  const [{ written, read }] = chain as readonly [Misreading]
  if (chain.length > 1 || written.pair(0xb0, 0xa1) === null || read !== cp1252) return straight
  // Tools make a plain hyphen of the soft one, byte AD, or throw it away: half of many a Chinese character.
  const readings = [straight, text.includes('-') ? undoneAsIs(text.replaceAll('-', '\u00ad'), chain, cost) : null]
  const bytes = read.encode(text)
  const filled = bytes && decodePairs(bytes, written.pair, surprise)
  if (filled && (straight === null || cost(filled) + THROWN_AWAY < cost(straight))) return filled
  return readings.filter((one) => one !== null).sort((a, b) => cost(a) - cost(b))[0] ?? null
}

function undoneAsIs(text: string, chain: Chain, cost: (text: string) => number): string | null {
  let now = text
  for (let i = chain.length - 1; i >= 0; i--) {
    const { written, read } = chain[i] as Misreading
    // A byte lost twice over could be anything.
    if (i < chain.length - 1 && now.includes('\ufffd')) return null
    const bytes = read.encode(now)
    if (bytes === null) return null
    if (written === utf8) {
      const chars = decodeUtf8(bytes, read.gaps)
      if (chars === null) return null
      now = i === 0 ? likeliest(chars, cost) : chars.map((char) => (typeof char === 'string' ? char : '\ufffd')).join('')
    } else {
      const decoded = written.decode(bytes)
      if (decoded === null) return null
      now = decoded
    }
  }
  return now
}

/** Characters that stand for the first byte of two in UTF-8. */
const leads = new Map<CodePage, string>(readings.map((read) => [read, Array.from({ length: 0x1e }, (_, i) => read.decode([0xc2 + i]) ?? '').join('')] as const))

/**
 * Where the words of a misread text may be parted: at blanks, save those that are the second half of a character. (A non-breaking blank is the
 * second byte of à and of Р in UTF-8, and many tools make a plain one of it.)
 */
export function wordPattern(chain: Chain): RegExp {
  const { written, read } = chain.at(-1) as Misreading
  const lead = written === utf8 ? leads.get(read) : ''
  return lead ? new RegExp(`(?:[${lead.replace(/[\\\]^-]/gu, '\\$&')}] (?=[^ \\t\\n\\f])|[^ \\t\\n\\f])+`, 'gu') : /[^ \t\n\f]+/gu
}

/** A word of a misread text with its own bytes: the blank that was half a character is a non-breaking one again. */
export const withHardBlanks = (word: string): string => word.replaceAll(' ', '\u00a0')
