import type { Line, Page } from '../../model/page.ts'
import { textAt } from '../../model/span.ts'
import { around, heaviest, middle, sameLine } from './piece.ts'

/** What stands side by side at the head or foot of a page. */
export interface EdgeRow {
  readonly side: 'head' | 'foot'
  /** 0 for the outermost row, 1 for the one beside it, … */
  readonly depth: number
  readonly lines: readonly Line[]
  readonly text: string
  /** Middle of the row in points, from the page's top. */
  readonly y: number
  /** Type size against the page's usual one. */
  readonly scale: number
  /** In smaller type than the row beside it. */
  readonly smaller: boolean
  /** Lines of usual leading to the row beside it, away from the edge. */
  readonly apart: number
}

/** Share of the page's height within which its margins may hold writing. */
const MARGIN = 0.14

/** Rows of a running head or foot at most: a number, a faculty, a course, an author. */
const DEPTHS = [0, 1, 2, 3]

/** The outermost rows at the head and at the foot of a page, where they stand in the margin; none of a page in vertical lines. `leading`: of the paper. */
export function edgeRowsOf(page: Page, leading: number): EdgeRow[] {
  if (page.vertical) return []
  const rows: Line[][] = []
  for (const line of [...page.lines].sort((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.at(-1)
    if (row && sameLine((row[0] as Line).box, line.box)) row.push(line)
    else rows.push([line])
  }
  const usual = heaviest(page.lines.map(({ size, start, end }) => [Math.round(2 * size) / 2, end - start] as const)) ?? 0
  const y = (row: readonly Line[] | undefined): number => (row ? middle(around(row.map(({ box }) => box))) : Number.NaN)
  const rowAt = (side: EdgeRow['side'], depth: number): EdgeRow[] => {
    const [row, beside] = side === 'head' ? [rows[depth], rows[depth + 1]] : [rows.at(-1 - depth), rows.at(-2 - depth)]
    if (!row || (side === 'head' ? y(row) > MARGIN * page.height : y(row) < (1 - MARGIN) * page.height)) return []
    const lines = row.toSorted((a, b) => a.box[0] - b.box[0])
    const size = Math.min(...lines.map((line) => line.size))
    return [
      {
        side,
        depth,
        lines,
        text: lines.map((line) => textAt(page.text, line)).join(' '),
        y: y(row),
        scale: size / (usual || 1),
        smaller: beside !== undefined && size < 0.95 * Math.min(...beside.map((line) => line.size)),
        apart: beside && leading > 0 ? Math.abs(y(row) - y(beside)) / leading : Number.POSITIVE_INFINITY,
      },
    ]
  }
  return (['head', 'foot'] as const).flatMap((side) => DEPTHS.flatMap((depth) => rowAt(side, depth)))
}
