import type { Raster } from '../../model/raster.ts'
import { type Cells, erased } from './erase.ts'
import { type Ink, inkOf } from './ink.ts'

/** Cells (100 an inch) of a speck's side at most: the full stop of large type. */
const SMALL = 3
/** How far round a speck there are no letters: a stop, an accent, the dot of an i stand nearer to theirs. */
const CLEAR = { across: 12, along: 6 }

/**
 * The picture without specks that stand far from all writing. Recognisers take them for the tops of lines: the lines of a footnote below one were
 * read as one, their words mixed. A row of dots that leads to a page number stays.
 */
export function withoutSpecks(raster: Raster): Raster {
  const ink = inkOf(raster)
  const { small, large } = blobsOf(ink)
  const rows = Map.groupBy(small, ([, , , bottom]) => bottom)
  const beside = (blob: Cells): number =>
    [-1, 0, 1].reduce((count, by) => count + (rows.get(blob[3] + by) ?? []).filter((other) => isBeside(blob, other)).length, 0)
  const specks = small.filter((blob) => isFree(blob, ink, large) && beside(blob) < 2)
  return erased(raster, specks, ink.step)
}

/** Ink that hangs together: boxes of what is no larger than a speck, and all cells of what is. */
function blobsOf({ width, height, cells }: Ink): { small: Cells[]; large: Uint8Array } {
  const small: Cells[] = []
  const large = cells.slice()
  const seen = new Uint8Array(cells.length)
  for (let start = 0; start < cells.length; start++) {
    if (!cells[start] || seen[start]) continue
    let [left, top, right, bottom] = [width, height, 0, 0]
    const blob = [start]
    seen[start] = 1
    for (let i = 0; i < blob.length; i++) {
      const at = blob[i] as number
      const [x, y] = [at % width, Math.floor(at / width)]
      ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)]
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const next = v * width + u
          if (!cells[next] || seen[next]) continue
          seen[next] = 1
          blob.push(next)
        }
    }
    if (right - left > SMALL || bottom - top > SMALL) continue
    small.push([left, top, right, bottom])
    for (const at of blob) large[at] = 0
  }
  return { small, large }
}

function isFree([left, top, right, bottom]: Cells, { width, height }: Ink, large: Uint8Array): boolean {
  for (let y = Math.max(0, top - CLEAR.along); y < Math.min(height, bottom + CLEAR.along); y++)
    for (let x = Math.max(0, left - CLEAR.across); x < Math.min(width, right + CLEAR.across); x++) if (large[y * width + x]) return false
  return true
}

/** Of two on one height: within reach. */
const isBeside = (one: Cells, other: Cells): boolean => one !== other && Math.max(one[0], other[0]) - Math.min(one[2], other[2]) <= CLEAR.across
