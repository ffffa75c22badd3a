import { isMeasure } from './figures.ts'
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
  if (measures(left) || measures(right)) return true
  const all = [...left, ...right]
  return Math.min(fill(left, all), fill(right, all)) < 0.66
}

const textOf = (words: Piece['words']): string => words.map(({ text }) => text).join('')

/** Mostly figures, and not those of pages. */
function measures(pieces: readonly Piece[]): boolean {
  const figures = pieces.filter(isMeasure)
  return figures.length >= 0.5 * pieces.length && !figures.every(({ words }) => pageNumber.test(textOf(words)))
}

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
