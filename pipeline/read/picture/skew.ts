import type { Ink } from './ink.ts'

/**
 * Degrees clockwise that the writing is turned by, -5 to 5: the angle at which the ink falls into the sharpest rows
 * (projection profile, Postl 1986). 0 when no angle is better than upright.
 */
export function skewOf(ink: Ink): number {
  const points = pointsOf(ink)
  if (points.length < 400) return 0
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

/** x, y of cells with ink above which there is none: tops of letters make sharper rows than whole letters. */
function pointsOf({ width, height, cells }: Ink): Int32Array {
  const found: number[] = []
  for (let y = 1, i = width; y < height; y++) for (let x = 0; x < width; x++, i++) if (cells[i] && !cells[i - width]) found.push(x, y)
  return Int32Array.from(found)
}

function sharpness(points: Int32Array, { width, height }: Ink, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const offset = Math.ceil(Math.abs(slope) * width)
  const rows = new Int32Array(height + 2 * offset + 2)
  for (let i = 0; i < points.length; i += 2) rows[((points[i + 1] as number) - slope * (points[i] as number) + offset + 0.5) | 0]!++
  let squares = 0
  for (const count of rows) squares += count * count
  return squares
}
