import { names } from '../../languages/labels.ts'
import { atGutters, columnsOf } from './columns.ts'
import { around, median, type Piece } from './piece.ts'
import { rowsOf, textOfRow } from './rows.ts'

/** Rows of a table that heads of its upper storeys may stand over: heads of all rows may stand between the storeys. */
const BELOW = 3

/** What of the pieces above a table is of it: heads over several of its columns, and first lines of heads that are higher than others. */
export function spannersAbove(above: readonly Piece[], table: readonly Piece[]): Piece[] {
  const size = median(table.map((piece) => piece.size))
  const rows = rowsOf(above)
  let found = [...table]
  for (let row = rows.pop(); row; row = rows.pop()) {
    const gap = gapBetween(row, found)
    if (gap > 1.2 * size || isCaption(row)) break
    const heads = rowsOf(found).slice(0, BELOW)
    const isHead = areOver(row, heads, found, size) && (!isCentred(row, found, size) || isHigher(row, heads, size) || isOffCaption(rows.at(-1), row, gap, size))
    if (!isHead && !(gap < 0.3 * size && goOn(row, heads[0] as Piece[]))) break
    found = [...row, ...found]
  }
  return found.slice(0, found.length - table.length)
}

/** Heads that stand so close that all are one piece, right above the table: they part where its columns do. Empty where the piece is none of the kind. */
export function headsInOne(row: readonly Piece[], table: readonly Piece[]): readonly Piece[] {
  const [piece, ...more] = row
  if (!piece || more.length > 0 || gapBetween(row, table) > 1.2 * piece.size || isCaption(row)) return []
  const columns = columnsOf(rowsOf(table))
  const parts = atGutters(piece, columns)
  return parts.length > 1 && parts.length >= columns.length - 1 ? parts : []
}

const gapBetween = (above: readonly Piece[], below: readonly Piece[]): number =>
  Math.min(...below.map(({ box }) => box[1])) - Math.max(...above.map(({ box }) => box[3]))

export const isCaption = (row: readonly Piece[]): boolean => names('caption', textOfRow(row))

const overlap = (a: Piece, b: Piece): boolean => a.box[0] < b.box[2] && b.box[0] < a.box[2]

/** The first lines of heads that are higher than others. */
const goOn = (row: readonly Piece[], below: readonly Piece[]): boolean =>
  row.length < below.length && row.every((piece) => below.filter((other) => overlap(piece, other)).length === 1)

/** Over several columns each, or over one that has its only head here. */
function areOver(row: readonly Piece[], heads: readonly (readonly Piece[])[], table: readonly Piece[], size: number): boolean {
  const left = Math.min(...table.map(({ box }) => box[0]))
  const over = row.filter((piece) => heads.some((below) => isOver(piece, below, left, size)))
  return over.length > 0 && row.every((piece) => over.includes(piece) || !heads[0]?.some((other) => overlap(piece, other)))
}

/** True when it stands over the middle of several neighbours in the row, or begins with the first of them, and the first column of the table is none of these. */
function isOver({ box: [x0, , x1] }: Piece, row: readonly Piece[], left: number, size: number): boolean {
  const stands = (from: number, to: number): boolean =>
    from > left + size && x0 > from - size && x1 < to + size && (Math.abs((x0 + x1 - from - to) / 2) < size || Math.abs(x0 - from) < 0.5 * size)
  return row.some(({ box: [from] }, i) => row.slice(i + 1).some(({ box: [, , to] }) => stands(from, to)))
}

/** In the middle of the table, where a title would stand as well. */
function isCentred(row: readonly Piece[], table: readonly Piece[], size: number): boolean {
  const [left, , right] = around(table.map(({ box }) => box))
  const [x0, , x1] = around(row.map(({ box }) => box))
  return row.length === 1 && Math.abs((x0 + x1 - left - right) / 2) < size
}

/** Heads of columns without storeys stand between it and those below it. */
function isHigher(row: readonly Piece[], heads: readonly (readonly Piece[])[], size: number): boolean {
  const bottom = Math.max(...row.map(({ box }) => box[3]))
  const tops = heads.map((head) => Math.min(...head.map(({ box }) => box[1])))
  return tops.some((top) => top < bottom && tops.some((other) => other > top + 0.3 * size))
}

/** The caption above it is further off than the heads below: this is none of its lines. */
const isOffCaption = (caption: readonly Piece[] | undefined, row: readonly Piece[], gap: number, size: number): boolean =>
  caption !== undefined && isCaption(caption) && gapBetween(caption, row) > gap + 0.2 * size
