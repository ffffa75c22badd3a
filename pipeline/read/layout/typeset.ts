import type { Line, LineRole, Page, TableCell, Word } from '../../model/page.ts'
import { wide } from '../../model/wide.ts'
import { around, heaviest, type Piece, type PlacedWord } from './piece.ts'
import type { Region } from './regions.ts'
import { rowsOf } from './rows.ts'
import { cellsOf } from './table-cells.ts'

/** What the layout makes of a page: its text in reading order and where everything stands. */
export type Layout = Pick<Page, 'text' | 'words' | 'lines' | 'cells' | 'label'>

/** What the rows of a text region are, told region by region: all of them hang on its first. */
export type RolesOf = (rows: readonly (readonly Piece[])[]) => (row: readonly Piece[]) => LineRole

/** Writes the page's text, region by region, and notes where each word, line and cell went. */
export function typeset(regions: readonly Region[], rolesOf: RolesOf): Omit<Layout, 'label'> {
  let text = ''
  const words: Word[] = []
  const lines: Line[] = []
  const cells: TableCell[] = []
  let tables = 0

  regions.forEach((region, number) => {
    if (text !== '') text += '\n'
    if (region.kind === 'table') addTable(region, number)
    else {
      const rows = rowsOf(region.pieces)
      const roleOf = rolesOf(rows)
      for (const row of rows) {
        const start = text.length
        addPieces(row)
        endLine(start, row, number, roleOf(row))
      }
    }
  })
  return { text: text.replace(/\n+$/u, ''), words, lines, cells }

  function addTable({ pieces, cells: ruled }: Region, number: number): void {
    const table = ruled ?? cellsOf(pieces)
    for (const row of new Set(table.map((cell) => cell.row))) {
      const start = text.length
      const of = table.filter((cell) => cell.row === row)
      for (const { pieces: inCell, ...cell } of of) {
        if (text.length > start) text += '\t'
        const at = text.length
        addPieces(inCell)
        cells.push({ start: at, end: text.length, table: tables, ...cell })
      }
      endLine(
        start,
        of.flatMap((cell) => cell.pieces),
        number,
        'table-row',
      )
    }
    tables++
  }

  function addPieces(pieces: readonly Piece[]): void {
    let [before, last]: (PlacedWord | null)[] = [null, null]
    for (const { words: placed, size } of pieces)
      for (const word of placed) {
        if (last && needsSpace([before ?? null, last], word, size)) text += ' '
        words.push({ start: text.length, end: text.length + word.text.length, box: word.box, confidence: word.confidence })
        text += word.text
        ;[before, last] = [last, word]
      }
  }

  function endLine(start: number, row: readonly Piece[], region: number, role: LineRole): void {
    const size = heaviest(row.map((piece) => [piece.size, piece.words.length] as const)) ?? 0
    const bold = row.every((piece) => piece.bold)
    lines.push({ start, end: text.length, box: around(row.map(({ box }) => box)), size, bold, region, role })
    text += '\n'
  }
}

/** A mark that closes, as full-width type has it, or alone: a recogniser may say some of them half as wide. */
const closing = /[\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f]$/u
const closingAlone = /^[:;!?]$/u

/**
 * Chinese is written without spaces: there a gap must be wider than a character, and beside it more than half as wide (a full-width quotation mark
 * leaves as much). A mark is set in the left half of its square: what is white of that is no blank either (中图分类号：F062).
 */
function needsSpace([before, a]: readonly [PlacedWord | null, PlacedWord], b: PlacedWord, size: number): boolean {
  const gap = b.box[0] - a.box[2]
  if (closing.test(a.text) || (closingAlone.test(a.text) && wide.test(before?.text.at(-1) ?? ''))) return gap > 1.3 * size
  const sides = [wide.test(a.text.at(-1) ?? ''), wide.test(b.text[0] ?? '')].filter(Boolean).length
  return sides === 0 || gap > (sides === 2 ? 1.1 : 0.65) * size
}
