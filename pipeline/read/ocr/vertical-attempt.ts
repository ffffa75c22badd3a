import type { OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import { around } from '../layout/piece.ts'
import { inkOf, uncovered } from '../picture/ink.ts'
import { asItIs, type Derived } from '../picture/turn.ts'
import { type SetAnew, setAnew } from '../picture/vertical-lines.ts'
import { type Attempt, attempt, textOf } from './attempt.ts'

/** Vertical lines read as lines that run across, once in each of the data; none where the page's white does not stand so. */
export async function verticalAttempts(ocr: OcrEngine, picture: Derived, data: readonly string[]): Promise<Attempt[]> {
  const anew = setAnew(picture.raster)
  const found: Attempt[] = []
  for (const name of anew ? data : []) {
    const read = await attempt(ocr, asItIs((anew as SetAnew).raster), [name], 'block', 'vertical lines')
    const lines = read.lines.flatMap((line) => stood(line, anew as SetAnew))
    const left = uncovered(
      inkOf(picture.raster),
      lines.map(({ box }) => box),
    )
    found.push({ ...read, lines, picture, text: textOf(lines), uncovered: left, vertical: true })
  }
  return found
}

/** The line where it stands on the page. */
function stood(line: OcrLine, { back }: SetAnew): OcrLine[] {
  const words = line.words.flatMap((word): OcrWord[] => {
    const box = back(word.box)
    return box ? [{ ...word, box }] : []
  })
  return words.length > 0 ? [{ words, box: around(words.map(({ box }) => box)) }] : []
}
