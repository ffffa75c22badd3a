import type { OcrLine } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { around, height, type Piece, type PlacedWord, width } from '../layout/piece.ts'

/** Recognised lines as pieces in points; `place` leads there from boxes of the picture. */
export function piecesOfLines(lines: readonly OcrLine[], place: (box: Box) => Box): Piece[] {
  const pieces = lines.flatMap(({ words }) => {
    const placed = words.map(({ text, box, confidence }) => ({ text, box: rounded(place(box)), confidence }))
    return apart(placed).map((group): Piece => ({ words: group, box: around(group.map(({ box }) => box)), size: sizeOf(group), bold: false }))
  })
  return smoothed(pieces)
}

/** White at the edges of a Han character, in ems. */
const SIDE_BEARING = 0.08

const cut = (points: number): number => Math.round(100 * points) / 100
const rounded = ([x0, y0, x1, y1]: Box): Box => [cut(x0), cut(y0), cut(x1), cut(y1)]

/** A recogniser takes table cells on one height for one line: a gap of two ems parts them. */
function apart(words: readonly PlacedWord[]): PlacedWord[][] {
  const em = sizeOf(words)
  const groups: PlacedWord[][] = []
  words.forEach((word, i) => {
    const before = words[i - 1]
    if (!before || word.box[0] - before.box[2] > 2 * em) groups.push([])
    groups.at(-1)?.push(word)
  })
  return groups
}

/**
 * Type size: of Han characters their advance, which is one em, for tesseract gives some of them the height of the line and others that of
 * their ink; of letters the height of ink, for the taller words of a line have both ascenders and descenders.
 */
function sizeOf(words: readonly PlacedWord[]): number {
  const han = words.filter(({ text }) => /^\p{Script=Han}+$/u.test(text))
  const count = han.reduce((sum, { text }) => sum + text.length, 0)
  if (count >= 4 && count >= 0.4 * words.reduce((sum, { text }) => sum + text.length, 0)) {
    const inked = han.reduce((sum, { box }) => sum + width(box), 0)
    return cut(inked / (count - SIDE_BEARING * han.length))
  }
  const heights = words.map(({ box }) => height(box)).sort((a, b) => a - b)
  return cut((heights[Math.floor(0.8 * heights.length)] ?? 0) / 0.95)
}

/** Measured sizes scatter: one within a fifth of the page's usual size is the usual size. */
function smoothed(pieces: readonly Piece[]): Piece[] {
  const sorted = pieces.flatMap((piece) => piece.words.map(() => piece.size)).sort((a, b) => a - b)
  const usual = sorted[sorted.length >> 1] ?? 0
  return pieces.map((piece) => (Math.abs(piece.size - usual) <= 0.2 * usual || width(piece.box) < usual ? { ...piece, size: usual } : piece))
}
