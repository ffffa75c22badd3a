import type { OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { height, middle, width } from '../layout/piece.ts'
import { baselineAt, centre, type Glyphs, glyphsOf } from '../picture/glyphs.ts'
import { type Attempt, textOf } from './attempt.ts'
import { mayBeBlank, withoutBlankQuotes } from './blank-quotes.ts'
import { numberAsPrinted } from './number-marks.ts'
import { mayHidePercent, percentAsPrinted } from './percent-signs.ts'

/**
 * Marks as they stand in the picture. A recogniser sees that there is ink beside a word, and guesses from the words which mark it is: on poor pages
 * every third error was a stop read as a comma, or a speck of dust read as a mark. Where the ink stands, how far it reaches below the line of the
 * letters and how large it is tell them apart.
 */
export function withMarksAsPrinted(first: Attempt): Attempt {
  if (first.vertical) return first
  const lines = first.lines.map((line) =>
    line.words.some((word) => isMarked(word) || mayBeBlank(word) || mayHidePercent(word)) ? asPrinted(line, glyphsOf(first.picture.raster, line.box)) : line,
  )
  return lines.every((line, i) => line === first.lines[i]) ? first : { ...first, lines, text: textOf(lines) }
}

const ending = /[\p{L}\p{N})\]%][.,:;]$/u
/** What a speck beside a word is read as. A pair of quotation marks is none. */
const outer = /^(?<quote>[‘’'`´])|^(?<dash>[-_])(?=[\p{L}\d])|\p{L}(?<closing>[‘’'`´])$|\p{L}(?<hyphen>-)$/u
const number = /^[-–—−(]?\d[\d.,:;]*\d[.,:;%)]*$/u
/** At the end of a line a hyphen is the last. */
const behindHyphen = /(?<=\p{L}-)[.,]$/u
const han = /\p{Script=Han}/u

/** What a speck between two words is read as, which are then one. */
const inner = /(?<=\p{Ll})(?:\.(?=[\p{Ll}\d])|-(?=[\p{L}\d]))/gu

/** The places of marks beside Han characters are guesses. */
const isMarked = ({ text }: OcrWord): boolean =>
  !han.test(text) && ([ending, outer, number, behindHyphen].some((mark) => mark.test(text)) || text.search(inner) >= 0)

function asPrinted(read: OcrLine, glyphs: Glyphs | null): OcrLine {
  if (!glyphs) return read
  const line = withoutBlankQuotes(read, glyphs)
  const words = line.words.flatMap((word, i) => {
    if (mayHidePercent(word)) return [percentAsPrinted(word, glyphs)]
    if (!isMarked(word)) return [word]
    const next = line.words[i + 1]
    const ink = inkAt(glyphs, word, line.words[i - 1]?.box[2] ?? 0, next?.box[0] ?? Number.POSITIVE_INFINITY)
    if (!ink) return [word]
    const text = withoutSpecks(withEnding(next ? word.text : word.text.replace(behindHyphen, ''), ink), ink)
    const made = numberAsPrinted({ ...word, text }, ink.letters, ink.between).flatMap((part) => partedAtSpeck(part, ink))
    return made.length === 1 && made[0]?.text === word.text ? [word] : made
  })
  return words.every((word, i) => word === line.words[i]) ? line : { ...line, words }
}

/** A word's letters and what lies before, between and behind them. */
interface WordInk {
  /** Height of small letters, and the row below the line they stand on. */
  readonly high: number
  readonly base: number
  readonly letters: readonly Box[]
  readonly before: readonly Box[]
  readonly between: readonly Box[]
  readonly behind: readonly Box[]
}

function inkAt(glyphs: Glyphs, { box }: OcrWord, last: number, next: number): WordInk | null {
  const { high } = glyphs
  const letters = glyphs.tall.filter((one) => centre(one) > box[0] && centre(one) < box[2])
  const [start, end] = [Math.min(...letters.map((one) => one[0])), Math.max(...letters.map((one) => one[2]))]
  const base = letters.length > 0 ? baselineAt(glyphs, end, box) : null
  if (base === null) return null
  // The boxes of two words may overlap.
  const [from, to] = [last < box[0] ? Math.max(last, box[0] - 0.3 * high) : box[0], next > box[2] ? Math.min(next, box[2] + 0.3 * high) : box[2]]
  const within = (from: number, to: number) => glyphs.small.filter((one) => centre(one) > from && centre(one) < to)
  return {
    high,
    base,
    letters,
    before: within(from, start + 0.1 * high),
    between: within(start, end),
    behind: within(end - 0.1 * high, to),
  }
}

/** In heights of small letters: as far from its word no mark stands; and as far below the line a stop reaches, rounded as it is. */
const [FAR, STANDS] = [0.5, 0.06]

/** With the stop, comma, colon or semicolon that the ink behind its last letter is, or without. */
function withEnding(text: string, { base, high, letters, behind }: WordInk): string {
  const mark = text.at(-1) as string
  const bare = text.slice(0, -1)
  const end = Math.max(...letters.map((one) => one[2]))
  // What touches a letter may be part of it, and half a colon may have gone with it.
  if (!ending.test(text) || behind.length === 0 || behind.some((one) => one[0] < end - 0.1 * high)) return text
  const isFar = (one: Box): boolean => one[0] - end >= FAR * high
  const isBelow = (one: Box): boolean => one[1] > base - STANDS * high
  const foot = behind.find((one) => !isFar(one) && !isBelow(one) && one[3] > base - 0.12 * high)
  const pair = mark === ':' || mark === ';'
  const raised = (behind.length === 1 && pair ? 0.3 : 0.42) * high
  if (!foot) return behind.every((one) => isFar(one) || isBelow(one) || middle(one) < base - raised) ? bare : text
  const tail = (foot[3] - base) / high
  if (mark === ',') return tail < STANDS ? `${bare}.` : text
  if (!pair || behind.some((one) => one !== foot && Math.abs(centre(one) - centre(foot)) < 0.3 * high && one[3] < foot[1])) return text
  return `${bare}${tail < 0.1 ? '.' : ','}`
}

/** In heights of small letters: an apostrophe is higher and a hyphen wider than a speck. */
const SPECK = 0.3

function withoutSpecks(text: string, { high, before, behind }: WordInk): string {
  const { quote, dash, closing, hyphen } = outer.exec(text)?.groups ?? {}
  const ink = quote || dash ? before : behind
  const size = quote || closing ? height : width
  if (!(quote || dash || closing || hyphen) || ink.length === 0 || !ink.every((one) => size(one) < SPECK * high)) return text
  return quote || dash ? text.slice(1) : text.slice(0, -1)
}

/** In heights of small letters: how high over their line a stop does not stand. */
const RAISED = 0.06

/** The two words that a speck makes one of: narrower than a hyphen, or above the line that a stop stands on, with white beside it. */
function partedAtSpeck(word: OcrWord, { base, high, letters, between }: WordInk): OcrWord[] {
  const [mark, ...more] = word.text.matchAll(inner)
  if (!mark || more.length > 0) return [word]
  const isFree = (one: Box): boolean => !letters.some((letter) => letter[0] < one[2] && letter[2] > one[0])
  const [speck, ...others] = between.filter(isFree)
  if (!speck || others.length > 0 || width(speck) >= SPECK * high || middle(speck) < base - 0.75 * high) return [word]
  const bottom = (base - speck[3]) / high
  if (mark[0] === '-' ? bottom < 0.12 : bottom < RAISED || height(speck) >= 0.2 * high) return [word]
  const [x0, y0, x1, y1] = word.box
  return [
    { ...word, text: word.text.slice(0, mark.index), box: [x0, y0, speck[0], y1] },
    { ...word, text: word.text.slice(mark.index + 1), box: [speck[2], y0, x1, y1] },
  ]
}
