import { names } from '../languages/labels.ts'
import type { Block } from '../model/block.ts'
import type { Segmented } from '../model/paper.ts'
import { hull, type Span, textAt } from '../model/span.ts'
import { placeMap } from '../model/text-map.ts'
import { labelLength } from './all-words.ts'
import type { Line } from './line.ts'

/** Characters of the text within which title pages lie. */
const TITLE_PAGES = 4000

type PlacesOf = ReturnType<typeof placeMap>

/** The lines of a title page that were set as a table or side by side: authors in columns, or labels and what they say. Of any other block, itself. */
export function titlePageLines({ text, blocks, pages, repairs }: Segmented): (line: Line) => Line[] {
  let places: PlacesOf | null = null
  const placesOf: PlacesOf = (at) => (places ??= placeMap(pages, repairs))(at)
  return (line) => {
    if (line.start > TITLE_PAGES) return [line]
    const parts =
      line.kind === 'table'
        ? linesOfTable(blocks[line.block] as Block, text)
        : line.kind === 'front-matter' && pages.length > 0
          ? sideBySide(line, placesOf)
          : []
    return parts.length < 2 ? [line] : parts.map((at) => ({ ...line, kind: 'front-matter', start: at.start, end: at.end, text: textAt(text, at) }))
  }
}

/** A row where a label opens it, else the heads of columns: an author, where he works and his address below, and the next. None of a table that measures something. */
function linesOfTable({ cells }: Block, text: string): Span[] {
  if (2 * cells.filter((cell) => isFigure(textAt(text, cell))).length > cells.length) return []
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()].map((row) => row.reduce<Span>(hull, row[0] as Span))
  if (rows.some((row) => isLabelled(textAt(text, row)))) return rows
  const signed = cells.filter(
    ({ row, column }) => row === cells[0]?.row || cells.some((above) => above.row === row - 1 && above.column === column && textAt(text, above).includes('@')),
  )
  return signed.filter(({ start, end }) => end > start)
}

const isFigure = (text: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text)

const isLabelled = (row: string): boolean =>
  /^[^\t\n]{1,20}[:：]\s*\t/u.test(row) || names('supervisor', row) || labelLength(row, 'authorLabel') > 0 || labelLength(row, 'titleLabel') > 0

/** White between words, in heights of their boxes, that parts columns. */
const GAP = 1.2

/** Names (or what else consists of capitalised words) in columns of one line: "Ann Markusen      Michael Porter". */
function sideBySide({ text, start }: Line, placesOf: PlacesOf): Span[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, start: start + index, end: start + index + word.length }))
  if (words.length < 4 || words.length > 16 || words.some(({ word }) => !/^(?:\p{Lu}|[^\p{L}\p{N}]$)/u.test(word) || /[,;\p{N}]/u.test(word))) return []
  const boxes = words.map((word) => placesOf(word)[0]?.boxes[0])
  const parts: Span[] = []
  words.forEach((word, i) => {
    const [before, box] = [boxes[i - 1], boxes[i]]
    const last = parts.at(-1)
    if (last && before && box && box[0] - before[2] < GAP * (box[3] - box[1])) parts[parts.length - 1] = hull(last, word)
    else parts.push({ start: word.start, end: word.end })
  })
  return parts
}
