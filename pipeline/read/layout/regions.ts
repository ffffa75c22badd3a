import type { Cell } from './cell.ts'
import { partedAt } from './columns.ts'
import { gapInCells } from './gaps.ts'
import { atLastColumn } from './last-column.ts'
import { around, height, median, middle, type Piece, sameLine, width } from './piece.ts'
import { rowsOf } from './rows.ts'
import { partedAtSmallTables } from './small-tables.ts'
import { headsInOne, isCaption, spannersAbove } from './spanners.ts'
import { isTable } from './tables.ts'

/** Pieces that are read together: lines of one column, the footnotes below it, or the rows of a table. */
export interface Region {
  readonly kind: 'text' | 'notes' | 'table'
  readonly pieces: readonly Piece[]
  /** Of a table between rules; those of others are found from its pieces. */
  readonly cells?: readonly Cell[]
}

/**
 * Regions in reading order. White space that stands between neighbours on three lines or more is a gutter; what crosses it (titles,
 * abstracts, wide tables) parts the page into bands, and each band is read column by column. After Nagy's X-Y cut, but a cut need not go through.
 */
export function regionsOf(pieces: readonly Piece[]): Region[] {
  for (const x of gutters(pieces)) {
    const cut = cutAt(x, pieces)
    if (cut) return cut
  }
  const end = atLastColumn(pieces)
  if (end) return [...partedAtSmallTables(end.before), { kind: 'text', pieces: end.last }]
  return partedAtSmallTables(pieces)
}

/** Places of possible gutters, the one between most neighbours first. */
function gutters(pieces: readonly Piece[]): number[] {
  const gaps: [number, number][] = []
  for (const piece of pieces) {
    let right: Piece | null = null
    for (const other of pieces) if (other.box[0] >= piece.box[2] - 1 && (!right || other.box[0] < right.box[0]) && sameLine(piece.box, other.box)) right = other
    if (right && right.box[0] - piece.box[2] > 0.7 * Math.min(piece.size, right.size)) gaps.push([piece.box[2], right.box[0]])
  }
  const candidates: { x: number; votes: number }[] = []
  for (const [from, to] of gaps) {
    const inside = gaps.filter(([a, b]) => a < to && b > from)
    const [left, right] = [Math.max(...inside.map(([a]) => a).filter((a) => a < to)), Math.min(...inside.map(([, b]) => b).filter((b) => b > from))]
    const x = left < right ? (left + right) / 2 : (from + to) / 2
    candidates.push({ x, votes: gaps.filter(([a, b]) => a <= x && b >= x).length })
  }
  return [...new Map(candidates.filter(({ votes }) => votes >= 3).map((candidate) => [Math.round(candidate.x), candidate])).values()]
    .sort((a, b) => b.votes - a.votes || a.x - b.x)
    .slice(0, 8)
    .map(({ x }) => x)
}

/** The regions when the page is cut at `x`; null when nothing stands in columns there. */
function cutAt(x: number, uncut: readonly Piece[]): Region[] | null {
  const pieces = uncut.flatMap((piece) => partedAt(x, piece))
  const crosses = ({ box }: Piece): boolean => box[0] < x - 2 && box[2] > x + 2
  const spanning = pieces.filter(crosses).sort((a, b) => middle(a.box) - middle(b.box))
  const bands: Piece[][] = spanning.map(() => [])
  bands.push([])
  for (const piece of pieces) {
    if (crosses(piece)) continue
    const at = spanning.findIndex(({ box }) => middle(box) > middle(piece.box))
    bands[at < 0 ? spanning.length : at]?.push(piece)
  }
  const regions: Region[] = []
  let across: Piece[] = []
  let found = false
  const flush = () => {
    if (across.length > 0) regions.push(...(across.length < pieces.length ? regionsOf(across) : partedAtSmallTables(across)))
    across = []
  }
  bands.forEach((band, i) => {
    const [left, right] = [band.filter((piece) => isLeft(piece, x)), band.filter((piece) => !isLeft(piece, x))]
    const rows = rowsOf(band)
    const isRow = cellsIn(rows)
    const first = rows.findIndex(isRow)
    let last = rows.findLastIndex(isRow)
    const beside = rows.slice(Math.max(0, first), last + 1).flat()
    if (
      isTable(
        beside.filter((piece) => isLeft(piece, x)),
        beside.filter((piece) => !isLeft(piece, x)),
      )
    ) {
      // The last cell may go on below its row: its lines touch, or stand as close as those of other cells.
      const touching = 0.25 * median(band.map(({ size }) => size))
      const close = Math.max(touching, gapInCells(rows.slice(first, last + 1)) ?? 0)
      const goesOn = (row: readonly Piece[] | undefined): boolean => {
        const gap = row ? gapBetween(rows[last] as Piece[], row) : Number.POSITIVE_INFINITY
        return gap < touching || (gap <= close && (row as Piece[]).every((piece) => beside.some(({ box }) => Math.abs(box[0] - piece.box[0]) < touching)))
      }
      while (goesOn(rows[last + 1])) last++
      // The end of a paragraph above and a note below do not reach over the gutter either.
      across.push(...rows.slice(0, first).flat())
      for (const { caption, inTable } of partedAtCaptions(rows.slice(first, last + 1))) {
        across.push(...caption)
        const close = inTable.length > 0 ? rowsOf(across).at(-1) : undefined
        const inOne = close ? headsInOne(close, inTable) : []
        if (inOne.length > 0) across = across.filter((piece) => piece !== close?.[0])
        const table = [...inOne, ...inTable]
        const heads = spannersAbove(across, table)
        across = across.filter((piece) => !heads.includes(piece))
        flush()
        if (table.length > 0) regions.push({ kind: 'table', pieces: [...heads, ...table] })
      }
      across.push(...rows.slice(last + 1).flat())
      found = true
    } else if (areColumns(left, right)) {
      flush()
      regions.push(...regionsOf(left), ...regionsOf(right))
      found = true
    } else across.push(...band)
    if (spanning[i]) across.push(spanning[i])
  })
  flush()
  return found ? regions : null
}

/** Tables one below the other: a caption that does not reach over the gutter parts them. */
function partedAtCaptions(rows: readonly (readonly Piece[])[]): { readonly caption: readonly Piece[]; readonly inTable: readonly Piece[] }[] {
  const tables: { caption: readonly Piece[]; inTable: Piece[] }[] = [{ caption: [], inTable: [] }]
  for (const row of rows) {
    if (row.length === 1 && isCaption(row)) tables.push({ caption: row, inTable: [] })
    else tables.at(-1)?.inTable.push(...row)
  }
  return tables
}

/** Which rows may be a table's: of more than one piece, and no line of text above or below it that a gap parts by chance and that else fills the width. */
function cellsIn(rows: readonly (readonly Piece[])[]): (row: readonly Piece[]) => boolean {
  const parted = rows.filter((row) => row.length > 1)
  const usual = median(parted.map((row) => row.length))
  const whole = parted.length === 0 ? 0 : width(around(parted.flat().map(({ box }) => box)))
  return (row) => row.length > 1 && (row.length >= usual || row.reduce((sum, { box }) => sum + width(box), 0) < 0.9 * whole)
}

const isLeft = ({ box }: Piece, x: number): boolean => box[0] + box[2] < 2 * x

const gapBetween = (above: readonly Piece[], below: readonly Piece[]): number => around(below.map(({ box }) => box))[1] - around(above.map(({ box }) => box))[3]

/** Columns are several lines high, side by side, and wide enough to hold a few words. */
function areColumns(left: readonly Piece[], right: readonly Piece[]): boolean {
  if (left.length < 2 || right.length < 2) return false
  const [a, b] = [around(left.map(({ box }) => box)), around(right.map(({ box }) => box))]
  const size = median([...left, ...right].map((piece) => piece.size))
  const beside = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return beside > 1.8 * size && Math.min(width(a), width(b)) > 7 * size && Math.max(height(a), height(b)) > 3 * size && left.length + right.length >= 5
}
