import { isFigureText } from './figures.ts'
import type { Layout } from './typeset.ts'

/**
 * Whether rules could tell more of a page's tables than their spacing does: of one with figures, a cell in each row of each column and none over several,
 * they could not. They are dear to ask for, and on 10 of 13 pages of the sample corpus with tables all are so.
 */
export function hasDoubtfulTables({ text, cells }: Pick<Layout, 'text' | 'cells'>): boolean {
  return Map.groupBy(cells, ({ table }) => table)
    .values()
    .some((of) => {
      const [rows, columns] = [Math.max(...of.map(({ row }) => row)) + 1, Math.max(...of.map(({ column }) => column)) + 1]
      const hasFigures = of.some(({ head, start, end }) => !head && isFigureText(text.slice(start, end)))
      return !hasFigures || of.length < rows * columns || of.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    })
}
