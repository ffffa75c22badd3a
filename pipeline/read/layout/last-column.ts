import { around, median, type Piece, width } from './piece.ts'
import { rowsOf } from './rows.ts'

/** Lines of the last column at most: more of them show a gutter. */
const FEW = 2
/** Lines of the column before, and the share of them that fill it. */
const [LINES, FULL] = [8, 0.4]
/** In type sizes: how wide a column is at least, and the white between two. */
const [WIDE, GAP, GUTTER] = [12, 0.7, 4]

/** The end of a text in columns, where a line or two stand at the head of the last one, beside the first lines of the column before; null where nothing says so. */
export function atLastColumn(pieces: readonly Piece[]): { readonly before: readonly Piece[]; readonly last: readonly Piece[] } | null {
  const rows = rowsOf(pieces)
  const parted = rows.findLastIndex((row) => row.length > 1) + 1
  if (parted < 1 || parted > FEW || rows.length < LINES || !rows.slice(0, parted).every((row) => row.length === 2)) return null
  const last = rows.slice(0, parted).map(([, right]) => right as Piece)
  const before = pieces.filter((piece) => !last.includes(piece))
  const size = median(pieces.map((piece) => piece.size))
  const [a, b] = [around(before.map(({ box }) => box)), around(last.map(({ box }) => box))]
  const isFull = ({ box }: Piece, column: typeof a): boolean => column[2] - box[2] < size / 2
  const gutter = b[0] - a[2]
  const isColumn = width(a) > WIDE * size && before.filter((piece) => isFull(piece, a)).length >= FULL * before.length
  const goesOn = width(b) < 1.05 * width(a) && last.slice(0, -1).every(({ box }) => width(box) > 0.9 * width(a))
  return isColumn && goesOn && gutter > GAP * size && gutter < GUTTER * size ? { before, last } : null
}
