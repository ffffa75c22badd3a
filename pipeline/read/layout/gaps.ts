import type { Box } from '../../model/page.ts'
import { around, median, type Piece } from './piece.ts'

/** White between each of the lines and the next. */
export function gapsOf(lines: readonly (readonly Piece[])[]): number[] {
  const boxes = lines.map((line) => around(line.map(({ box }) => box)))
  return boxes.slice(1).map((box, i) => Math.max(0, box[1] - (boxes[i] as Box)[3]))
}

/** White between lines of a table that is less than between its rows; null where cells of several lines do not show. */
export const gapInCells = (lines: readonly (readonly Piece[])[]): number | null =>
  narrowGap(gapsOf(lines), 0.3 * median(lines.flatMap((line) => line.map(({ size }) => size))))

/** Between the narrow and the wide of the gaps, where they fall into such, at least `apart`; null where they do not. */
function narrowGap(gaps: readonly number[], apart: number): number | null {
  const sorted = [...gaps].sort((a, b) => a - b)
  let [best, at] = [apart, -1]
  for (let i = 0; i + 1 < sorted.length; i++) {
    const step = (sorted[i + 1] as number) - (sorted[i] as number)
    if (step >= best) [best, at] = [step, i]
  }
  return at < 0 ? null : (sorted[at] as number) + best / 2
}
