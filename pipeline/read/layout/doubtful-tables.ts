import type { Line } from '../../model/page.ts'
import { isFigureText } from './figures.ts'
import { around, middle } from './piece.ts'
import type { Layout } from './typeset.ts'

/**
 * Whether rules could tell more of a page with tables than its spacing does: of tables with figures, a cell in each row of each column and none over several,
 * they could not, unless there is a form beside them, or figures: then a table may have been torn. They are dear to ask for, and on 10 of 13 pages of the
 * sample corpus with tables all are so.
 */
export function hasDoubtfulTables(found: Pick<Layout, 'text' | 'cells' | 'lines' | 'words'>): boolean {
  if (found.cells.length === 0) return false
  return !found.cells.every(isOfFullGrid(found)) || found.lines.filter(isOfForm(found)).length >= FORM || hasFiguresBeside(found)
}

/** Beside the rows of a table stand those of another, or figures that are of none. */
function hasFiguresBeside({ text, lines }: Pick<Layout, 'text' | 'lines'>): boolean {
  const rows = lines.filter(({ role }) => role === 'table-row')
  const others = lines.filter(({ role, start, end }) => role === 'table-row' || (role === 'body' && isFigureText(text.slice(start, end))))
  return [...Map.groupBy(rows, ({ region }) => region)].some(([region, of]) => {
    const [, from, , to] = around(of.map(({ box }) => box))
    return others.some((line) => line.region !== region && middle(line.box) > from && middle(line.box) < to)
  })
}

function isOfFullGrid({ text, cells }: Pick<Layout, 'text' | 'cells'>): (cell: Layout['cells'][number]) => boolean {
  const full = new Set<number>()
  for (const [table, of] of Map.groupBy(cells, (cell) => cell.table)) {
    const [rows, columns] = [Math.max(...of.map(({ row }) => row)) + 1, Math.max(...of.map(({ column }) => column)) + 1]
    const hasFigures = of.some(({ head, start, end }) => !head && isFigureText(text.slice(start, end)))
    if (hasFigures && of.length === rows * columns && of.every(({ rowSpan, columnSpan }) => rowSpan * columnSpan === 1)) full.add(table)
  }
  return ({ table }) => full.has(table)
}

/** Lines of a form at least; the parts of each, and the white between them in type sizes. */
const [FORM, PARTS, APART] = [2, 3, 1.5]

/** A line of text whose words stand in several places: the stamp of a standard. */
function isOfForm({ words }: Pick<Layout, 'words'>): (line: Line) => boolean {
  return ({ start, end, size, role }) => {
    const inLine = role === 'body' ? words.filter((word) => word.start >= start && word.end <= end) : []
    return inLine.filter(({ box }, i) => i > 0 && box[0] - (inLine[i - 1] as Layout['words'][number]).box[2] > APART * size).length >= PARTS - 1
  }
}
