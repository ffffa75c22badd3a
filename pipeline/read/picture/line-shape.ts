import type { LineShape } from '../../languages/language.ts'
import type { Ink } from './ink.ts'

/** Cells (100 an inch) of a slab: lines of two columns seldom stand on one height, and a slab crosses few gutters. */
const SLAB = 100
/** Fewer pieces of lines than these say nothing. */
const ENOUGH = 12

/**
 * How the ink of a page's lines is spread over their height, after Spitz (1997): enough to guess a script without reading. `degrees`: its skew.
 * Null where there are no lines: pictures, pages on their side.
 */
export function lineShapeOf(ink: Ink, degrees: number): LineShape | null {
  let [lines, middle, whole, above, inside, below] = [0, 0, 0, 0, 0, 0]
  for (let left = 0; left + SLAB <= ink.width; left += SLAB)
    for (const rows of linesOf(ink, left, degrees)) {
      const dense = 0.5 * Math.max(...rows)
      // A rule fills the slab, a stray speck hardly any of it.
      if (dense < 12 || dense > 43) continue
      const [from, to] = [rows.findIndex((count) => count >= dense), rows.findLastIndex((count) => count >= dense)]
      lines++
      middle += to - from + 1
      whole += rows.length
      above += sum(rows.slice(0, from))
      inside += sum(rows.slice(from, to + 1))
      below += sum(rows.slice(to + 1))
    }
  return lines < ENOUGH ? null : { middle: middle / whole, above: above / inside, below: below / inside }
}

/** Ink by row of each line of a slab: rows between white ones, 6 to 29 points high. */
function linesOf({ width, height, cells }: Ink, left: number, degrees: number): number[][] {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const rows = new Uint16Array(height + 1)
  const down = Int32Array.from({ length: SLAB }, (_, x) => Math.round(slope * (left + x - width / 2)))
  for (let y = 0; y < height; y++) {
    for (let x = 0, i = y * width + left; x < SLAB; x++, i++) {
      if (!cells[i]) continue
      const row = y - (down[x] as number)
      if (row >= 0 && row < height) rows[row]!++
    }
  }
  const lines: number[][] = []
  let from = -1
  for (let y = 0; y <= height; y++) {
    if (rows[y] && from < 0) from = y
    if (rows[y] || from < 0) continue
    if (y - from >= 8 && y - from <= 40) lines.push([...rows.subarray(from, y)])
    from = -1
  }
  return lines
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
