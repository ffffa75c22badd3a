import { expect, test } from 'vitest'
import { EDGE_WORD, NUMBER_WORD, pairs, russianPairs } from './pairs.ts'

const gain = (first: string, second: string) => russianPairs.gain(russianPairs.numberOf(first), russianPairs.numberOf(second))

test('words that go together gain, and what else may follow pays for it', () => {
  expect(gain('по', 'мере')).toBeGreaterThan(20)
  expect(gain('за', 'счет')).toBeGreaterThan(20)
  expect(russianPairs.gain(NUMBER_WORD, russianPairs.numberOf('млрд'))).toBeGreaterThan(20)
  expect(russianPairs.rest(russianPairs.numberOf('российской'))).toBeLessThan(0)
})

test('nothing is said of words and pairs that were never counted', () => {
  expect(russianPairs.numberOf('палимпсест')).toBe(-1)
  expect(russianPairs.gain(-1, EDGE_WORD)).toBeNull()
  expect(gain('мере', 'счет')).toBeNull()
  expect(russianPairs.rest(-1)).toBe(0)
})

test('a table is read: counts and distances of more than a byte, gains of either sign', () => {
  const words = ['.', '0', ...Array.from({ length: 300 }, (_, i) => `w${i}`)]
  // The edge: none follows. The number: two follow, w0 (number 2) and w298 (number 300, 298 further on).
  const bytes = [0, 2, 128 - 3, 2, 128 + 40, (298 & 127) | 128, 298 >> 7, 128 - 20, ...Array.from({ length: 300 }, () => 0)]
  const table = pairs({ words: words.join(' '), pairs: btoa(String.fromCharCode(...bytes)) })
  expect(table.gain(NUMBER_WORD, 2)).toBe(40)
  expect(table.gain(NUMBER_WORD, 300)).toBe(-20)
  expect(table.gain(NUMBER_WORD, 3)).toBeNull()
  expect(table.rest(NUMBER_WORD)).toBe(-3)
  expect(table.gain(EDGE_WORD, 2)).toBeNull()
})
