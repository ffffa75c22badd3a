import { expect, it } from 'vitest'
import { readWordList } from './word-list.ts'

/** A graph as tesseract writes it: header, then 64 bits an edge. Eight characters: four bits of letter, flags (last, backward, end), place of what goes on. */
function graphOf(...edges: readonly { letter: number; last?: boolean; end?: boolean; next?: number }[]): Uint8Array {
  const bytes = new Uint8Array(10 + 8 * edges.length)
  const view = new DataView(bytes.buffer)
  view.setInt16(0, 42, true)
  view.setUint32(2, 8, true)
  view.setUint32(6, edges.length, true)
  edges.forEach(({ letter, last = false, end = false, next = 0 }, i) => {
    view.setBigUint64(10 + 8 * i, BigInt(letter) | (BigInt(last ? 1 : 0) << 4n) | (BigInt(end ? 4 : 0) << 4n) | (BigInt(next) << 7n), true)
  })
  return bytes
}

it('walks the words of a graph letter by letter', () => {
  // "1 2", "1 2 3" and "4".
  const list = readWordList(
    graphOf({ letter: 1, next: 2 }, { letter: 4, last: true, end: true }, { letter: 2, last: true, end: true, next: 3 }, { letter: 3, last: true, end: true }),
  )
  const walk = (...letters: number[]): number =>
    letters.reduce((edge, letter) => (edge === -2 ? -2 : list.after(edge, letter) < 0 ? -2 : list.after(edge, letter)), -1)
  expect(list.ends(walk(1))).toBe(false)
  expect(list.ends(walk(1, 2))).toBe(true)
  expect(list.ends(walk(1, 2, 3))).toBe(true)
  expect(list.ends(walk(4))).toBe(true)
  expect([walk(2), walk(4, 1), walk(1, 3), walk(1, 2, 3, 1)]).toEqual([-2, -2, -2, -2])
})

it('takes nothing else for a list', () => {
  expect(() => readWordList(new Uint8Array(20))).toThrow('no list of words')
})
