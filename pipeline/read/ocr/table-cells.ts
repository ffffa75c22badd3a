import type { OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { latticesOf } from '../layout/lattice.ts'
import { around, height, median, middle, scaled } from '../layout/piece.ts'
import { rulesIn } from '../picture/rules.ts'
import { sheetOf } from '../picture/sheet.ts'
import { type Attempt, confidenceOf, lettersOf, placed, withLines, withoutDirt } from './attempt.ts'

/** Heights of the usual line that a cell has which holds two. In rows of one line each the page's own pass is as good, in Chinese better. */
const TWO_LINES = 1.6
/** What of a cell belongs to its rules, in points. */
const EDGE = 3

/**
 * Reads ruled tables with cells of several lines cell by cell. A recogniser looks for lines all across: numbers that stand between the two lines of
 * the cell beside them make it read all of them as one, or each in halves. Errors of a poor English page with such a table fell from 131 to 11.
 */
export async function readTableCells(ocr: OcrEngine, first: Attempt): Promise<Attempt> {
  const usual = median(first.lines.map(({ box }) => height(box)))
  let lines = first.lines
  for (const { box, cells } of cellsBetweenRules(first.picture.raster).filter((table) => table.cells.some((cell) => height(cell) > TWO_LINES * usual))) {
    const [inside, outside] = divided(lines, box)
    const again = await cellByCell(ocr, first, cells)
    if (lettersOf(again) < 0.8 * lettersOf(inside) || confidenceOf(again) < confidenceOf(inside)) continue
    const at = lines.findIndex((line) => !outside.includes(line))
    lines = outside.toSpliced(at < 0 ? outside.length : at, 0, ...again)
  }
  return lines === first.lines ? first : withLines(first, lines)
}

/** Tables between rules and their cells without the rules, in pixels. */
function cellsBetweenRules(raster: Raster): { readonly box: Box; readonly cells: readonly Box[] }[] {
  return latticesOf(rulesIn(raster).map((rule) => scaled(rule, 72 / raster.dpi))).map(({ box, cells }) => ({
    box: scaled(box, raster.dpi / 72),
    cells: cells
      .map(({ box: [x0, y0, x1, y1] }) => [x0 + EDGE, y0 + EDGE, x1 - EDGE, y1 - EDGE] as const)
      .filter(([x0, y0, x1, y1]) => x1 > x0 && y1 > y0)
      .map((cell) => scaled(cell, raster.dpi / 72)),
  }))
}

async function cellByCell(ocr: OcrEngine, { picture: { raster }, names }: Attempt, cells: readonly Box[]): Promise<OcrLine[]> {
  const sheet = sheetOf(raster, cells)
  const read = withoutDirt(await ocr.recognise({ picture: sheet.raster, languages: names, segmentation: 'block' }))
  return read.flatMap((line) => {
    const slot = sheet.slotOf(line.box)
    return slot ? [placed(line, slot.back)] : []
  })
}

/** What lies in the box, and the lines outside; one that does both is cut. */
function divided(lines: readonly OcrLine[], box: Box): [OcrLine[], OcrLine[]] {
  const lies = ({ box: [x0, y0, x1, y1] }: OcrWord): boolean =>
    (x0 + x1) / 2 > box[0] && (x0 + x1) / 2 < box[2] && middle([x0, y0, x1, y1]) > box[1] && middle([x0, y0, x1, y1]) < box[3]
  const part = (line: OcrLine, inside: boolean): OcrLine[] => {
    const words = line.words.filter((word) => lies(word) === inside)
    if (words.length === line.words.length) return [line]
    return words.length === 0 ? [] : [{ words, box: around(words.map((word) => word.box)) }]
  }
  return [lines.flatMap((line) => part(line, true)), lines.flatMap((line) => part(line, false))]
}
