import { names } from '../../languages/labels.ts'
import { pageNumberOf } from './page-number.ts'
import { around, height, leadingOf, median, middle, type Piece } from './piece.ts'
import { rowsOf } from './rows.ts'

/** Lines at the edges of a page that are of the page, not of the text. */
export interface Furniture {
  readonly heads: readonly Piece[]
  readonly numbers: readonly Piece[]
  /** The printed page label; null where none was seen. */
  readonly label: string | null
}

/** A line that ends a sentence or goes on in the next: no head. */
export const ended = /[.!?。！？;；,，:：]["'”’»)）\]]*$/u
/** Share of the page's height within which its margins may hold writing. */
const MARGIN = 0.12

/**
 * A number alone at the foot or head; and the running head: one line above the text, apart from it, that shares its height with the page
 * number, or is set smaller than the text, or stands off by more than two lines. One page is enough to see it: even and odd pages of a
 * paper of three pages have each its own.
 */
export function furnitureOf(pieces: readonly Piece[], body: number, pageHeight: number): Furniture {
  const rows = rowsOf(pieces)
  const found = [...edge(rows, body, pageHeight, 'foot'), ...edge(rows, body, pageHeight, 'head')]
  const numbers = found.filter(({ label }) => label !== null)
  return {
    heads: found.flatMap(({ head }) => head),
    numbers: numbers.flatMap(({ number }) => number),
    label: numbers[0]?.label ?? null,
  }
}

interface Edge {
  readonly head: readonly Piece[]
  readonly number: readonly Piece[]
  readonly label: string | null
}

function edge(rows: readonly (readonly Piece[])[], body: number, pageHeight: number, side: 'head' | 'foot'): Edge[] {
  const [row, next] = side === 'head' ? [rows[0], rows[1]] : [rows.at(-1), rows.at(-2)]
  if (!row) return []
  const box = around(row.map((piece) => piece.box))
  if (side === 'head' ? middle(box) > MARGIN * pageHeight : middle(box) < (1 - MARGIN) * pageHeight) return []
  const written = textOf(row)
  // A figure by itself may be given the height of the line.
  const size = Math.min(...row.map((piece) => piece.size))
  const other = next && around(next.map((piece) => piece.box))
  const apart = other ? (side === 'head' ? other[1] - box[3] : box[1] - other[3]) : Number.POSITIVE_INFINITY
  const alone = pageNumberOf(written)
  // A figure that touches the text is the last of a table, or a character read wrongly.
  if (alone !== null) return apart > 0.4 * Math.min(size, body) ? [{ head: [], number: row, label: alone }] : []
  // Over or under nothing, or under a text it touches, it is no running line.
  if (!other || rows.length < 3) return []
  if (apart < 0.9 * Math.max(size, height(box)) || size > 1.08 * body) return []
  const [rest, label] = numbered(row)
  if (label !== null) return [{ head: rest, number: [], label }]
  if (side === 'foot' || ended.test(written) || written.length > 120 || names('filing', written)) return []
  const smaller = size < 0.93 * body && apart > 1.2 * size
  const off = apart > 2.2 * size || middle(other) - middle(box) > 1.9 * leadingOf(rows.flat().map((piece) => piece.box))
  return smaller || off ? [{ head: row, number: [], label: null }] : []
}

/** A row with a page number at its left or right end, apart from the rest. */
function numbered(row: readonly Piece[]): [readonly Piece[], string | null] {
  const words = row.flatMap((piece) => piece.words)
  if (words.length < 2) return [row, null]
  for (const [word, beside] of [
    [words[0], words[1]],
    [words.at(-1), words.at(-2)],
  ] as const) {
    const label = pageNumberOf(word?.text ?? '')
    const gap = word && beside ? Math.max(beside.box[0] - word.box[2], word.box[0] - beside.box[2]) : 0
    if (label && gap > 1.2 * median(row.map((piece) => piece.size))) return [row, label]
  }
  return [row, null]
}

const textOf = (row: readonly Piece[]): string => row.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')
