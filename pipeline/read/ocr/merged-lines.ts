import type { OcrEngine, OcrLine } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { around, height, median } from '../layout/piece.ts'
import { cropped } from '../picture/turn.ts'
import { type Attempt, attempt, confidenceOf, lettersOf, placed, withLines } from './attempt.ts'

/** Heights of the page's usual line that a line has which is two at its end, and that a word has which is made of both. */
const TALL = { line: 1.8, word: 1.6 }
/** Fewer lines than these have no usual height. */
const ENOUGH = 6

/**
 * Reads again where a recogniser took two lines for one: half a paragraph's lines, or the two-line heads of a table, come out as one tall garbled
 * word. By itself the place is read right: there were 104 errors of 609 characters on such a page, and 25 when its lines were parted.
 */
export async function partMergedLines(ocr: OcrEngine, first: Attempt): Promise<Attempt> {
  const usual = median(first.lines.map(({ box }) => height(box)))
  const tall = first.lines.length < ENOUGH ? [] : first.lines.filter((line) => isMerged(line, usual))
  let lines = first.lines
  for (const place of placesOf(tall, first.lines)) {
    const [x0, y0, x1, y1] = around(place.map(({ box }) => box))
    const margin = Math.round(usual / 4)
    const picture = cropped(first.picture.raster, [x0 - margin, y0 - margin, x1 + margin, y1 + margin])
    const again = await attempt(ocr, picture, first.names, 'block', 'merged lines')
    if (again.lines.some((line) => isMerged(line, usual)) || again.confidence < confidenceOf(place) || lettersOf(again.lines) < lettersOf(place)) continue
    const [left, up] = picture.back(0, 0)
    const moved = ([a, b, c, d]: Box): Box => [a + left, b + up, c + left, d + up]
    const found = again.lines.map((line) => placed(line, moved))
    const at = lines.findIndex((line) => place.includes(line))
    lines = lines.filter((line) => !place.includes(line)).toSpliced(at, 0, ...found)
  }
  return lines === first.lines ? first : withLines(first, lines)
}

/** Large type is tall throughout; a line with another at its end is so in part. */
function isMerged({ box, words }: OcrLine, usual: number): boolean {
  const tall = words.filter((word) => height(word.box) > TALL.word * usual).length
  return height(box) > TALL.line * usual && tall > 0 && tall < words.length
}

/** The merged lines, each with all lines that lie at its height in its column; places that share a line are one. */
function placesOf(tall: readonly OcrLine[], lines: readonly OcrLine[]): OcrLine[][] {
  const places: OcrLine[][] = []
  for (const line of tall) {
    if (places.some((place) => place.includes(line))) continue
    const place = new Set([line])
    for (let size = 0; size < place.size; ) {
      size = place.size
      const reach = around([...place].map(({ box }) => box))
      for (const other of lines) if (overlaps(other.box, reach)) place.add(other)
    }
    places.push(lines.filter((one) => place.has(one)))
  }
  return places
}

/** By more than a third of the line's height. */
const overlaps = (line: Box, reach: Box): boolean =>
  Math.min(line[3], reach[3]) - Math.max(line[1], reach[1]) > height(line) / 3 && Math.min(line[2], reach[2]) > Math.max(line[0], reach[0])
