import { textOf } from './figures.ts'
import { middle, type Piece, sameLine } from './piece.ts'

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

export const textOfRow = (row: readonly Piece[] = []): string => row.map(textOf).join(' ')
