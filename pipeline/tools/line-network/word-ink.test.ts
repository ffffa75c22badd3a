import { expect, it } from 'vitest'
import type { PixelBox } from '../tesseract-layout.ts'
import type { LineWord } from './line-words.ts'
import { withInk } from './word-ink.ts'

/** A piece of ink for each #, ten pixels wide. */
const blobsOf = (line: string): PixelBox[] => [...line].flatMap((sign, i) => (sign === '#' ? [[10 * i, 0, 10 * i + 9, 20] as const] : []))
const word = (text: string, first: number, last: number): LineWord => ({ text, first, last, confidence: 0.9, cost: 1 })
const inkOf = (words: readonly LineWord[], line: string) =>
  withInk(words, { blobs: blobsOf(line), box: [0, 0, 10 * line.length, 20] }, (step) => step + 0.5).map(({ text, start, end }) => [text, start, end])

it('words are parted in the middle between their letters, where the gap is', () => {
  expect(inkOf([word('на', 3, 14), word('юге', 33, 55)], '##.###')).toEqual([
    ['на', 0, 2],
    ['юге', 2, 5],
  ])
})

it('two networks that see the letters a little apart part the same ink', () => {
  // The first letter of the second word is seen late, the last one of the first early.
  for (const [last, first] of [
    [14, 33],
    [14, 56],
    [2, 24],
  ] as const)
    expect(inkOf([word('на', 3, last), word('юге', first, 55)], '##.###')).toEqual([
      ['на', 0, 2],
      ['юге', 2, 5],
    ])
})

it('Han characters have gaps of their own', () => {
  expect(inkOf([word('小', 15, 15), word('川', 45, 45)], '#.##.#')).toEqual([
    ['小', 0, 2],
    ['川', 2, 4],
  ])
})
