import type { Box } from '../../model/page.ts'

/** A word as the layout gets it. */
export interface PlacedWord {
  readonly text: string
  readonly box: Box
  /** 0 to 1. */
  readonly confidence: number
}

/** Words on one line without a wide gap: what a text layer or a recogniser shows in one go. Lines, columns and tables are made of these. */
export interface Piece {
  readonly words: readonly PlacedWord[]
  readonly box: Box
  /** Height of the type in points. */
  readonly size: number
  readonly bold: boolean
}

export const width = ([x0, , x1]: Box): number => x1 - x0
export const height = ([, y0, , y1]: Box): number => y1 - y0
export const middle = ([, y0, , y1]: Box): number => (y0 + y1) / 2

export const scaled = ([x0, y0, x1, y1]: Box, by: number): Box => [by * x0, by * y0, by * x1, by * y1]

export function around(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const box of boxes) {
    x0 = Math.min(x0, box[0])
    y0 = Math.min(y0, box[1])
    x1 = Math.max(x1, box[2])
    y1 = Math.max(y1, box[3])
  }
  return [x0, y0, x1, y1]
}

/** The parts of a piece that begin with these words, by index from 0 on. */
export const partsFrom = (piece: Piece, starts: readonly number[]): Piece[] =>
  starts.map((from, i) => {
    const words = piece.words.slice(from, starts[i + 1])
    return { ...piece, words, box: around(words.map(({ box }) => box)) }
  })

/** True when the two stand on one line: they share half the height of the lower one. */
export const sameLine = (a: Box, b: Box): boolean => Math.min(a[3], b[3]) - Math.max(a[1], b[1]) >= 0.5 * Math.min(height(a), height(b))

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** The usual distance from a line to the one below it, between their middles; 0 where no line has another below. */
export function leadingOf(boxes: readonly Box[]): number {
  const sorted = [...boxes].sort((a, b) => middle(a) - middle(b))
  return median(
    sorted.flatMap((box, i) => {
      const below = sorted.slice(i + 1).find((other) => other[0] < box[2] && other[2] > box[0] && !sameLine(box, other))
      return below ? [middle(below) - middle(box)] : []
    }),
  )
}

/** The value that most weight stands behind. */
export function heaviest<T>(weighed: readonly (readonly [value: T, weight: number])[]): T | undefined {
  const sums = new Map<T, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0]
}
