import type { OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { around, height, width } from '../layout/piece.ts'
import { baselineAt, centre, type Glyphs, glyphsOf } from '../picture/glyphs.ts'
import { sheetOf } from '../picture/sheet.ts'
import { straightened } from '../picture/turn.ts'
import { type Attempt, textOf } from './attempt.ts'

/** In heights of small letters: how high a raised figure stands at least, and how large it is; an apostrophe or half a quotation mark is smaller. */
const [RAISED, LEAST, MOST] = [0.35, 0.58, 1.25]
/** A recogniser reads raised figures, which are two thirds as large as others, best when they are as large. */
const ENLARGED = 1.5
const SURE = 0.6
/** Of its height the width of a one at most; and pixels of white around a figure. */
const [NARROW, AROUND] = [0.5, 3]

/** What a raised figure behind a word is read as. */
const mistaken = /(?<=[\p{L}\d.,;:)»”"])[’'‘"”“!?*°^]{1,2}(?=[.,;:)]*$)/u

/** A raised figure: of the word it stands behind, or at the start of its line (-1), where the note itself begins. */
interface Mark {
  readonly line: number
  readonly word: number
  readonly box: Box
}

/**
 * Raised figures of notes, which recognisers take for quotation marks or dust: the note at the foot of its column loses its number, and the word it
 * belongs to gains a quote. Looked for only where a note begins with one; what is read of some of them tells the rest, for notes are counted.
 */
export async function withNoteMarks(ocr: OcrEngine, first: Attempt): Promise<Attempt> {
  if (first.vertical) return first
  const notes = first.lines.flatMap((line, n) => noteStart(line, n, first))
  if (notes.length === 0) return first
  const marks = [...first.lines.flatMap((line, n) => marksIn(line, n, first)), ...notes]
  const read = await numbersOf(ocr, first, marks)
  const body = marks.length - notes.length
  const numbers = counted(read.slice(body))
  if (!numbers) return first
  const lines = [...first.lines]
  marks.forEach(({ line: n, word, box }, i) => {
    const line = lines[n] as OcrLine
    const number = i < body ? (body === notes.length ? numbers[i] : numbers.find((one) => one === read[i])) : numbers[i - body]
    if (number === undefined) return
    if (word >= 0)
      lines[n] = {
        ...line,
        words: line.words.with(word, { ...(line.words[word] as OcrWord), text: (line.words[word] as OcrWord).text.replace(mistaken, String(number)) }),
      }
    else lines[n] = { box: around([line.box, box]), words: [{ text: String(number), box, confidence: SURE }, ...line.words.slice(firstWord(line))] }
  })
  return { ...first, lines, text: textOf(lines) }
}

/** The number that each mark is, null where nobody can tell. A one alone is read as nothing, but no other figure is so narrow. */
async function numbersOf(ocr: OcrEngine, { picture: { raster }, names }: Attempt, marks: readonly Mark[]): Promise<(number | null)[]> {
  const wide = marks.filter(({ box }) => !isOne(box))
  if (wide.length === 0) return marks.map(() => 1)
  const sheet = sheetOf(
    raster,
    wide.map(({ box: [x0, y0, x1, y1] }): Box => [x0 - AROUND, y0 - AROUND, x1 + AROUND, y1 + AROUND]),
  )
  const picture = straightened(sheet.raster, 0, ENLARGED).raster
  const seen = (await ocr.recognise({ picture, languages: names.slice(0, 1), segmentation: 'block' })).flatMap(({ words }) => words)
  const partOf = ({ box: [x0, y0, x1, y1] }: OcrWord) => sheet.slotOf([x0 / ENLARGED, y0 / ENLARGED, x1 / ENLARGED, y1 / ENLARGED])?.part
  return marks.map((mark) => (isOne(mark.box) ? 1 : numberOf(seen.filter((word) => partOf(word) === wide.indexOf(mark)))))
}

const isOne = (box: Box): boolean => width(box) <= NARROW * height(box)

const firstWord = ({ words }: OcrLine): number => words.findIndex(({ text }) => /[\p{L}\d]/u.test(text))

const numberOf = ([word, ...more]: readonly OcrWord[]): number | null =>
  word && more.length === 0 && word.confidence >= SURE && /^[1-9]\d?$/u.test(word.text) ? Number(word.text) : null

/** The numbers of notes that follow one another, by those that were read; null where these do not agree. */
function counted(read: readonly (number | null)[]): number[] | null {
  const starts = new Set(read.flatMap((number, i) => (number === null ? [] : [number - i])))
  const [start] = starts
  return starts.size === 1 && start !== undefined && start > 0 ? read.map((_, i) => start + i) : null
}

function noteStart(line: OcrLine, n: number, { picture: { raster } }: Attempt): Mark[] {
  const head = line.words[firstWord(line)]
  const high = height(line.box)
  if (!head || /^\d/u.test(head.text) || line.box[1] < raster.height / 2) return []
  const glyphs = glyphsOf(raster, [head.box[0] - 1.2 * high, line.box[1], head.box[0] + 4 * high, line.box[3]])
  const base = glyphs && baselineAt(glyphs, head.box[0], line.box)
  if (!glyphs || base === null) return []
  const before = glyphs.tall.filter((one) => one[2] <= head.box[0] + 2)
  return before.length > 0 && before.length < 3 && before.every((one) => isRaised(one, base, glyphs)) ? [{ line: n, word: -1, box: around(before) }] : []
}

function marksIn(line: OcrLine, n: number, { picture: { raster } }: Attempt): Mark[] {
  const suspects = line.words.flatMap(({ text }, i) => (mistaken.test(text) ? [i] : []))
  const glyphs = suspects.length > 0 ? glyphsOf(raster, line.box) : null
  if (!glyphs) return []
  return suspects.flatMap((i): Mark[] => {
    const { box } = line.words[i] as OcrWord
    const end = Math.min(line.words[i + 1]?.box[0] ?? Number.POSITIVE_INFINITY, box[2] + 0.5 * glyphs.high)
    const base = baselineAt(glyphs, box[2], box)
    const last = base === null ? undefined : glyphs.tall.findLast((one) => centre(one) > centre(box) && centre(one) < end && isRaised(one, base, glyphs))
    // Below the bow of a question mark stands its dot, and beside half a quotation mark the other.
    const isAlone = last && !glyphs.small.some((one) => one[0] < last[2] + 1 && one[2] > last[0] - 1 && one !== last)
    return isAlone ? [{ line: n, word: i, box: last }] : []
  })
}

const isRaised = (one: Box, base: number, { high }: Glyphs): boolean =>
  base - one[3] > RAISED * high && height(one) > LEAST * high && height(one) < MOST * high && width(one) < high
