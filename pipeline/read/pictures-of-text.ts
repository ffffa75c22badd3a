import type { OcrEngine } from '../model/ocr.ts'
import type { Box } from '../model/page.ts'
import type { PdfFile, TextLayer } from '../model/source.ts'
import { height, type Piece, width } from './layout/piece.ts'
import { attempt } from './ocr/attempt.ts'
import { piecesOfLines } from './ocr/pieces.ts'
import { asItIs } from './picture/turn.ts'

export interface PicturesOfText {
  readonly pieces: readonly Piece[]
  /** Mean of the pictures', 0 to 1. */
  readonly confidence: number
  readonly names: readonly string[]
}

/**
 * Pixels an inch at which pictures are recognised: once and a half as many as they have, within what recognisers like. Of 30 pictures of text in papers,
 * those of 80 to 150 dpi came out best at 200, those of more at 250 to 300.
 */
const [LEAST_DPI, MOST_DPI, ENLARGED] = [200, 300, 1.6]
/** A poster is looked at less closely. */
const MOST_PIXELS = 20_000_000

/**
 * Recognises pictures that stand where a page with a good text layer has no text. Null where there are none, or none that holds writing:
 * lettering of drawings is read doubtfully, or is little.
 */
export async function picturesOfText(
  pdf: PdfFile,
  page: number,
  ocr: OcrEngine,
  names: readonly string[],
  layer: TextLayer,
  lines: readonly Box[],
): Promise<PicturesOfText | null> {
  // A picture leaves a gap in the text.
  if (largestGap(lines, layer.height) < 0.15 * layer.height) return null
  const free = (await pdf.paintings(page))
    .map((one) => ({ ...one, box: shown(one.box, layer) }))
    .filter(
      (one) =>
        width(one.box) * height(one.box) > 0.03 * layer.width * layer.height &&
        width(one.box) > 0.25 * layer.width &&
        one.width >= 300 &&
        one.height >= 60 &&
        !lines.some((line) => within(line, one.box)),
    )
  if (free.length === 0) return null
  const found: { pieces: Piece[]; confidence: number }[] = []
  for (const { box, width: pixels } of free) {
    const raster = await pdf.part(page, box, dpiFor(box, pixels))
    const read = await attempt(ocr, asItIs(raster), names, 'page', 'picture')
    const lines = read.lines
      .map((line) => ({ ...line, words: line.words.filter(({ confidence }) => confidence >= 0.6) }))
      .filter(({ words }) => words.length > 0)
    const letters = lines.flatMap(({ words }) => words.filter(({ text }) => /\p{L}/u.test(text)).map(({ text }) => text)).join('').length
    if (read.confidence < 0.75 || letters < 60) continue
    const [left, top] = box
    const scale = 72 / raster.dpi
    const place = (word: Box): Box => [left + scale * word[0], top + scale * word[1], left + scale * word[2], top + scale * word[3]]
    found.push({ pieces: piecesOfLines(lines, place), confidence: read.confidence })
  }
  if (found.length === 0) return null
  return { pieces: found.flatMap(({ pieces }) => pieces), confidence: found.reduce((sum, { confidence }) => sum + confidence, 0) / found.length, names }
}

function dpiFor(box: Box, pixels: number): number {
  const own = (72 * pixels) / width(box)
  const most = 72 * Math.sqrt(MOST_PIXELS / (width(box) * height(box)))
  return Math.round(Math.min(most, MOST_DPI, Math.max(LEAST_DPI, ENLARGED * own)))
}

/** What of a box is on the page. */
const shown = ([x0, y0, x1, y1]: Box, page: TextLayer): Box => [Math.max(0, x0), Math.max(0, y0), Math.min(page.width, x1), Math.min(page.height, y1)]

/** Height of the tallest band without a line. */
function largestGap(lines: readonly Box[], pageHeight: number): number {
  let [end, gap] = [0, 0]
  for (const [, y0, , y1] of [...lines].sort((a, b) => a[1] - b[1])) {
    gap = Math.max(gap, y0 - end)
    end = Math.max(end, y1)
  }
  return Math.max(gap, pageHeight - end)
}

/** True when most of the line lies in the box. */
function within(line: Box, box: Box): boolean {
  const [w, h] = [Math.min(line[2], box[2]) - Math.max(line[0], box[0]), Math.min(line[3], box[3]) - Math.max(line[1], box[1])]
  return w > 0 && h > 0 && w * h > 0.5 * width(line) * height(line)
}
