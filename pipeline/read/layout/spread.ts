import type { Box } from '../../model/page.ts'
import type { Column } from './columns.ts'

/** What it costs, in type sizes of misplacement, that a column with a head of its own has none above it where others have. */
const UNCOVERED = 0.6

/** First and last column. */
interface Run {
  readonly from: number
  readonly to: number
}

interface Way {
  readonly cost: number
  readonly runs: readonly Run[]
}

/**
 * Gives each of the heads of one storey, from the left, a run of the columns that are open (have heads below it): the cheapest way over all. Null where
 * there are more heads than such columns.
 */
export function spread(heads: readonly Box[], open: readonly boolean[], columns: readonly Column[], size: number): readonly Run[] | null {
  const left = (c: number): number => (open[c] ? UNCOVERED : 0)
  // At index c: the heads so far over the first c columns.
  let best: (Way | null)[] = [{ cost: 0, runs: [] }]
  for (const [c] of columns.entries()) best.push({ cost: (best[c]?.cost ?? 0) + left(c), runs: [] })
  for (const head of heads) {
    const next: (Way | null)[] = [null]
    columns.forEach((_, to) => {
      const before = next[to]
      let found: Way | null = before ? { cost: before.cost + left(to), runs: before.runs } : null
      for (let from = to; from >= 0 && open[from]; from--) {
        const others = best[from]
        if (!others) continue
        const cost = others.cost + misplaced(head, from, to, columns) / size
        if (!found || cost < found.cost) found = { cost, runs: [...others.runs, { from, to }] }
      }
      next.push(found)
    })
    best = next
  }
  return best[columns.length]?.runs ?? null
}

/** How far a head is from the middle of the columns or their left edge, and how far it sticks out. */
function misplaced([x0, , x1]: Box, from: number, to: number, columns: readonly Column[]): number {
  const [left, right] = [(columns[from] as Column)[0], (columns[to] as Column)[1]]
  const before = columns[from - 1]
  const after = columns[to + 1]
  const out = (before ? Math.max(0, (before[1] + left) / 2 - x0) : 0) + (after ? Math.max(0, x1 - (right + after[0]) / 2) : 0)
  const single = from === to ? Math.max(0, left - x1, x0 - right) : Number.POSITIVE_INFINITY
  return out + Math.min(Math.abs((x0 + x1 - left - right) / 2), Math.abs(x0 - left), single)
}
