import { isFigureText } from './figures.ts'
import { around, type Piece, partsFrom } from './piece.ts'

/** From and to on x. */
export type Column = readonly [from: number, to: number]

/**
 * Extents of a table's columns, from the left: those of the lines with most pieces, for a head over several columns would glue them together, and
 * what stands beside all of these (a head of several rows, on a line of its own).
 */
export function columnsOf(lines: readonly (readonly Piece[])[]): Column[] {
  const most = Math.max(...lines.map((line) => line.length))
  const full = lines.filter((line) => line.length === most)
  // A centred head need not stand over the figures below it: the third piece of each full line is of the third column all the same.
  const byOrder = (full[0] ?? []).map((_, i): Column => {
    const [x0, , x1] = around(full.map((line) => (line[i] as Piece).box))
    return [x0, x1]
  })
  const columns = byOrder.every(([from], i) => i === 0 || from >= (byOrder[i - 1] as Column)[1]) ? byOrder : extents(full.flat())
  const beside = lines.flat().filter((piece) => columnsUnder(piece, columns).length === 0)
  return [...columns, ...extents(beside)].sort((a, b) => a[0] - b[0])
}

/** Indices of the columns that the piece stands over. */
export const columnsUnder = ({ box }: Piece, columns: readonly Column[]): number[] =>
  columns.flatMap(([from, to], i) => (Math.min(to, box[2]) - Math.max(from, box[0]) > 0 ? [i] : []))

/** First and last column of a piece: those that it stands over, else the nearest. */
export function placeIn(columns: readonly Column[], piece: Piece): { readonly from: number; readonly to: number } {
  const over = columnsUnder(piece, columns)
  const from = over[0] ?? nearest(columns, piece)
  return { from, to: over.at(-1) ?? from }
}

function nearest(columns: readonly Column[], { box }: Piece): number {
  const distance = ([from, to]: Column) => Math.max(from - box[2], box[0] - to)
  return columns.reduce((best, column, i) => (distance(column) < distance(columns[best] as Column) ? i : best), 0)
}

/** A gap between words that is none between words of a line, in type sizes. */
const GAP = 0.7

/** Cells that stand so near each other that they were taken for one piece. */
export function atGutters(piece: Piece, columns: readonly Column[]): Piece[] {
  const over = columnsUnder(piece, columns)
  const cuts = piece.words.flatMap(({ box }, i) => {
    const after = piece.words[i + 1]?.box[0]
    if (after === undefined || after - box[2] < GAP * piece.size) return []
    return over.some((c) => over.includes(c + 1) && (columns[c] as Column)[1] < after && box[2] < (columns[c + 1] as Column)[0]) ? [i + 1] : []
  })
  return cuts.length === 0 ? [piece] : partsFrom(piece, [0, ...cuts])
}

/** Parted at `x` where a figure stands off its neighbour there: a cell that ends close to the next was taken for one piece with it. */
export function partedAt(x: number, piece: Piece): Piece[] {
  if (piece.box[0] >= x || piece.box[2] <= x) return [piece]
  const next = piece.words.findIndex(({ box }) => box[0] >= x)
  const [before, after] = [piece.words[next - 1], piece.words[next]]
  if (!before || !after || before.box[2] > x || after.box[0] - before.box[2] < GAP * piece.size) return [piece]
  return isFigureText(before.text) || isFigureText(after.text) ? partsFrom(piece, [0, next]) : [piece]
}

/** Extents on x of pieces that overlap there, from the left. */
function extents(pieces: readonly Piece[]): Column[] {
  const columns: Column[] = []
  for (const { box } of pieces) {
    const hit = columns.filter(([from, to]) => from < box[2] && box[0] < to)
    for (const one of hit) columns.splice(columns.indexOf(one), 1)
    columns.push([Math.min(box[0], ...hit.map(([from]) => from)), Math.max(box[2], ...hit.map(([, to]) => to))])
  }
  return columns.sort((a, b) => a[0] - b[0])
}
