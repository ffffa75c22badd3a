import { expect, it } from 'vitest'
import { blobsOf } from './blobs.ts'

const drawn = (...rows: string[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  cells: Uint8Array.from([...rows.join('')].map((cell) => Number(cell === '#'))),
})

it('ink that touches, corner to corner too, is one blob', () => {
  const ink = drawn('#...#', '.#.#.', '..#..', '.....', '#...#')
  const found = blobsOf(ink)
  expect(found.boxes).toEqual([
    [0, 0, 5, 3],
    [0, 4, 1, 5],
    [4, 4, 5, 5],
  ])
  expect(found.without(([, top]) => top === 0)).toEqual(drawn('.....', '.....', '.....', '.....', '#...#').cells)
})

it('rows beyond are no part of a blob, and the end of a row does not touch the beginning of the next', () => {
  expect(blobsOf(drawn('#.#', '..#', '#..'), 0, 2).boxes).toEqual([
    [0, 0, 1, 1],
    [2, 0, 3, 2],
  ])
  expect(blobsOf(drawn('..#', '#..')).boxes).toHaveLength(2)
})
