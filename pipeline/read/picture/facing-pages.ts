import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { arePages, type Gutter, gutterOf, isLeftOf } from '../layout/gutter.ts'
import { blobsOf } from './blobs.ts'
import type { Cells } from './erase.ts'
import { type Ink, inkOf } from './ink.ts'
import { cropped, type Derived } from './turn.ts'

/** In cells, a hundredth of an inch: height of letters, and width of what letters that touch make. */
const [LOW, HIGH, WIDE] = [5, 40, 150]
/** How many times its width the shadow of a fold is high, or a piece of it; no title and no drawing is. */
const THIN = 3
/** The fewest letters that a page has. */
const SOME = 12
/** Cells of white kept beside the writing: what lies further into the fold is shadow. */
const KEPT = 20

/** The two pages of an open book that one picture shows, left and right; null where it shows one page, or none. */
export function facingPages(picture: Raster): readonly [Derived, Derived] | null {
  // Nearly all pictures are higher than wide, and cost nothing.
  if (picture.width <= picture.height) return null
  const ink = inkOf(picture)
  const marks = blobsOf(ink).boxes.filter((box) => isMark(box, ink))
  const letters = marks.filter(([x0, y0, x1, y1]) => y1 - y0 <= HIGH && x1 - x0 <= WIDE)
  const gutter = gutterOf(marks, ink)
  if (!gutter) return null
  const left = letters.filter((letter) => isLeftOf(letter, gutter, ink.height)).length
  if (Math.min(left, letters.length - left) < SOME) return null
  const fold = foldIn(ink, gutter)
  if (isCrossed(ink, gutter) || !(fold || arePages(letters, gutter, ink.height))) return null
  return [side(picture, gutter, ink, 'left'), side(picture, gutter, ink, 'right')]
}

/** Shares of height and width that the dark round a book, or its fold, has at least. */
const [TALL, BROAD] = [0.5, 0.7]

/** No speck, no shadow of the fold, and not the dark round the book. */
function isMark([x0, y0, x1, y1]: Cells, { width, height }: Ink): boolean {
  if (y1 - y0 < LOW || x0 === 0 || y0 === 0 || x1 === width || y1 === height) return false
  if (y1 - y0 > TALL * height || x1 - x0 > BROAD * width) return false
  return y1 - y0 <= HIGH || y1 - y0 < THIN * (x1 - x0)
}

/** Where the gutter's line through `x` at half height is in a row of cells. */
const at = (x: number, row: number, { slope }: Gutter, { width, height }: Ink): number =>
  Math.max(0, Math.min(width - 1, Math.round(x + slope * (row - height / 2))))

/** Share of the height that the shadow of the fold is dark for. */
const SHADOW = 0.5

/** A dark line goes down between the pages. */
function foldIn(ink: Ink, gutter: Gutter): boolean {
  for (let x = gutter.from; x < gutter.to; x += 2) {
    let dark = 0
    for (let row = 0; row < ink.height; row++) dark += ink.cells[row * ink.width + at(x, row, gutter, ink)] as number
    if (dark > SHADOW * ink.height) return true
  }
  return false
}

/** Share of the height at head and foot where what crosses may be the edge of the paper. */
const EDGE = 0.08
/** Cells that a rule is high. */
const RULE = 8

/** Rules go from one side of the gutter to the other: those of a table. */
function isCrossed(ink: Ink, gutter: Gutter): boolean {
  const { from, to } = gutter
  const places = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => from + share * (to - from))
  return places.every((x) => hasRule(ink, gutter, x))
}

function hasRule(ink: Ink, gutter: Gutter, x: number): boolean {
  let high = 0
  for (let row = Math.round(EDGE * ink.height); row < (1 - EDGE) * ink.height; row++) {
    if (ink.cells[row * ink.width + at(x, row, gutter, ink)]) high++
    else if (high > 0 && high <= RULE) return true
    else high = 0
  }
  return false
}

/** One side of the picture up to a little white beside the writing, and paper beyond. */
function side(picture: Raster, gutter: Gutter, ink: Ink, which: 'left' | 'right'): Derived {
  const { slope } = gutter
  const { step, height } = ink
  const kept = Math.min(KEPT, (gutter.to - gutter.from) / 2)
  const edge = (y: number): number => step * ((which === 'left' ? gutter.from + kept : gutter.to - kept) + slope * (y / step - height / 2))
  const [head, foot] = [edge(0), edge(picture.height)]
  const box: Box = which === 'left' ? [0, 0, Math.max(head, foot), picture.height] : [Math.min(head, foot), 0, picture.width, picture.height]
  const cut = cropped(picture, box)
  const { grey, width } = cut.raster
  for (let y = 0; y < picture.height; y++) {
    const x = Math.max(0, Math.min(width, Math.round(edge(y) - cut.back(0, 0)[0])))
    if (which === 'left') grey.fill(255, y * width + x, (y + 1) * width)
    else grey.fill(255, y * width, y * width + x)
  }
  return cut
}
