import type { Piece } from './piece.ts'

/** A cell: its pieces, line by line. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly head: boolean
  readonly pieces: readonly Piece[]
}
