import { expect, it } from 'vitest'
import type { OcrEngine, OcrLine } from '../../model/ocr.ts'
import { asItIs } from '../picture/turn.ts'
import { confidenceOf, textOf } from './attempt.ts'
import { readTableCells } from './table-cells.ts'

const [width, height] = [600, 500]

/** A table of two rows of two cells, 60 pixels high. */
const table = () => {
  const grey = new Uint8Array(width * height).fill(255)
  const rule = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right)
  }
  for (const y of [100, 160, 220]) rule(50, y, 352, y + 2)
  for (const x of [50, 150, 350]) rule(x, 100, x + 2, 222)
  return { width, height, dpi: 100, grey }
}
const line = (left: number, top: number, text: string, confidence: number, high = 20): OcrLine => {
  const box = [left, top, left + 90, top + high] as const
  return { box, words: [{ text, box, confidence }] }
}
const read = (lines: readonly OcrLine[]) => ({
  lines,
  picture: asItIs(table()),
  names: ['eng'],
  text: textOf(lines),
  confidence: confidenceOf(lines),
  uncovered: 0,
  method: 'page',
})
const answering = (lines: readonly OcrLine[]): OcrEngine => ({ name: 'fake 1', lanes: 1, recognise: async () => lines, close: async () => {} })

const before = line(50, 20, 'Before', 0.95)
const after = line(50, 300, 'After', 0.95)
// The cells stand one below the other on the sheet: 8 of margin, 52 high, 26 between.
const cells = [line(8, 10, 'Turnover,', 0.9), line(8, 35, 'million', 0.9), line(8, 90, '412', 0.9), line(8, 168, 'Food', 0.9), line(8, 246, '587', 0.9)]

it('a table with cells of two lines is read cell by cell, and each word goes to its place', async () => {
  const { lines } = await readTableCells(answering(cells), read([before, line(60, 110, 'Turnmillon,412', 0.5), line(60, 180, 'Food 587', 0.9), after]))
  expect(lines.map(({ words }) => words[0]?.text)).toEqual(['Before', 'Turnover,', 'million', '412', 'Food', '587', 'After'])
  expect(lines[3]?.box.slice(0, 2)).toEqual([155, 107])
})

it('what is read less surely is not kept, nor are rows of one line read again', async () => {
  const first = read([before, line(60, 110, 'Turnmillon,412', 0.95), line(60, 180, 'Food 587', 0.95), after])
  expect(await readTableCells(answering(cells), first)).toBe(first)
  const large = read([line(50, 20, 'Before', 0.5, 40), line(60, 110, 'Turnover', 0.5, 40), after, line(50, 350, 'End', 0.5, 40)])
  expect(await readTableCells(answering(cells), large)).toBe(large)
})
