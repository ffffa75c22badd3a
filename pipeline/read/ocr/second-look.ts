import type { Language } from '../../languages/language.ts'
import type { OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { around, height, median, middle, width } from '../layout/piece.ts'
import { cropped } from '../picture/turn.ts'
import { sharesOf } from '../scripts.ts'
import { type Attempt, confidenceOf, textOf } from './attempt.ts'

/** A word so far below the page's usual confidence may be of another language: Latin names read by Russian eyes come out at 0 to .7, Russian words at .95. */
const DOUBT = 0.25
/** What a second reading must be better by. */
const GAIN = 0.02

/** True when so many lines are doubtful that the page had better be read again as a whole. */
export const mostlyDoubtful = ({ lines }: Attempt): boolean => doubtfulOf(lines).length > 0.5 * lines.length

/** In which data to look, and at which lines: see Choice. */
interface Look {
  readonly names: readonly string[]
  readonly own: Language | null
  readonly mixed: boolean
}

/**
 * Reads suspect lines again in other languages, all in one pass over a picture of these lines alone, and keeps what is read better. Most Russian
 * pages hold a little Latin: one language and a second look cost a third less than two languages throughout, and find the same words.
 */
export async function secondLook(ocr: OcrEngine, first: Attempt, { names, own, mixed }: Look): Promise<Attempt> {
  const suspect = own ? foreignTo(own, first.lines) : mixed ? doubtfulOf(first.lines) : wholly(first.lines)
  if (suspect.length === 0) return first
  const sheet = sheetOf(first.picture.raster, suspect)
  const seen = await ocr.recognise({ picture: sheet.raster, languages: names, segmentation: 'block' })
  const found = new Map<OcrLine, OcrWord[]>()
  for (const word of seen.flatMap(({ words }) => words)) {
    const slot = sheet.slots.find(({ top, bottom }) => middle(word.box) >= top && middle(word.box) < bottom)
    if (!slot) continue
    const { line, left, up } = slot
    const [x0, y0, x1, y1] = word.box
    found.set(line, [...(found.get(line) ?? []), { ...word, box: [x0 + left, y0 + up, x1 + left, y1 + up] }])
  }
  const lines = first.lines.map((line) => betterOf(line, found.get(line) ?? []))
  if (lines.every((line, i) => line === first.lines[i])) return first
  return { ...first, lines, names: [...new Set([...first.names, ...names])], text: textOf(lines), confidence: confidenceOf(lines) }
}

/** Lines with a word of letters that is read far less surely than the page; one letter alone is as often a speck. */
function doubtfulOf(lines: readonly OcrLine[]): OcrLine[] {
  const usual = median(lines.flatMap(({ words }) => words.map(({ confidence }) => confidence)))
  return lines.filter(({ words }) => words.some(({ text, confidence }) => confidence < usual - DOUBT && /\p{L}{2}/u.test(text)))
}

/** Lines read far less surely than the page: a Russian title among English references. */
function wholly(lines: readonly OcrLine[]): OcrLine[] {
  const usual = median(lines.flatMap(({ words }) => words.map(({ confidence }) => confidence)))
  return lines.filter((line) => confidenceOf([line]) < usual - DOUBT && /\p{L}{2}/u.test(textOf([line])))
}

/** Lines in letters that are not the language's. */
const foreignTo = (own: Language, lines: readonly OcrLine[]): OcrLine[] =>
  lines.filter((line) => {
    const text = textOf([line])
    return (text.match(/\p{L}/gu)?.length ?? 0) >= 6 && (sharesOf(text).find(({ language }) => language === own)?.share ?? 0) < 0.2
  })

/** The second reading where it is surer and reaches as far as the first. */
function betterOf(line: OcrLine, again: readonly OcrWord[]): OcrLine {
  if (again.length === 0) return line
  const words = [...again].sort((a, b) => a.box[0] - b.box[0])
  const second = { box: line.box, words }
  const reach = width(around(words.map(({ box }) => box))) / width(around(line.words.map(({ box }) => box)))
  return reach > 0.9 && confidenceOf([second]) > confidenceOf([line]) + GAIN ? second : line
}

interface Slot {
  readonly line: OcrLine
  /** Rows of the sheet that belong to the line. */
  readonly top: number
  readonly bottom: number
  /** What leads from a place on the sheet to its place in the picture. */
  readonly left: number
  readonly up: number
}

/** The lines cut out and set one below the other on white, with half a line between them. */
function sheetOf(picture: Raster, lines: readonly OcrLine[]): { raster: Raster; slots: Slot[] } {
  const margin = Math.max(8, Math.round(picture.dpi / 20))
  const cuts = lines.map((line) => {
    const [x0, y0, x1, y1] = line.box
    return { line, gap: Math.max(margin, Math.round(height(line.box) / 2)), ...cropped(picture, [x0 - 3, y0 - 2, x1 + 3, y1 + 2]) }
  })
  const size = {
    width: Math.max(...cuts.map(({ raster }) => raster.width)) + 2 * margin,
    height: cuts.reduce((sum, { raster, gap }) => sum + raster.height + gap, margin),
  }
  const grey = new Uint8Array(size.width * size.height).fill(255)
  const slots: Slot[] = []
  let row = margin
  for (const { line, gap, raster: cut, back } of cuts) {
    for (let y = 0; y < cut.height; y++) grey.set(cut.grey.subarray(y * cut.width, (y + 1) * cut.width), (row + y) * size.width + margin)
    const [x, y] = back(0, 0)
    slots.push({ line, top: row - margin / 2, bottom: row + cut.height + margin / 2, left: x - margin, up: y - row })
    row += cut.height + gap
  }
  return { raster: { ...size, dpi: picture.dpi, grey }, slots }
}
