import type { Piece } from './piece.ts'
import { rowsOf } from './rows.ts'

/** Columns at least: fewer may be two halves of a line. */
const COLUMNS = 3

/** Where in these pieces tables of one head and one row of figures stand: in two lines no gutter shows. Runs of rows from the top, in turn text and table. */
export function partedAtSmallTables(pieces: readonly Piece[]): { readonly kind: 'text' | 'table'; readonly pieces: readonly Piece[] }[] {
  const rows = rowsOf(pieces)
  const parts: { kind: 'text' | 'table'; pieces: Piece[] }[] = []
  for (let i = 0; i < rows.length; i++) {
    const [head, figures] = [rows[i] as Piece[], rows[i + 1]]
    if (figures && isHeadOf(head, figures)) {
      parts.push({ kind: 'table', pieces: [...head, ...figures] })
      i++
      continue
    }
    const last = parts.at(-1)
    if (last?.kind === 'text') last.pieces.push(...head)
    else parts.push({ kind: 'text', pieces: [...head] })
  }
  return parts
}

const isFigure = ({ words }: Piece): boolean => /^[-–−]?\d[\d.,\u00a0 ]*%?$/u.test(words.map(({ text }) => text).join(''))

function isHeadOf(head: readonly Piece[], figures: readonly Piece[]): boolean {
  return (
    head.length >= COLUMNS &&
    figures.length === head.length &&
    figures.every((piece, i) => isFigure(piece) && Math.min(piece.box[2], head[i]?.box[2] ?? 0) > Math.max(piece.box[0], head[i]?.box[0] ?? 0)) &&
    !head.some(isFigure)
  )
}
