import type { PixelBox, Row, RowWord } from '../tesseract-layout.ts'

/** What is read at once: words of a row with no wide gap between them. */
export interface Piece {
  /** Its pieces of connected ink, from left to right. */
  readonly blobs: readonly PixelBox[]
  /** What is cut out: whole letters, those that reach above and below among them, and some paper around. */
  readonly box: PixelBox
}

/** The network was trained on lines with so much paper around. */
const PAPER = 4

// As tesseract joins words to be read (pageres.cpp), in heights of the row: a word much higher than its row is read by itself, as is what stands apart.
const [HIGH, APART] = [1.25, 2]

export function piecesOf(row: Row, picture: { readonly width: number; readonly height: number }): Piece[] {
  const groups: { words: RowWord[]; box: PixelBox }[] = []
  const high = ({ box }: { box: PixelBox }): boolean => box[3] - box[1] > HIGH * row.height
  for (const word of row.words) {
    const last = groups.at(-1)
    const both = last && union(last.box, word.box)
    if (!last || !both || high(word) || high(last) || high({ box: both }) || word.box[0] > last.box[2] + APART * row.height)
      groups.push({ words: [word], box: word.box })
    else {
      last.words.push(word)
      last.box = both
    }
  }
  return groups.map(({ words, box }) => ({
    blobs: words.flatMap(({ blobs }) => blobs).sort((a, b) => a[0] + a[2] - b[0] - b[2]),
    box: cutOut(row, box, picture),
  }))
}

function cutOut({ baseline, height, descenders }: Row, [x0, y0, x1, y1]: PixelBox, picture: { width: number; height: number }): PixelBox {
  const [fromX, fromY, toX, toY] = baseline
  const slope = toX > fromX ? (toY - fromY) / (toX - fromX) : 0
  const base = fromY + slope * ((x0 + x1) / 2 - fromX)
  return [
    Math.max(0, x0 - PAPER),
    Math.max(0, Math.floor(Math.min(y0, base - (height + descenders))) - PAPER),
    Math.min(picture.width, x1 + PAPER),
    Math.min(picture.height, Math.ceil(Math.max(y1, base - descenders)) + PAPER),
  ]
}

export const union = (a: PixelBox, b: PixelBox): PixelBox => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
