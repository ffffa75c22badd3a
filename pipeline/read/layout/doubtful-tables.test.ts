import { expect, it } from 'vitest'
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
