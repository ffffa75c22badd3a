import type { Box } from '../../model/page.ts'
import type { Cell } from './cell.ts'
import { isFigure } from './figures.ts'
import type { Lattice, RuledCell } from './lattice.ts'
import { around, height, middle, type Piece, partsFrom, width } from './piece.ts'
import { rowsOf } from './rows.ts'
import { withHeads } from './ruled-heads.ts'
import { isCaption } from './spanners.ts'

/** A table whose cells stand between rules. */
export interface RuledTable {
  readonly box: Box
  readonly cells: readonly Cell[]
}

interface Filled extends RuledCell {
  readonly pieces: Piece[]
}

/** Tables between these rules, and the pieces that stand in none: where rules part columns and no rows, the pieces are parted by them. */
export function ruledTables(
  pieces: readonly Piece[],
  lattices: readonly Lattice[],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Piece[] } {
  const tables: RuledTable[] = []
  let rest = pieces
  for (const lattice of [...lattices].sort((a, b) => area(a) - area(b))) {
    const { cells, outside, isCrossed } = filled(lattice, rest)
    if (isCrossed) continue
    const ofTable = partsAll(cells, lattice) ? withoutAsides(cells, lattice, rest) : []
    const table = tableOf(ofTable)
    if (table) tables.push(table)
    rest = [...outside, ...cells.filter((cell) => !table || !ofTable.includes(cell)).flatMap((cell) => cell.pieces)]
  }
  return { tables, rest }
}

const area = ({ box }: Lattice): number => width(box) * height(box)

/** Null where so little is no table. */
function tableOf(cells: readonly Filled[]): RuledTable | null {
  const [rows, columns] = [ranks(cells.map(({ row }) => row)), ranks(cells.map(({ column }) => column))]
  if (rows.size < 2 || columns.size < 2 || cells.length < 4) return null
  const numbered = cells.map(({ row, column, rowSpan, columnSpan, pieces }) => ({
    row: rows.get(row) as number,
    column: columns.get(column) as number,
    rowSpan: countOf(rows, row, rowSpan),
    columnSpan: countOf(columns, column, columnSpan),
    pieces: rowsOf(pieces).flat(),
  }))
  return { box: around(cells.map(({ box }) => box)), cells: withHeads(numbered, columns.size) }
}

/** Without the text of a page in a frame, and without caption and note. */
function withoutAsides(cells: readonly Filled[], lattice: Lattice, pieces: readonly Piece[]): Filled[] {
  const asides = [pageIn(cells, lattice, pieces), captionOf(cells, lattice), noteOf(cells, lattice)]
  return cells.filter((cell) => !asides.includes(cell))
}

/** Share of the parts of pieces that may reach over rules, and by how many type sizes: what a word covers of its run is a guess. */
const [CROSSED, OVER] = [0.03, 0.4]

/** The cells that hold something, and what none holds. `isCrossed`: words stand across the rules, which are then of something else. */
function filled(lattice: Lattice, pieces: readonly Piece[]): { cells: Filled[]; outside: Piece[]; isCrossed: boolean } {
  const cells = lattice.cells.map((cell): Filled => ({ ...cell, pieces: [] }))
  const outside: Piece[] = []
  let [parts, crossing] = [0, 0]
  for (const piece of pieces)
    for (const { part, cell } of partsOf(piece, cells)) {
      ;(cell?.pieces ?? outside).push(part)
      if (!cell) continue
      parts++
      if (Math.max(cell.box[0] - part.box[0], part.box[2] - cell.box[2]) > OVER * piece.size) crossing++
    }
  return { cells: cells.filter((cell) => cell.pieces.length > 0), outside, isCrossed: crossing > CROSSED * parts }
}

/** A piece may reach over several cells. */
function partsOf(piece: Piece, cells: readonly Filled[]): { readonly part: Piece; readonly cell: Filled | undefined }[] {
  const places = piece.words.map(({ box }) => cells.find((cell) => holds(cell.box, (box[0] + box[2]) / 2, middle(box))))
  const starts = places.flatMap((place, i) => (i === 0 || place !== places[i - 1] ? [i] : []))
  if (starts.length === 1) return [{ part: piece, cell: places[0] }]
  return partsFrom(piece, starts).map((part, i) => ({ part, cell: places[starts[i] as number] }))
}

const holds = ([x0, y0, x1, y1]: Box, x: number, y: number): boolean => x >= x0 && x < x1 && y >= y0 && y < y1

/** Share of what stands on a page that its frame holds. */
const AROUND = 0.8

/** A page in a frame, as standards have it, has its text in one cell beside those of its stamp. */
function pageIn(cells: readonly Filled[], { box: whole }: Lattice, pieces: readonly Piece[]): Filled | undefined {
  const inside = pieces.filter(({ box }) => holds(whole, box[0], box[1]) && holds(whole, box[2], box[3]))
  return inside.length < AROUND * pieces.length ? undefined : cells.find(({ box }) => width(box) > 0.6 * width(whole) && height(box) > 0.5 * height(whole))
}

/** A caption may stand in a row of its own over all columns, and so may a note below them: they are no cells. */
const captionOf = (cells: readonly Filled[], lattice: Lattice): Filled | undefined =>
  cells[0] && isWhole(cells[0], lattice) && isCaption(rowsOf(cells[0].pieces)[0] ?? []) ? cells[0] : undefined

function noteOf(cells: readonly Filled[], lattice: Lattice): Filled | undefined {
  const last = cells.at(-1)
  return last && isWhole(last, lattice) ? last : undefined
}

const isWhole = ({ box }: Filled, { box: whole }: Lattice): boolean => width(box) > 0.99 * width(whole)

/** Whether the rules part all rows and columns. */
const partsAll = (cells: readonly Filled[], lattice: Lattice): boolean =>
  !holdRows(cells) && !holdColumns(cells) && !cells.some((cell) => standsBesideRows(cell, lattice.cells))

/** Rows of a table that are parted by no rules: figures below figures, in more cells than one or again and again. */
function holdRows(cells: readonly Filled[]): boolean {
  const several = cells.map(({ pieces }) => rowsOf(pieces).filter((line) => line.every(isFigure)).length).filter((count) => count > 1)
  return several.length > 1 || several.some((count) => count > 2)
}

/**
 * Columns of a table that are parted by no rules: figures beside figures, far from them, or again and again beside words; or in a cell of several columns line
 * after line of what stands apart. In a cell set to both edges words may stand far apart, too.
 */
function holdColumns(cells: readonly Filled[]): boolean {
  const parted = cells.flatMap(({ columnSpan, pieces }) => {
    const lines = rowsOf(pieces).filter((line) => line.length > 1 && line.every((_, i) => isApart(line, i)))
    return lines.map((line) => ({ figures: line.filter(isFigure).length, isRow: columnSpan > 1 && lines.length > 1 }))
  })
  return parted.some(({ figures, isRow }) => figures > 1 || isRow) || parted.filter(({ figures }) => figures > 0).length > 2
}

const isApart = (line: readonly Piece[], i: number): boolean => {
  const [before, piece, after] = [line[i - 1], line[i] as Piece, line[i + 1]]
  return (!before || piece.box[0] - before.box[2] > piece.size) && (!after || after.box[0] - piece.box[2] > piece.size)
}

/** Rows at least that the lines of a cell must stand beside, one each, to be heads of theirs. */
const MANY = 4

function standsBesideRows({ row, rowSpan, pieces }: Filled, cells: readonly RuledCell[]): boolean {
  if (rowSpan < MANY) return false
  const lines = rowsOf(pieces).map((line) => middle(around(line.map(({ box }) => box))))
  const rows = Array.from({ length: rowSpan }, (_, i) => cells.find((cell) => cell.row === row + i && cell.rowSpan === 1)?.box)
  return rows.filter((box) => box && lines.some((y) => y > box[1] && y < box[3])).length >= 0.8 * rowSpan
}

/** Rows, or columns, in which something begins, numbered anew. */
function ranks(values: readonly number[]): Map<number, number> {
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, i) => [value, i]))
}

const countOf = (ranks: ReadonlyMap<number, number>, from: number, span: number): number =>
  [...ranks.keys()].filter((one) => one >= from && one < from + span).length
