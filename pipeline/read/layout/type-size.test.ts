import { expect, test } from 'vitest'
import type { Piece } from './piece.ts'
import { sizedByWidth } from './type-size.ts'

/** A line as wide as type of that size runs, to which a recogniser gave another height. */
function line(text: string, wide: number, seen: number): Piece {
  let x = 0
  const words = text.split(' ').map((word) => {
    const box = [x, 0, (x += word.length * wide), 10] as const
    x += 3
    return { text: word, box, confidence: 1 }
  })
  return { words, box: [0, 0, x - 3, 10], size: seen, bold: false }
}

const body = (seen: number): Piece => line('the survey asked forty firms in three towns what they buy', 4.4, seen)
const sizes = (pieces: readonly Piece[]): number[] => sizedByWidth(pieces).map(({ size }) => size)

test('lines whose heights scatter are of one size', () => {
  expect(sizes([body(10), body(8.2), body(10), body(13.3), body(10)])).toEqual([10, 10, 10, 10, 10])
})

test('a footnote with a speck over it is small, a title large', () => {
  const [note, title] = sizes([
    line('figures of this section are those of the survey', 3.4, 14.2),
    line('How Towns Learn to Make Shoes', 6.6, 10),
    ...Array.from({ length: 9 }, () => body(10)),
  ])
  expect(note).toBeLessThan(8.5)
  expect(title).toBeGreaterThan(12)
})

test('Russian letters are wider than English ones, and a box may reach over the next words', () => {
  const russian = line('кластеры малых фирм возникали там, где жили ремесленники', 5.2, 9)
  const [first, ...rest] = body(12).words
  const over: Piece = { ...body(12), words: [{ ...(first as Piece['words'][number]), box: [0, 0, 200, 10] }, ...rest] }
  expect(sizes([body(10), body(10), russian, over, body(10), body(10)])).toEqual([10, 10, 10, 10, 10, 10])
})

test('a few letters tell nothing', () => {
  expect(sizes([body(10), body(10), line('№', 9, 14)])[2]).toBe(14)
})
