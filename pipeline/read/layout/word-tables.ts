import type { Cell } from './cell.ts'
import { columnsOf, placeIn } from './columns.ts'
import { gapInCells, gapsOf } from './gaps.ts'
import type { Piece } from './piece.ts'
import { rowsOf } from './rows.ts'

/** The cells of a table without figures: its first row and first column are heads. */
export function cellsOfWords(pieces: readonly Piece[]): Cell[] {
  const rows = tableRowsOf(pieces)
  const columns = columnsOf(rows.flatMap((row) => rowsOf(row)))
  return rows.flatMap((of, row) => {
    const cells: { column: number; columnSpan: number; pieces: Piece[] }[] = []
    for (const piece of [...of].sort((a, b) => a.box[0] - b.box[0])) {
      const { from, to } = placeIn(columns, piece)
      const last = cells.at(-1)
      if (last && last.column + last.columnSpan > from) last.pieces.push(piece)
      else cells.push({ column: from, columnSpan: to - from + 1, pieces: [piece] })
    }
    return cells.map((cell) => ({ ...cell, row, rowSpan: 1, head: row === 0 || cell.column === 0, pieces: rowsOf(cell.pieces).flat() }))
  })
}

/**
 * Rows of a table: lines of type, joined where a cell is wrapped. Then lines of one cell stand closer than rows do, and not every column has
 * a word on each of them.
 */
function tableRowsOf(pieces: readonly Piece[]): Piece[][] {
  const lines = rowsOf(pieces)
  const gaps = gapsOf(lines)
  const most = Math.max(...lines.map((line) => line.length))
  const close = gapInCells(lines)
  const wraps = (i: number): boolean => close !== null && (gaps[i] as number) <= close
  // Full lines that stand close are rows: nothing is wrapped here.
  const wrapped = gaps.every((_, i) => !wraps(i) || (lines[i] as Piece[]).length < most || (lines[i + 1] as Piece[]).length < most)
  return lines.reduce<Piece[][]>((rows, line, i) => {
    const row = rows.at(-1)
    // A cell may span rows, and stand between them: figures below figures are a new row.
    if (row && wrapped && wraps(i - 1) && !(hasFigures(row) && hasFigures(line))) row.push(...line)
    else rows.push([...line])
    return rows
  }, [])
}

const hasFigures = (row: readonly Piece[]): boolean => row.filter(({ words }) => /\d/u.test(words.map(({ text }) => text).join(''))).length > 1
