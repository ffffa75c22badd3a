import { surprise } from './surprise.ts'

/**
 * What a font without a true table of characters adds to them: glyphs are numbered in the order of the alphabet, and the number was taken for the
 * character. Cyrillic letters and ASCII have each a constant of their own; null where that part is as it should be.
 */
export interface Shift {
  readonly cyrillic: number | null
  readonly ascii: number | null
}

const [CYRILLIC_FIRST, CYRILLIC_LAST] = [0x410, 0x44f]
const [ASCII_FIRST, ASCII_LAST] = [0x21, 0x7e]

/** One letter over and over: dots that lead to a page number, a line to sign on. */
const leader = /(\p{L})\1{3}/u

/** What a word of the layer may have been: with Cyrillic letters where the shift makes some, and in ASCII alone. */
export function unshifted(word: string, { cyrillic, ascii }: Shift): string[] {
  const readings: string[] = []
  if (cyrillic !== null)
    readings.push(
      mapped(word, (code) => within(code + cyrillic, CYRILLIC_FIRST, CYRILLIC_LAST) ?? (ascii === null ? null : within(code + ascii, ASCII_FIRST, ASCII_LAST))),
    )
  if (ascii !== null) readings.push(mapped(word, (code) => within(code + ascii, ASCII_FIRST, ASCII_LAST)))
  return readings.filter((reading) => !leader.test(reading))
}

/** The character that a shifted blank became; U+0003 where ASCII is 29 too low. */
export const shiftedBlank = ({ ascii }: Shift): string | null => (ascii !== null && ascii > 0 && ascii < 0x20 ? String.fromCharCode(0x20 - ascii) : null)

const within = (code: number, first: number, last: number): number | null => (code >= first && code <= last ? code : null)

function mapped(word: string, map: (code: number) => number | null): string {
  let out = ''
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(map(word.charCodeAt(i)) ?? word.charCodeAt(i))
  return out
}

/** The commonest letters of running text, one of which the commonest character of a layer must be. */
const COMMON = { cyrillic: 'оеаинтс', ascii: 'eatoinsr' }
/** Constants of ASCII that glyph numbers give: a font's first three glyphs are no characters, so that a blank is glyph 3 of most. */
const ASCII_SHIFTS = [29, 28, 30, 31]
/** The constants met most, which a line too short for statistics is tried with: Arial and Times New Roman, glyph numbers of TrueType fonts. */
const USUAL: readonly Shift[] = [
  { cyrillic: 982, ascii: null },
  { cyrillic: null, ascii: 29 },
]
/** Characters of a layer below which nothing can be said, and below which statistics say nothing. */
const [LEAST, FEW] = [9, 40]
/** Characters of a layer that are tried. */
const SAMPLE = 800
/** Nats a character: garble costs 5 and more, text 2 to 3. */
const [GARBLE, PLAIN] = [3.2, 2.9]
/** Nats that a shift must save. */
const GAIN = 6
/** The same where there are few: first letters and capitals weigh more. */
const PLAIN_IF_FEW = 3.7

/** Nats against a second constant, which explains more by chance too, and against one for ASCII that is not the usual. */
const [SECOND, UNUSUAL] = [12, 12]
/** Nats by which a constant for ASCII must beat the next for digits to be believed. */
const SURE = 12

/** The shift of a text layer, found from letter statistics alone; null where none makes plain text of it. */
export const shiftOf = (text: string): Shift | null => ranked(text)[0]?.shift ?? null

/** Shifts that make plain text of a layer, the likeliest first; none for a layer that is plain text as it stands. */
function ranked(text: string): { shift: Shift; nats: number }[] {
  const sample = oddest(text)
  const length = sample.replace(/\s/gu, '').length
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  if (sample.replace(/[^!-~]/gu, '').length < LEAST || han > length / 5 || length === 0) return []
  const nowNats = surprise(sample)
  return (length < FEW ? USUAL : candidates(sample))
    .flatMap((shift) => (shift.cyrillic === null ? [shift] : [shift, ...ASCII_SHIFTS.map((ascii) => ({ ...shift, ascii }))]))
    .map((shift) => ({ shift, nats: costOf(sample, shift) }))
    .filter(({ nats }) => nats <= Math.min((length < FEW ? PLAIN_IF_FEW : PLAIN) * length, nowNats - GAIN))
    .sort((a, b) => a.nats - b.nats)
}

/** The lines that are no plain text, up to a sample. */
function oddest(text: string): string {
  let sample = ''
  for (const line of text.split('\n')) {
    if (sample.length >= SAMPLE) break
    if (surprise(line) > GARBLE * line.replace(/\s/gu, '').length) sample += `${line}\n`
  }
  return sample
}

function costOf(sample: string, shift: Shift): number {
  const prior = (shift.cyrillic !== null && shift.ascii !== null ? SECOND : 0) + (shift.ascii !== null && shift.ascii !== 29 ? UNUSUAL : 0)
  const words = sample.match(shiftedWord(shift)) ?? []
  return words.reduce((sum, word) => sum + Math.min(surprise(word), ...unshifted(word, shift).map((reading) => surprise(reading))), prior)
}

/** A word of a layer: what stands between blanks, shifted or not. */
export const shiftedWord = (shift: Shift): RegExp => new RegExp(`[^ \\t\\n\\f\\r${shiftedBlank(shift) ?? ''}]+`, 'gu')

/** Capitals and small letters are as far from one another, in both alphabets: a title page set in capitals is no garble. */
const CASE = 32

function candidates(sample: string): Shift[] {
  const counts = new Map<number, number>()
  for (const char of sample) if (!/\s/u.test(char)) counts.set(char.charCodeAt(0), (counts.get(char.charCodeAt(0)) ?? 0) + 1)
  const commonest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const shifts = (letters: string): Set<number> => new Set(commonest.flatMap(([code]) => [...letters].map((letter) => letter.charCodeAt(0) - code)))
  return [
    ...[...shifts(COMMON.cyrillic)].filter((by) => by !== 0 && Math.abs(by) !== CASE).map((cyrillic) => ({ cyrillic, ascii: null })),
    ...[...shifts(COMMON.ascii)].filter((by) => by !== 0 && Math.abs(by) !== CASE && Math.abs(by) < 0x60).map((ascii) => ({ cyrillic: null, ascii })),
  ]
}

/**
 * What a page with a shifted layer needs: null where the layer is not shifted; `kept` where its digits were shifted with the rest, so that repair gives
 * back every character; `lost` where nothing shows that they came through, and only the picture of the page knows its numbers.
 */
export function digitsOfShiftedLayer(text: string): 'kept' | 'lost' | null {
  const [best, ...others] = ranked(text)
  if (!best) return null
  const { shift } = best
  const rival = others.find((other) => other.shift.ascii !== shift.ascii)
  if (shift.ascii === null || (rival && rival.nats - best.nats < SURE)) return 'lost'
  const words = (text.match(shiftedWord(shift)) ?? []).flatMap((word) => unshifted(word, shift).slice(-1))
  return words.filter((word) => /^[(«"]?\d{2,}(?:[.,]\d+)?[%.,;:)»"]*$/u.test(word)).length >= 2 ? 'kept' : 'lost'
}
