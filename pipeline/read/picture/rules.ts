import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { type Cells, erased, type Pixels } from './erase.ts'
import { type Ink, inkOf, longRuns } from './ink.ts'

/** Cells (100 an inch): a rule is at least half an inch long. */
const LONG = 50
/** Rules nearer to each other than this are a table's, by which a recogniser keeps its rows together. */
const NEAR = 100
/** And no thicker than this. */
const THIN = 4
/** Share of its length that may have ink at its sides: where letters touch it all along it is an underline, or no rule. */
const TOUCHED = 0.15

/**
 * The picture without its rules. A recogniser that fails to see the rule over a footnote takes it for the top of the first line, which is then read
 * at half its size: garbled, and behind the second.
 */
export function withoutRules(raster: Raster, pixels: Pixels = 'theirs'): Raster {
  const ink = inkOf(raster)
  const all = rulesOf(ink)
  const alone = all.filter((rule) => !all.some((other) => isNear(rule, other)))
  return erased(raster, alone, pixels)
}

/** One above the other; a slanting rule may come in pieces, each a row below the last. */
const isNear = (one: Cells, other: Cells): boolean => {
  const apart = Math.abs(one[1] - other[1])
  return apart > THIN && apart < NEAR && Math.min(one[2], other[2]) > Math.max(one[0], other[0])
}

/** Thin horizontal stretches of ink, in cells. */
export function rulesOf({ width, height, cells }: Ink): Cells[] {
  const found: Cells[] = []
  const share = (y: number, from: number, to: number): number => {
    if (y < 0 || y >= height) return 0
    let count = 0
    for (let x = from; x < to; x++) count += cells[y * width + x] as number
    return count / (to - from)
  }
  for (let y = 0; y < height; y++)
    for (const [from, to] of longRuns(cells, y * width, 1, width, LONG)) {
      let [top, bottom] = [y, y + 1]
      while (top > y - THIN && share(top - 1, from, to) > 0.5) top--
      while (bottom <= y + THIN && share(bottom, from, to) > 0.5) bottom++
      if (bottom - top <= THIN && share(top - 2, from, to) <= TOUCHED && share(bottom + 1, from, to) <= TOUCHED) found.push([from, top, to, bottom])
    }
  return found
}

/** Those across and those that stand, in pixels. */
export function rulesIn(raster: Raster): Box[] {
  const ink = inkOf(raster)
  const upright = rulesOf(turned(ink)).map(([top, left, bottom, right]): Cells => [left, top, right, bottom])
  return [...rulesOf(ink), ...upright].map(([x0, y0, x1, y1]) => [ink.step * x0, ink.step * y0, ink.step * x1, ink.step * y1])
}

/** Columns as rows. */
function turned({ width, height, cells, ...ink }: Ink): Ink {
  const rows = new Uint8Array(cells.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (cells[y * width + x]) rows[x * height + y] = 1
  return { ...ink, width: height, height: width, cells: rows }
}
