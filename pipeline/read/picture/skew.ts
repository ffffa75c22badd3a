import type { Ink } from './ink.ts'

/**
 * Degrees clockwise that the writing is turned by, -5 to 5: the angle at which the ink falls into the sharpest rows
 * (projection profile, Postl 1986). 0 when no angle is better than upright.
 */
export function skewOf(ink: Ink): number {
  const points = pointsOf(ink)
  if (points.rows.length < 200) return 0
  let [best, sharpest] = [0, sharpness(points, ink, 0) * 1.02]
  const look = (from: number, to: number, by: number) => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += by) {
      const sharp = sharpness(points, ink, degrees)
      if (sharp > sharpest) [best, sharpest] = [degrees, sharp]
    }
  }
  look(-5, 5, 0.25)
  if (best !== 0) look(best - 0.2, best + 0.2, 0.05)
  return Math.round(100 * best) / 100
}

/** Cells with ink above which there is none, column by column: their rows, and where each column ends. */
interface Points {
  readonly rows: Uint32Array
  readonly ends: Uint32Array
}

/** Tops of letters make sharper rows than whole letters. */
function pointsOf({ width, height, cells }: Ink): Points {
  const ends = new Uint32Array(width)
  for (let y = 1, i = width; y < height; y++) for (let x = 0; x < width; x++, i++) ends[x]! += (cells[i] as number) & ~(cells[i - width] as number)
  for (let x = 1; x < width; x++) ends[x]! += ends[x - 1] as number
  const rows = new Uint32Array(ends.at(-1) ?? 0)
  const next = new Uint32Array(width)
  next.set(ends.subarray(0, -1), 1)
  for (let y = 1, i = width; y < height; y++) for (let x = 0; x < width; x++, i++) if (cells[i] && !cells[i - width]) rows[next[x]!++] = y
  return { rows, ends }
}

/** Column by column, for points of one row would be counted in one place one after the other, and a processor waits for what it has just written. */
function sharpness({ rows, ends }: Points, { width, height }: Ink, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const offset = Math.ceil(Math.abs(slope) * width)
  const counts = new Int32Array(height + 2 * offset + 2)
  for (let x = 0, i = 0; x < width; x++) {
    const down = Math.floor(offset + 0.5 - slope * x)
    for (const end = ends[x] as number; i < end; i++) counts[(rows[i] as number) + down]!++
  }
  let squares = 0
  for (let row = 0; row < counts.length; row++) squares += (counts[row] as number) ** 2
  return squares
}
