import type { Box } from '../../model/page.ts'
import { around, median, middle, type Piece, sameLine, width } from './piece.ts'

const marker = /^(?:[([]?[\p{L}\p{N}]{1,3}[.)\]、]?|[•●▪■□◦‣∙○◆·*–—-])$/u
const pageNumber = /^(?:\d{1,4}|[ivxlc]{1,6})$/iu

/** True when what stands left and right of a gutter are cells of a table: rows on one height, and cells that do not fill their column. */
export function isTable(left: readonly Piece[], right: readonly Piece[]): boolean {
  if (left.length < 2 || right.length < 2 || left.length + right.length < 6) return false
  const [narrow, wide] = left.length <= right.length ? [left, right] : [right, left]
  const rows = narrow.filter((a) => wide.some((b) => sameLine(a.box, b.box) && Math.abs(middle(a.box) - middle(b.box)) < 0.35 * Math.max(a.size, b.size)))
  if (rows.length < 0.7 * narrow.length || rows.length < 3) return false
  // Numbers of list items, and page numbers of a table of contents, are no cells.
  if (left.every(({ words }) => marker.test(textOf(words)))) return false
  if (right.every(({ words }) => pageNumber.test(textOf(words))) && left.length > 0 && median(left.map(({ words }) => words.length)) > 2) return false
  const all = [...left, ...right]
  return Math.min(fill(left, all), fill(right, all)) < 0.66
}

const textOf = (words: Piece['words']): string => words.map(({ text }) => text).join('')

/**
 * How much of the place up to its right neighbour, or to the end of all, usual text fills: prose nearly all, the cell of a table little.
 * Weighed by its letters, for a column of prose may hold a table of many small cells.
 */
function fill(pieces: readonly Piece[], all: readonly Piece[]): number {
  const end = Math.max(...all.map(({ box }) => box[2]))
  const shares = pieces.map((piece) => {
    const beside = all.filter((other) => other.box[0] > piece.box[0] && sameLine(other.box, piece.box)).map((other) => other.box[0])
    return { share: width(piece.box) / Math.max(1, Math.min(end, ...beside) - piece.box[0]), weight: textOf(piece.words).length }
  })
  const half = shares.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  return shares.sort((a, b) => a.share - b.share).find(({ weight }) => (sum += weight) >= half)?.share ?? 0
}

/** Rows of pieces, from the top; in each the pieces stand from left to right. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: { pieces: Piece[]; anchor: Piece }[] = []
  for (const piece of [...pieces].sort((a, b) => middle(a.box) - middle(b.box) || a.box[0] - b.box[0])) {
    const row = rows.findLast(({ anchor }) => sameLine(anchor.box, piece.box))
    if (row) {
      row.pieces.push(piece)
      // The largest type tells the line: a footnote mark stands above it.
      if (piece.size > row.anchor.size) row.anchor = piece
    } else rows.push({ pieces: [piece], anchor: piece })
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.box[0] - b.box[0]))
}

/**
 * Rows of a table: lines of type, joined where a cell is wrapped. Then lines of one cell stand closer than rows do, and not every column has
 * a word on each of them.
 */
export function tableRowsOf(pieces: readonly Piece[]): Piece[][] {
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

/** White between each of the lines and the next. */
function gapsOf(lines: readonly (readonly Piece[])[]): number[] {
  const boxes = lines.map((line) => around(line.map(({ box }) => box)))
  return boxes.slice(1).map((box, i) => Math.max(0, box[1] - (boxes[i] as Box)[3]))
}

/** White between lines of a table that is less than between its rows; null where cells of several lines do not show. */
export const gapInCells = (lines: readonly (readonly Piece[])[]): number | null =>
  narrowGap(gapsOf(lines), 0.3 * median(lines.flatMap((line) => line.map(({ size }) => size))))

const hasFigures = (row: readonly Piece[]): boolean => row.filter(({ words }) => /\d/u.test(textOf(words))).length > 1

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

/** A cell: its pieces, line by line. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly pieces: readonly Piece[]
}

/** The cells of a table's rows. A column is where pieces of several rows overlap; a piece over two of them spans both. */
export function cellsOf(rows: readonly (readonly Piece[])[]): Cell[] {
  const columns = columnsOf(rows)
  return rows.flatMap((pieces, row) => {
    const cells: { row: number; column: number; columnSpan: number; pieces: Piece[] }[] = []
    for (const piece of [...pieces].sort((a, b) => a.box[0] - b.box[0])) {
      const over = columns.flatMap(([from, to], i) => (Math.min(to, piece.box[2]) - Math.max(from, piece.box[0]) > 0 ? [i] : []))
      const column = over[0] ?? nearest(columns, piece)
      const last = cells.at(-1)
      if (last && last.column + last.columnSpan > column) last.pieces.push(piece)
      else cells.push({ row, column, columnSpan: Math.max(1, over.length), pieces: [piece] })
    }
    return cells.map((cell) => ({ ...cell, pieces: rowsOf(cell.pieces).flat() }))
  })
}

function nearest(columns: readonly (readonly [number, number])[], { box }: Piece): number {
  const distance = ([from, to]: readonly [number, number]) => Math.max(from - box[2], box[0] - to)
  return columns.reduce((best, column, i) => (distance(column) < distance(columns[best] as [number, number]) ? i : best), 0)
}

/** Extents on x of the columns, from the rows with most pieces: a head over several columns would glue them together. */
function columnsOf(rows: readonly (readonly Piece[])[]): [number, number][] {
  const lines = rows.flatMap((row) => rowsOf(row))
  const most = Math.max(...lines.map((line) => line.length))
  const full = lines.filter((line) => line.length === most)
  // A centred head need not stand over the figures below it: the third piece of each full line is of the third column all the same.
  const byOrder = (full[0] ?? []).map((_, i): [number, number] => {
    const [x0, , x1] = around(full.map((line) => (line[i] as Piece).box))
    return [x0, x1]
  })
  return byOrder.every(([from], i) => i === 0 || from >= (byOrder[i - 1] as [number, number])[1]) ? byOrder : extents(full.flat())
}

/** Extents on x of pieces that overlap there, from the left. */
function extents(pieces: readonly Piece[]): [number, number][] {
  const columns: [number, number][] = []
  for (const { box } of pieces) {
    const hit = columns.filter(([from, to]) => from < box[2] && box[0] < to)
    for (const one of hit) columns.splice(columns.indexOf(one), 1)
    columns.push([Math.min(box[0], ...hit.map(([from]) => from)), Math.max(box[2], ...hit.map(([, to]) => to))])
  }
  return columns.sort((a, b) => a[0] - b[0])
}
