import type { Raster } from '../../model/raster.ts'
import { whiteBetween } from '../layout/gutter.ts'
import { blobsOf } from './blobs.ts'
import type { Cells } from './erase.ts'
import { type Ink, inkOf, tonesOf } from './ink.ts'

/** In cells, a hundredth of an inch: height of letters, and of the white between two pages at least. */
const [LOW, HIGH, WHITE] = [4, 40, 12]
/** Cells from the picture's side within which what stands there is cut by it. */
const CUT = 2
/** Letters that the side cuts: fewer may be specks, or the end of a rule. */
const SOME = 5
/** Share of the width that so much of a next page takes at most. */
const ASIDE = 0.25
/** Hundredths of the way down that a page lies aslant. */
const SLOPES = [0, -1, 1, -2, 2, -3, 3]

/**
 * The picture with paper in place of what it shows of the next page: beginnings or ends of lines, cut by the side of the picture and parted from the page by
 * white that goes through from head to foot. Itself where there is nothing of the kind.
 */
export function withoutNextPage(picture: Raster): Raster {
  const ink = inkOf(picture)
  const sides = (['left', 'right'] as const).filter((side) => cutLetters(ink, side) >= SOME)
  if (sides.length === 0) return picture
  const letters = blobsOf(ink).boxes.filter(([, y0, , y1]) => y1 - y0 >= LOW && y1 - y0 <= HIGH)
  let grey: Uint8Array | null = null
  for (const side of sides) {
    const edge = edgeOf(letters, ink, side)
    if (!edge) continue
    grey ??= picture.grey.slice()
    const paper = Math.round(tonesOf(picture).paper)
    for (let y = 0; y < picture.height; y++) {
      const x = Math.max(0, Math.min(picture.width, Math.round(ink.step * edge(y / ink.step))))
      if (side === 'left') grey.fill(paper, y * picture.width, y * picture.width + x)
      else grey.fill(paper, y * picture.width + x, (y + 1) * picture.width)
    }
  }
  return grey ? { ...picture, grey } : picture
}

type Side = 'left' | 'right'

/** Stretches of ink of the height of letters along a side of the picture. */
function cutLetters({ width, height, cells }: Ink, side: Side): number {
  let [count, high] = [0, 0]
  for (let y = 0; y <= height; y++) {
    let isInk = false
    for (let x = 0; x < CUT && y < height; x++) isInk ||= cells[y * width + (side === 'left' ? x : width - 1 - x)] === 1
    if (isInk) high++
    else {
      if (high >= LOW && high <= HIGH) count++
      high = 0
    }
  }
  return count
}

/** Where, in a row, the white is that parts the page from the next: the outermost with letters beyond it. Null where none goes through. */
function edgeOf(letters: readonly Cells[], { width, height }: Ink, side: Side): ((row: number) => number) | null {
  let best: { readonly x: number; readonly slope: number } | null = null
  for (const hundredths of SLOPES) {
    const slope = hundredths / 100
    for (const [from, to] of whiteBetween(letters, slope, height)) {
      const x = (from + to) / 2
      const outwards = (at: number): number => (side === 'left' ? x - at : at - x)
      const isAside = side === 'left' ? to < ASIDE * width : from > (1 - ASIDE) * width
      if (to - from < WHITE || !isAside || (best && outwards(best.x) > 0)) continue
      const beyond = letters.filter(([x0, y0, x1, y1]) => outwards((x0 + x1) / 2 - slope * ((y0 + y1) / 2 - height / 2)) > 0)
      if (beyond.length >= SOME) best = { x, slope }
    }
  }
  if (!best) return null
  const { x, slope } = best
  return (row) => x + slope * (row - height / 2)
}
