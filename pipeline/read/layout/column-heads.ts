import { type Column, placeIn } from './columns.ts'
import { linesOfHeads } from './head-lines.ts'
import { around, middle, type Piece, sameLine } from './piece.ts'
import { spread } from './spread.ts'

/** A cell over columns `from` to `to`, its storey and how many it has. */
export interface ColumnHead {
  readonly pieces: readonly Piece[]
  readonly from: number
  readonly to: number
  readonly row: number
  readonly rowSpan: number
}

type Head = Pick<ColumnHead, 'pieces' | 'from' | 'to'>

/**
 * The heads of columns in storeys, from the top. A head whose columns have heads below is a head of them all: it stands over their middle, or begins
 * where the first does. `close` and `size` as a table has them.
 */
export function columnHeads(pieces: readonly Piece[], columns: readonly Column[], close: number, size: number): ColumnHead[] {
  const heads = linesOfHeads(pieces, close, size).map((of): Head => {
    const places = of.map((piece) => placeIn(columns, piece))
    return { pieces: of, from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) }
  })
  // From below, for what a head stands over shows when those below it are known.
  const known: Head[] = []
  for (const line of linesOf(heads.sort((a, b) => top(a) - top(b))).reverse()) {
    const y = level(line[0] as Head)
    const bottom = Math.min(...line.map((head) => box(head)[3]))
    // What reaches up to this storey, or stands half-way between it and one below, is the head of a column that has no storeys.
    const isHalfWay = (head: Head): boolean => {
      const beside = known.filter((other) => sameLine(box(other), box(head)))
      return known.some(
        (other) => Math.abs(y + level(other) - 2 * level(head)) < 0.35 * size && level(other) > level(head) && !beside.some((one) => meet(one, other)),
      )
    }
    const open = columns.map((_, c) => {
      const below = known.filter((head) => head.from <= c && c <= head.to)
      return below.length > 0 && below.every((head) => top(head) > bottom - 0.2 * size && !(below.length === 1 && isHalfWay(head)))
    })
    const wide = columns.map(([from, to], c): Column => {
      const boxes = known.filter((head) => head.from === c && head.to === c).map(box)
      return [Math.min(from, ...boxes.map(([x0]) => x0)), Math.max(to, ...boxes.map(([, , x1]) => x1))]
    })
    const isUpper = (head: Head): boolean => open.some((isOpen, c) => isOpen && head.from <= c && c <= head.to) || isBetween(head, open, columns)
    const upper = line.filter(isUpper).sort((a, b) => box(a)[0] - box(b)[0])
    const runs = spread(upper.map(box), open, wide, size)
    known.push(...line.filter((head) => !isUpper(head)), ...upper.map((head, i) => ({ ...head, ...runs?.[i] })))
  }
  return storeys(known.sort((a, b) => top(a) - top(b)))
}

const box = ({ pieces }: Head) => around(pieces.map((piece) => piece.box))
const meet = (a: Head, b: Head): boolean => a.from <= b.to && b.from <= a.to
const level = (head: Head): number => middle(box(head))
const top = (head: Head): number => box(head)[1]

/** True when a head that stands over the white between two columns may be of both. */
const isBetween = (head: Head, open: readonly boolean[], columns: readonly Column[]): boolean =>
  columns.some(([, to], c) => open[c] && open[c + 1] && to <= box(head)[0] && box(head)[2] <= (columns[c + 1] as Column)[0])

function linesOf(heads: readonly Head[]): Head[][] {
  const lines: Head[][] = []
  for (const head of heads) {
    const line = lines.find(([first]) => first && sameLine(box(first), box(head)))
    if (line) line.push(head)
    else lines.push([head])
  }
  return lines
}

/** Which storey each head is in, counted from the top; the lowest of each column reaches down to the figures. */
function storeys(heads: readonly Head[]): ColumnHead[] {
  const over = (a: Head, b: Head): boolean => a !== b && meet(a, b) && top(a) < top(b)
  const rows = new Map<Head, number>()
  for (const line of linesOf(heads)) {
    const deep = line.map((head) => Math.max(-1, ...heads.filter((other) => over(other, head)).map((other) => rows.get(other) ?? -1)) + 1)
    const deepest = Math.max(...deep)
    // What has nothing above it reaches up to the top.
    line.forEach((head, i) => void rows.set(head, deep[i] === 0 ? 0 : deepest))
  }
  const count = Math.max(0, ...rows.values()) + 1
  return heads.map((head) => {
    const row = rows.get(head) as number
    const under = heads.filter((other) => over(head, other)).map((other) => rows.get(other) as number)
    return { pieces: head.pieces, from: head.from, to: head.to, row, rowSpan: Math.max(1, Math.min(count, ...under) - row) }
  })
}
