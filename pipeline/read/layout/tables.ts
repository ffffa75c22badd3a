import { median, middle, type Piece, sameLine, width } from './piece.ts'

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
  return Math.min(fill(left), fill(right)) < 0.66
}

const textOf = (words: Piece['words']): string => words.map(({ text }) => text).join('')

/** How much of its column a usual piece fills; behind a gutter there may be more than one column. */
function fill(pieces: readonly Piece[]): number {
  const columns = extents(pieces)
  const shares = pieces.map(({ box }) => {
    const [from, to] = columns.find(([left, right]) => left <= box[0] && box[2] <= right) as [number, number]
    return width(box) / Math.max(1, to - from)
  })
  return median(shares)
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

/** A cell: the pieces of each of its lines. */
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
    for (const piece of pieces) {
      const over = columns.flatMap(([from, to], i) => (Math.min(to, piece.box[2]) - Math.max(from, piece.box[0]) > 0 ? [i] : []))
      const column = over[0] ?? nearest(columns, piece)
      const last = cells.at(-1)
      if (last && last.column + last.columnSpan > column) last.pieces.push(piece)
      else cells.push({ row, column, columnSpan: Math.max(1, over.length), pieces: [piece] })
    }
    return cells
  })
}

function nearest(columns: readonly (readonly [number, number])[], { box }: Piece): number {
  const distance = ([from, to]: readonly [number, number]) => Math.max(from - box[2], box[0] - to)
  return columns.reduce((best, column, i) => (distance(column) < distance(columns[best] as [number, number]) ? i : best), 0)
}

/** Extents on x of the columns, from the rows with most pieces: a head over several columns would glue them together. */
function columnsOf(rows: readonly (readonly Piece[])[]): [number, number][] {
  const most = Math.max(...rows.map((row) => row.length))
  return extents(rows.filter((row) => row.length === most).flat())
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
