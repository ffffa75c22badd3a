import { expect, it } from 'vitest'
import type { Raster } from '../../model/raster.ts'
import { withoutFrame } from './frame.ts'

const [width, height, dpi] = [850, 1100, 100]

function drawn(boxes: readonly (readonly [left: number, top: number, right: number, bottom: number])[]): Raster {
  const grey = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes) for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right)
  return { width, height, dpi, grey }
}

const writing = Array.from({ length: 30 }, (_, line) =>
  Array.from({ length: 50 }, (_, i) => [120 + 12 * i, 120 + 28 * line, 129 + 12 * i, 132 + 28 * line] as const),
).flat()
const plain = drawn(writing)

it('takes away the dark round a page and nothing else', () => {
  const framed = drawn([...writing, [0, 0, width, 40], [0, 0, 60, height], [800, 0, width, height]])
  expect(withoutFrame(framed).grey).toEqual(plain.grey)
})

it('takes it away where the page was laid on a larger sheet', () => {
  const framed = drawn([...writing, [20, 1040, 830, 1080]])
  expect(withoutFrame(framed).grey).toEqual(plain.grey)
})

it('takes away what is seen of the next page beyond the fold', () => {
  const framed = drawn([...writing, [70, 0, 90, height], [20, 300, 30, 312], [34, 300, 43, 312]])
  expect(withoutFrame(framed).grey).toEqual(plain.grey)
})

it('leaves tables that reach the edge, and pictures', () => {
  const table = drawn([...writing, [0, 110, width, 113], [0, 600, width, 603], [420, 110, 423, 603], [0, 110, 3, 603]])
  expect(withoutFrame(table) === table).toBe(true)
  const cover = drawn([[0, 0, width, 900]])
  expect(withoutFrame(cover) === cover).toBe(true)
  expect(withoutFrame(plain) === plain).toBe(true)
})
