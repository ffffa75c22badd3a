import { allLanguages } from '../languages/languages.ts'
import type { OcrEngine } from '../model/ocr.ts'
import type { Box } from '../model/page.ts'
import { pageNumberOf } from './layout/page-number.ts'
import { around } from './layout/piece.ts'
import { type Attempt, placed } from './ocr/attempt.ts'
import { bleached } from './picture/bleach.ts'
import { blobsOf } from './picture/blobs.ts'
import type { Cells } from './picture/erase.ts'
import { type Ink, inkOf } from './picture/ink.ts'
import { cropped } from './picture/turn.ts'

/** Shares of the picture's height: where page numbers stand, and how near its end the frame a scanner leaves. */
const [MARGIN, FRAME] = [0.14, 0.02]
/** In cells, a hundredth of an inch: height of figures, the widest number ("— 214 —"), and the white around what is looked at. */
const [LOW, HIGH, WIDE, ROUND] = [5, 22, 110, 10]
const SURE = 0.5

/**
 * Tesseract's search for columns takes a number that stands by itself at the head or foot of a page for dust, one of three figures like one of
 * one: it is not in its answer. Ink of the height of figures beyond the first or last line is looked at by itself, and added when it is a page number.
 */
export async function withLoneNumber(ocr: OcrEngine, best: Attempt): Promise<Attempt> {
  const { raster } = best.picture
  const ink = inkOf(raster)
  const [, first, , last] = around(best.lines.map(({ box }) => box)).map((pixels) => pixels / ink.step) as [number, number, number, number]
  const foot = loneInk(ink, Math.max(last + 2, (1 - MARGIN) * ink.height), (1 - FRAME) * ink.height)
  const lone = foot ?? loneInk(ink, FRAME * ink.height, Math.min(first - 2, MARGIN * ink.height))
  if (!lone) return best
  const [x0, y0, x1, y1] = lone
  const { step } = ink
  const cut = cropped(raster, [step * (x0 - ROUND), step * (y0 - ROUND), step * (x1 + ROUND), step * (y1 + ROUND)])
  const [left, up] = cut.back(0, 0)
  const moved = ([a, b, c, d]: Box): Box => [a + left, b + up, c + left, d + up]
  const own = best.names.slice(0, 1)
  const beside = allLanguages.find(({ ocr: data }) => data.includes(own[0] ?? ''))?.ocrBeside ?? []
  // Grain makes a letter of a figure, and so may bleaching; and Russian eyes see letters where others see figures.
  for (const [picture, languages] of [
    [bleached(cut.raster), own],
    [cut.raster, own],
    [bleached(cut.raster), beside],
  ] as const) {
    if (languages.length === 0) continue
    const [line, ...more] = await ocr.recognise({ picture, languages, segmentation: 'block' })
    const text = line?.words.map((word) => word.text).join(' ') ?? ''
    if (!line || more.length > 0 || pageNumberOf(text) === null || line.words.some(({ confidence }) => confidence < SURE)) continue
    return { ...best, lines: [...best.lines, placed(line, moved)], text: `${best.text}\n${text}` }
  }
  return best
}

/**
 * The box (in cells) of what alone has the height of figures between two rows, with the dashes beside it; null where there is more, or nothing.
 * Specks around it do not count.
 */
function loneInk(ink: Ink, from: number, to: number): Cells | null {
  const blobs = blobsOf(ink, Math.ceil(from), Math.floor(to)).boxes
  const glyphs = blobs.filter(([, y0, , y1]) => y1 - y0 >= LOW)
  if (glyphs.length === 0) return null
  const figures = around(glyphs)
  const dashes = blobs.filter(
    ([x0, y0, x1, y1]) => x1 - x0 >= LOW && y0 > figures[1] && y1 < figures[3] && x1 > figures[0] - WIDE / 2 && x0 < figures[2] + WIDE / 2,
  )
  const all = around([...glyphs, ...dashes])
  return all[3] - all[1] > HIGH || all[2] - all[0] > WIDE ? null : all
}
