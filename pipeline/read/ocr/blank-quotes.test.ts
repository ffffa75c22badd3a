import { expect, it } from 'vitest'
import type { OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import type { Glyphs } from '../picture/glyphs.ts'
import { withoutBlankQuotes } from './blank-quotes.ts'

/** Characters of 30 in squares of 32 pixels, by the number of their square. */
const square = (at: number): Box => [32 * at, 10, 32 * at + 30, 40]
const mark = (at: number): Box[] => [
  [32 * at + 3, 10, 32 * at + 8, 18],
  [32 * at + 11, 10, 32 * at + 16, 18],
]
const glyphs = (tall: readonly Box[], small: readonly Box[] = []): Glyphs => ({ tall, small, high: 30, feet: [] })
const word = (text: string, from: number, to: number): OcrWord => ({ text, box: [32 * from, 8, 32 * to, 42], confidence: 0.5 })
const left = (words: readonly OcrWord[], ink: Glyphs): string =>
  withoutBlankQuotes({ words, box: [0, 8, 400, 42] }, ink)
    .words.map(({ text }) => text)
    .join(' ')

it('the blank between two words is no quotation mark', () => {
  expect(left([word('第四讲', 0, 3), word('”集群', 4, 6)], glyphs([0, 1, 2, 4, 5].map(square)))).toBe('第四讲 集群')
})

it('a mark that was set stays, and so does one whose place is not blank', () => {
  expect(left([word('所谓', 0, 2), word('”集群', 3, 5)], glyphs([0, 1, 3, 4].map(square), mark(2)))).toBe('所谓 ”集群')
  expect(left([word('所谓', 0, 2), word('“集群', 2, 4)], glyphs([0, 1, 2, 3].map(square)))).toBe('所谓 “集群')
})

it('between figures a rule of the table is none', () => {
  expect(left([word('2005', 0, 2), word('“', 3, 4), word('12', 4, 5)], glyphs([square(0), square(1), [100, 0, 102, 60], square(4)]))).toBe('2005 12')
})
