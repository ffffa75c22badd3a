import { isFigure, textOf } from './figures.ts'
import { around, middle, type Piece } from './piece.ts'
import { rowsOf } from './rows.ts'

/** Lines of one head in narrow type are no further apart than this, from middle to middle, in type sizes. */
const FAR = 1.6

/** Pieces above the figures of a table as heads of one line or several: lines no further apart than `close`, or such as only one head can have. */
export function linesOfHeads(pieces: readonly Piece[], close: number, size: number): Piece[][] {
  const heads: Piece[][] = []
  for (const line of rowsOf(pieces)) {
    const above = heads.map((head) => ({ head, box: around(head.map(({ box }) => box)) }))
    const over = line.map(({ box }) => above.filter((one) => one.box[0] < box[2] && box[0] < one.box[2]).sort((a, b) => b.box[3] - a.box[3]))
    line.forEach((piece, i) => {
      const last = over[i]?.[0]
      const isOnly = over.filter((heads) => heads.some(({ head }) => head === last?.head)).length === 1
      const hasNone = (at: number): boolean => over[at]?.length === 0
      if (last && isOnly && (piece.box[1] - last.box[3] <= close || isNextLine(last.head, piece, hasNone(i - 1), hasNone(i + 1), size))) last.head.push(piece)
      else heads.push([piece])
    })
  }
  return heads
}

/** What stands below in the middle or at an edge goes on with a head, unless it is a year, or its neighbours have nothing else above them either. */
function isNextLine(head: readonly Piece[], piece: Piece, isLeftFree: boolean, isRightFree: boolean, size: number): boolean {
  const last = head.at(-1) as Piece
  if ((isFigure(piece) && !textOf(piece).includes('%')) || middle(piece.box) - middle(last.box) > FAR * size) return false
  const [x0, , x1] = around(head.map(({ box }) => box))
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.5 * size
  if (isNear((x0 + x1) / 2, (piece.box[0] + piece.box[2]) / 2)) return !(isLeftFree && isRightFree)
  return (isNear(x0, piece.box[0]) && !isRightFree) || (isNear(x1, piece.box[2]) && !isLeftFree)
}
