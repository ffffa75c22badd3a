import type { Cell } from './cell.ts'
import { columnHeads } from './column-heads.ts'
import { atGutters, type Column, columnsOf, placeIn } from './columns.ts'
import { countsColumns, isBlank, isFigure, isMeasure, textOf } from './figures.ts'
import { height, median, middle, type Piece, sameLine } from './piece.ts'
import { type Block, blocksOf, type Extent, extentOf, tied } from './row-heads.ts'
import { rowsOf } from './rows.ts'
import { cellsOfWords } from './word-tables.ts'

/** A table with figures, its pieces in columns. */
interface Table {
  readonly pieces: readonly Piece[]
  readonly columns: readonly Column[]
  /** First and last column of a piece. */
  readonly placeOf: (piece: Piece) => { readonly from: number; readonly to: number }
  readonly isValue: (piece: Piece) => boolean
  /** The lines of figures, from the top. */
  readonly lines: readonly (readonly Piece[])[]
  /** Height of the type. */
  readonly size: number
  /** White that lines of one cell leave between them at most; negative where no cell shows several. */
  readonly close: number
}

/** Share of its height by which a line over the figures may reach into their first line. */
const OVER = 0.25

/** A row: of figures, or a head that stands alone between such. */
interface Row extends Extent {
  /** Index of its line of figures; null where it has none. */
  readonly line: number | null
}

type OwnCell = Omit<Cell, 'pieces'> & { readonly pieces: Piece[] }

/**
 * The cells of a table, row by row. Figures make its rows and columns; what stands above them are heads of columns, what stands to the left heads of
 * rows, and either may be of several. Without figures its first row and first column are heads.
 */
export function cellsOf(pieces: readonly Piece[]): Cell[] {
  const table = tableOf(pieces)
  if (!table) return cellsOfWords(pieces)
  const { columns, close, size, placeOf } = table
  const extents = table.lines.map((line) => extentOf(line.filter(table.isValue)))
  const top = (extents[0] as Extent).from
  const stub = rowHeads(table, extents).filter(({ rows, pieces: of }) => rows !== null || extentOf(of).to > top + 0.3 * size)
  const inStub = new Set(stub.flatMap((head) => head.pieces))
  const rows = rowsWith(extents, stub)
  const rowOf = (piece: Piece): number => nearest(rows, piece, table.isValue(piece) ? table.lines.findIndex((line) => line.includes(piece)) : -1)
  const start = Math.min(top, (rows[0] as Row).from)
  // The first line of a cell of words may rise over the figures beside it.
  const isAbove = (piece: Piece): boolean => !inStub.has(piece) && piece.box[3] - start < OVER * height(piece.box)

  const above = table.pieces.filter(isAbove)
  const numbers = rowsOf(above).filter(countsColumns).flat()
  const named = above.filter((piece) => !numbers.includes(piece))
  const cells = columnHeads(named, columns, close, size).map(
    ({ pieces: of, from, to, row, rowSpan }): OwnCell => ({ row, column: from, rowSpan, columnSpan: to - from + 1, head: true, pieces: [...of] }),
  )
  const storeys = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan))
  for (const piece of numbers) cells.push({ row: storeys, column: placeOf(piece).from, rowSpan: 1, columnSpan: 1, head: true, pieces: [piece] })
  const first = storeys + (numbers.length > 0 ? 1 : 0)
  for (const { pieces: of, rows: span, column } of stub) {
    const [from, to] = span
      ? [span.from, span.to - 1].map((line) => rows.findIndex((row) => row.line === line))
      : [rowOf(of[0] as Piece), rowOf(of[0] as Piece)]
    const columnSpan = Math.max(...of.map((piece) => placeOf(piece).to)) - column + 1
    cells.push({ row: first + (from as number), column, rowSpan: (to as number) - (from as number) + 1, columnSpan, head: true, pieces: [...of] })
  }
  for (const piece of table.pieces) if (!inStub.has(piece) && !isAbove(piece)) addTo(cells, piece, first + rowOf(piece), placeOf(piece), stub.length > 0)
  return cells.sort((a, b) => a.row - b.row || a.column - b.column).map((cell) => ({ ...cell, pieces: rowsOf(cell.pieces).flat() }))
}

/** Null where there are no figures but in the first column, or only years and dates. */
function tableOf(seen: readonly Piece[]): Table | null {
  const size = median(seen.map((piece) => piece.size))
  const left = Math.min(...seen.map(({ box }) => box[0]))
  const inside = ({ box }: Piece): boolean => box[0] > left + size
  const isFirst = (line: readonly Piece[]): boolean => !countsColumns(line) && line.some((piece) => inside(piece) && isMeasure(piece))
  const bodyOf = (pieces: readonly Piece[]): Piece[][] => {
    const lines = rowsOf(pieces)
    return lines.slice(lines.findIndex(isFirst))
  }
  if (!rowsOf(seen).some(isFirst)) return null
  const columns = columnsOf(bodyOf(seen))
  const pieces = seen.flatMap((piece) => atGutters(piece, columns))
  const places = new Map(pieces.map((piece) => [piece, placeIn(columns, piece)]))
  const placeOf: Table['placeOf'] = (piece) => places.get(piece) ?? placeIn(columns, piece)
  const isValue = (piece: Piece): boolean => inside(piece) && (isFigure(piece) || isBlank(piece))
  const lines = bodyOf(pieces).filter((line) => line.some(isValue))
  const top = Math.min(...(lines[0] as Piece[]).map(({ box }) => box[1]))
  const close = closeLines(
    columns.map((_, c) => pieces.filter((piece) => placeOf(piece).from === c && placeOf(piece).to === c)),
    top - size,
    size,
  )
  return { pieces, columns, placeOf, isValue, lines, size, close }
}

/** From the left; one that stands over several rows parts those to the right of it. */
function rowHeads({ pieces, columns, placeOf, lines, isValue, close, size }: Table, extents: readonly Extent[]): (Block & { readonly column: number })[] {
  const body = pieces.filter((piece) => middle(piece.box) >= (extents[0] as Extent).from)
  const of = (column: number, among: readonly Piece[]): Piece[] => among.filter((piece) => placeOf(piece).from === column)
  let stubs = of(0, body).every((piece) => isMeasure(piece) && /\d[.,]\d/u.test(textOf(piece))) ? 0 : 1
  const isWords = (column: number): boolean => {
    const inColumn = of(column, body)
    return inColumn.length > 1 && inColumn.filter(isValue).length <= 0.3 * inColumn.length
  }
  while (stubs > 0 && stubs < columns.length - 1 && isWords(stubs)) stubs++
  const parted = new Set<number>()
  return columns.slice(0, stubs).flatMap((_, column) => {
    const blocks = blocksOf(
      of(column, pieces).filter((piece) => placeOf(piece).to < stubs),
      close,
      (piece) => lines.findIndex((line) => line.includes(piece)),
    )
    const heads = tied(blocks, extents.slice(0, lines.length), parted, size)
    for (const { rows } of heads) if (rows) parted.add(rows.from).add(rows.to)
    return heads.map((head) => ({ ...head, column }))
  })
}

/** Rows from the top, as high as their figures and heads. */
function rowsWith(extents: readonly Extent[], heads: readonly Block[]): Row[] {
  const rows = extents.map((extent, line): Row => {
    const own = heads.filter((head) => head.rows?.from === line && head.rows.to === line + 1).map((head) => extentOf(head.pieces))
    return { line, from: Math.min(extent.from, ...own.map(({ from }) => from)), to: Math.max(extent.to, ...own.map(({ to }) => to)) }
  })
  for (const head of heads) {
    const at = extentOf(head.pieces)
    const y = (at.from + at.to) / 2
    if (head.rows === null && !rows.some((row) => row.line === null && row.from <= y && y <= row.to)) rows.push({ ...at, line: null })
  }
  return rows.sort((a, b) => a.from + a.to - b.from - b.to)
}

/** Index of the row that a piece is of: of its line of figures, else where it stands. */
function nearest(rows: readonly Row[], piece: Piece, line: number): number {
  if (line >= 0) return rows.findIndex((row) => row.line === line)
  const y = middle(piece.box)
  const off = ({ from, to }: Row): number => Math.max(from - y, y - to, 0) + 0.01 * Math.abs(y - (from + to) / 2)
  return rows.reduce((best, row, i) => (off(row) < off(rows[best] as Row) ? i : best), 0)
}

function addTo(cells: OwnCell[], piece: Piece, row: number, { from, to }: { readonly from: number; readonly to: number }, hasStub: boolean): void {
  const at = cells.findIndex((cell) => !cell.head && cell.row === row && cell.column <= to && from < cell.column + cell.columnSpan)
  const cell = cells[at]
  if (!cell) {
    cells.push({ row, column: from, rowSpan: 1, columnSpan: to - from + 1, head: hasStub && from === 0, pieces: [piece] })
    return
  }
  const column = Math.min(cell.column, from)
  cells[at] = { ...cell, column, columnSpan: Math.max(cell.column + cell.columnSpan, to + 1) - column, pieces: [...cell.pieces, piece] }
}

/** Lines of one cell stand closer than rows of figures do, and all as close. */
function closeLines(columns: readonly (readonly Piece[])[], top: number, size: number): number {
  const gaps: number[] = []
  let figures = Number.POSITIVE_INFINITY
  for (const column of columns) {
    const sorted = [...column].sort((a, b) => middle(a.box) - middle(b.box))
    for (const [i, piece] of sorted.entries()) {
      const below = sorted[i + 1]
      if (!below || sameLine(piece.box, below.box)) continue
      const gap = Math.max(0, below.box[1] - piece.box[3])
      gaps.push(gap)
      if (isFigure(piece) && isFigure(below) && piece.box[1] > top) figures = Math.min(figures, gap)
    }
  }
  const isNarrow = (gap: number): boolean => gap < figures - 0.1 * size && gap < 0.8 * size
  const narrow = gaps.filter(isNarrow).sort((a, b) => a - b)
  const wide = Math.min(...gaps.filter((gap) => !isNarrow(gap)))
  const last = narrow.findIndex((gap, i) => (narrow[i + 1] ?? wide) - gap >= 0.25 * size)
  return last < 0 || wide === Number.POSITIVE_INFINITY ? -1 : (narrow[last] as number) + 0.1 * size
}
