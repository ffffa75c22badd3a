import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { height, median, middle } from '../layout/piece.ts'
import { blobsOf } from './blobs.ts'
import { tonesOf } from './ink.ts'

/** What is printed on one line, pixel by pixel: boxes of ink that hangs together, in pixels of the picture, from the left. */
export interface Glyphs {
  /** Letters and figures; what touches is one. */
  readonly tall: readonly Box[]
  /** What is smaller than half a letter: stops, quotation marks, dashes, dots of an i, specks. */
  readonly small: readonly Box[]
  /** The usual height of `tall`: of small letters, or of figures where there are none. */
  readonly high: number
  /** Of each of `tall`, column by column, the row below its lowest ink. */
  readonly feet: readonly Int32Array[]
}

/** Of the usual height of a letter, what a mark has at most. */
const MARK = 0.5

export const centre = ([x0, , x1]: Box): number => (x0 + x1) / 2

/** Null where nothing stands in the box. */
export function glyphsOf(raster: Raster, box: Box): Glyphs | null {
  const beyond = Math.round(0.2 * height(box))
  const [left, top] = [Math.max(0, Math.floor(box[0])), Math.max(0, Math.floor(box[1]) - beyond)]
  const [right, bottom] = [Math.min(raster.width, Math.ceil(box[2])), Math.min(raster.height, Math.ceil(box[3]) + beyond)]
  const [wide, deep] = [right - left, bottom - top]
  if (wide <= 0 || deep <= 0) return null
  const { ink, paper } = tonesOf(raster)
  const level = (ink + paper) / 2
  const cells = new Uint8Array(wide * deep)
  for (let y = 0; y < deep; y++)
    for (let x = 0, from = (top + y) * raster.width + left; x < wide; x++) if ((raster.grey[from + x] as number) < level) cells[y * wide + x] = 1
  const all = blobsOf({ width: wide, height: deep, cells })
    .boxes.map(([x0, y0, x1, y1]): Box => [left + x0, top + y0, left + x1, top + y1])
    // Tails of the lines above and below reach in.
    .filter((one) => middle(one) > box[1] - beyond / 2 && middle(one) < box[3] + beyond / 2)
    .sort((a, b) => a[0] - b[0])
  const high = median(all.map(height).filter((one) => one > 0.35 * height(box)))
  if (high === 0) return null
  const tall = all.filter((one) => height(one) > MARK * high)
  const feet = tall.map(([x0, y0, x1, y1]) => {
    const rows = new Int32Array(x1 - x0)
    for (let x = 0; x < rows.length; x++) {
      let y = y1
      while (y > y0 && !cells[(y - 1 - top) * wide + x0 + x - left]) y--
      rows[x] = y
    }
    return rows
  })
  return { tall, small: all.filter((one) => height(one) <= MARK * high), high, feet }
}

/** Where the letters near the right end of a word stand: the height at which most columns of ink end, for few have tails. Null where nobody can tell. */
export function baselineAt({ tall, feet, high }: Glyphs, x: number, [, top, , bottom]: Box): number | null {
  const columns = new Map<number, number>()
  tall.forEach((one, n) => {
    if (centre(one) < x - 8 * high || centre(one) > x + 4 * high) return
    for (const foot of feet[n] as Int32Array) if (foot > top && foot <= bottom + 1) columns.set(foot, (columns.get(foot) ?? 0) + 1)
  })
  const votes = new Map<number, number>()
  for (const [foot, count] of columns) for (const by of [-1, 0, 1]) votes.set(foot + by, (votes.get(foot + by) ?? 0) + (by === 0 ? 2 : 1) * count)
  return [...votes].reduce<readonly [number | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0]
}
