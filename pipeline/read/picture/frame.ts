import type { Raster } from '../../model/raster.ts'
import { blobsOf } from './blobs.ts'
import { type Ink, inkOf, longRuns, tonesOf } from './ink.ts'

/** In cells, a hundredth of an inch: length of what is no letter, and thickness of what is no rule. */
const [LONG, THICK] = [60, 12]
/** Share of the sides within which the dark lies, and of a side that it goes along where it does not touch the edge of the picture. */
const [MARGIN, ALONG] = [0.1, 0.8]
/** Share of the dark at the edges that is so thick: a frame is, a table that reaches the edge is not. */
const SOLID = 0.3
/** Share of the inner part of the picture that may be dark with the frame: the fold of a book goes through it. A cover is dark all over. */
const INNER = 0.05
/** Shares of the width beside which, and of the height over which, a dark line is the fold or the edge of the page: beyond it lies another. */
const [ASIDE, TALL] = [0.2, 0.6]
/** Cells around the dark that are a little less dark. */
const ROUND = 2

/**
 * The picture with paper in place of the dark that a scanner shows round a page and in the fold of a book, and of what it shows of the next page; itself where
 * there is none. The dark outweighs the ink where black is told from white, hides page numbers, and is read as letters along its edges.
 */
export function withoutFrame(picture: Raster): Raster {
  const ink = inkOf(picture)
  const { width, height, step } = ink
  if (!hasDarkEdge(ink)) return picture
  const kept = blobsOf(ink).without(([x0, y0, x1, y1]) => {
    const isAtEdge = (x0 === 0 || y0 === 0 || x1 === width || y1 === height) && Math.max(x1 - x0, y1 - y0) >= LONG
    return isAtEdge || x1 - x0 > ALONG * width || y1 - y0 > ALONG * height
  })
  const dark = ink.cells.map((cell, i) => cell & ~(kept[i] as number))
  if (!isFrame(dark, ink)) return picture
  const [left, right] = edgesOf(dark, ink)
  const grey = picture.grey.slice()
  const paper = Math.round(tonesOf(picture).paper)
  const fill = (fromX: number, fromY: number, toX: number, toY: number): void => {
    const [from, to] = [Math.max(0, fromX * step), toX >= width ? picture.width : toX * step]
    for (let y = Math.max(0, fromY * step); y < (toY >= height ? picture.height : toY * step); y++)
      grey.fill(paper, y * picture.width + from, y * picture.width + to)
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!dark[y * width + x]) continue
      const from = x
      while (x < width && dark[y * width + x]) x++
      fill(from - ROUND, y - ROUND, x + ROUND, y + 1 + ROUND)
    }
  fill(0, 0, left, height)
  fill(right, 0, width, height)
  return { ...picture, grey }
}

/** Something long, dark and thick lies along an edge, or a little inwards: what was copied may have been laid on a larger sheet. */
function hasDarkEdge({ width, height, cells }: Ink): boolean {
  const isLong = (start: number, by: number, count: number): boolean => longRuns(cells, start, by, count, LONG).length > 0
  const isDarkRow = (y: number): boolean => isLong(y * width, 1, width)
  const isDarkColumn = (x: number): boolean => isLong(x, width, height)
  const isThick = (isDark: (at: number) => boolean, count: number): boolean => {
    for (let at = 0; at < MARGIN * count; at += THICK)
      for (const side of [at, count - 1 - at]) if (isDark(side) && isDark(side < count / 2 ? side + THICK / 2 : side - THICK / 2)) return true
    return false
  }
  return isThick(isDarkRow, height) || isThick(isDarkColumn, width)
}

/** Thick, and hardly in the inner part. */
function isFrame(dark: Uint8Array, { width, height }: Ink): boolean {
  const isDark = (x: number, y: number): boolean => x < 0 || y < 0 || x >= width || y >= height || dark[y * width + x] === 1
  const half = THICK / 2
  let [all, solid, inner] = [0, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!dark[y * width + x]) continue
      all++
      if (isDark(x - half, y) && isDark(x + half, y) && isDark(x, y - half) && isDark(x, y + half)) solid++
      if (x > 0.2 * width && x < 0.8 * width && y > 0.2 * height && y < 0.8 * height) inner++
    }
  return solid > SOLID * all && inner < INNER * 0.36 * width * height
}

/** From and to on x of the page between dark lines at its sides. */
function edgesOf(dark: Uint8Array, { width, height }: Ink): readonly [number, number] {
  const counts = new Uint32Array(width)
  for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++, i++) counts[x]! += dark[i] as number
  const isTall = (count: number): boolean => count > TALL * height
  const aside = Math.round(ASIDE * width)
  const left = counts.subarray(0, aside).findLastIndex(isTall) + 1
  const right = counts.subarray(width - aside).findIndex(isTall)
  return [left, right < 0 ? width : width - aside + right]
}
