import { expect, it } from 'vitest'
import type { Line } from '../../model/page.ts'
import { hasDoubtfulTables } from './doubtful-tables.ts'
import { layout } from './layout.ts'
import type { Piece } from './piece.ts'
import { typed } from './typed.ts'

/** Rows from a height on, their pieces 100 points apart. */
const rows = (top: number, ...of: readonly string[]): Piece[] =>
  of.flatMap((row, y) => row.split(' | ').flatMap((text, x) => (text === '' ? [] : [typed(text, 60 + 100 * x, top + 16 * y)])))
const isDoubtful = (...pieces: readonly Piece[]): boolean => hasDoubtfulTables(layout(pieces, 800))

const figures = rows(100, 'Trade | Firms | Jobs', 'Shoes | 12 | 340', 'Glass | 7 | 95', 'Wool | 31 | 280')

it('a full grid of figures and heads is no doubtful table, and a page without tables has none', () => {
  expect(isDoubtful(...figures)).toBe(false)
  expect(isDoubtful(typed('A line of text that holds no table', 60, 100))).toBe(false)
})

it('two that stand beside each other are, and one beside figures: a table may have been torn', () => {
  const line = (start: number, end: number, x: number, region: number, role: 'table-row' | 'body'): Line => {
    const box = [x, 100, x + 50, 110] as const
    return { start, end, box, size: 10, bold: false, region, role }
  }
  const cell = { start: 4, end: 5, table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, head: false }
  const isTorn = (...lines: readonly Line[]): boolean => hasDoubtfulTables({ text: 'a\tb\n1\t2\n7', cells: [cell], words: [], lines })
  const row = line(0, 3, 60, 0, 'table-row')
  expect(isTorn(row)).toBe(false)
  expect(isTorn(row, line(4, 7, 200, 1, 'table-row'))).toBe(true)
  expect(isTorn(row, line(8, 9, 200, 1, 'body'))).toBe(true)
})

it('one with empty cells is, and one of words, and any beside a form', () => {
  expect(isDoubtful(...rows(100, 'Trade | Firms | Jobs', 'Shoes | 12 | 340', 'Glass |  | 95', 'Wool | 31 | 280'))).toBe(true)
  expect(isDoubtful(...rows(100, 'Trade | Makes | Sells to', 'Shoes | boots | soldiers', 'Glass | bottles | brewers', 'Wool | cloth | tailors'))).toBe(true)
  const stamp = [60, 150, 280, 350].flatMap((x, i) => [
    typed(['Изм.', 'Лист', 'Дата', 'Подпись'][i] as string, x, 700),
    typed(['Нач.', 'АС', '1', 'Отдел'][i] as string, x + 9 * i, 730),
  ])
  const text = [typed('A line of text below the table which fills the width of the page', 60, 300)]
  expect(isDoubtful(...figures, ...text)).toBe(false)
  expect(isDoubtful(...figures, ...text, ...stamp)).toBe(true)
})
