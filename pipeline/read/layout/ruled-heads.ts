import type { Cell } from './cell.ts'
import { countsColumns, isBlank, isFigure, isMeasure, textOf } from './figures.ts'
import type { Piece } from './piece.ts'
import { rowsOf } from './rows.ts'

type Written = Omit<Cell, 'head'>

/** With fewer figures than this share of the cells beside its first column a table is one of words. */
const FIGURES = 0.2

/**
 * Which cells of a ruled table are heads, as in tables without rules: what stands above the first figures and to the left of all. Of a table of words its first
 * row, as high as the highest cell there, and its first column.
 */
export function withHeads(cells: readonly Written[], columns: number): Cell[] {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  const counts = (row: number): boolean => countsColumns((byRow.get(row) ?? []).map(whole))
  const beside = cells.filter(({ column }) => column > 0)
  const measures = beside.filter((cell) => isMeasure(whole(cell)) && !counts(cell.row))
  const hasFigures = measures.length > 0 && beside.filter(isValue).length >= FIGURES * beside.length
  const start = hasFigures ? Math.min(...measures.map(({ row }) => row)) : Math.max(...(byRow.get(0) ?? []).map(({ rowSpan }) => rowSpan))
  const stubs = hasFigures ? stubsOf(cells, start, columns) : 1
  return cells.map((cell) => ({ ...cell, head: cell.row + cell.rowSpan <= start || cell.column < stubs }))
}

/** How many columns, from the left, have heads of rows. */
function stubsOf(cells: readonly Written[], start: number, columns: number): number {
  const body = cells.filter(({ row, rowSpan }) => row + rowSpan > start)
  const of = (column: number): Written[] => body.filter((cell) => cell.column === column)
  if (of(0).every((cell) => isMeasure(whole(cell)) && /\d[.,]\d/u.test(textOf(whole(cell))))) return 0
  const isWords = (column: number): boolean => of(column).length > 1 && of(column).filter(isValue).length <= 0.3 * of(column).length
  let stubs = 1
  while (stubs < columns - 1 && isWords(stubs)) stubs++
  return stubs
}

const isValue = (cell: Written): boolean => isFigure(whole(cell)) || isBlank(whole(cell))

/** All that is written in a cell, as one piece. */
const whole = ({ pieces }: Written): Piece => ({
  ...(pieces[0] as Piece),
  words: rowsOf(pieces)
    .flat()
    .flatMap(({ words }) => words),
})
