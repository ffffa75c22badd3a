import { expect, it } from 'vitest'
import type { Box } from '../../model/page.ts'
import type { Glyphs } from '../picture/glyphs.ts'
import { percentAsPrinted } from './percent-signs.ts'

/** Figures 13 wide and 21 high, 16 apart, and the three parts of a percent sign. */
const figure = (x: number): Box => [x, 10, x + 13, 31]
const percent = (x: number): Box[] => [
  [x, 10, x + 9, 23],
  [x + 5, 11, x + 20, 32],
  [x + 16, 19, x + 25, 32],
]
const glyphs = (...tall: readonly Box[]): Glyphs => ({ tall: [...tall].sort((a, b) => a[0] - b[0]), small: [], high: 21, feet: [] })
const read = (text: string, ink: Glyphs): string => percentAsPrinted({ text, box: [0, 8, 300, 34], confidence: 0.5 }, ink).text

it('two rings and a stroke are a percent sign, however it was read', () => {
  expect(read('1696，', glyphs(figure(0), figure(16), ...percent(32)))).toBe('16%，')
  expect(read('129%0。', glyphs(figure(0), figure(16), ...percent(32)))).toBe('12%。')
  expect(read('594~8%6', glyphs(figure(0), ...percent(16), figure(80), ...percent(96)))).toBe('5%~8%')
})

it('figures stay what they are', () => {
  expect(read('1696', glyphs(figure(0), figure(16), figure(32), figure(48)))).toBe('1696')
  expect(read('1696%', glyphs(figure(0), figure(16), figure(32), figure(48), ...percent(64)))).toBe('1696%')
  expect(read('94,5%', glyphs(figure(0), figure(16), figure(40), ...percent(56)))).toBe('94,5%')
})
