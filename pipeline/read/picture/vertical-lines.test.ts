import { expect, it } from 'vitest'
import type { Raster } from '../../model/raster.ts'
import { setAnew } from './vertical-lines.ts'

/** Squares of 30 pixels, each with a sign of its own grey; columns 54 pixels apart, or rows. */
function page(lines: readonly (readonly number[])[], vertical: boolean): Raster {
  const [width, height] = [700, 700]
  const grey = new Uint8Array(width * height).fill(255)
  lines.forEach((signs, line) => {
    signs.forEach((sign, i) => {
      const [left, top] = vertical ? [600 - 54 * line, 60 + 30 * i] : [60 + 30 * i, 60 + 54 * line]
      for (let y = top + 2; y < top + 28; y++) grey.fill(sign, y * width + left + 2, y * width + left + 28)
    })
  })
  return { width, height, dpi: 200, grey }
}

const lines = [0, 1, 2, 3, 4, 5].map((line) => Array.from({ length: line === 5 ? 4 : 18 }, (_, i) => 10 * line + (i % 9)))

it('sets the squares of vertical lines side by side, the right line first, and leads back to where they stand', () => {
  const anew = setAnew(page(lines, true))
  if (!anew) throw new Error('not seen')
  const { raster, back } = anew
  // Down the middle of the first square of each row.
  const first = Array.from({ length: raster.height }, (_, y) => raster.grey[y * raster.width + 45] as number).filter((sign) => sign < 100)
  expect([...new Set(first)]).toEqual([0, 10, 20, 30, 40, 50])
  const top = Array.from({ length: raster.height }, (_, y) => y).find((y) => raster.grey[y * raster.width + 45] === 10) as number
  const [x0, y0, x1, y1] = back([30, top, 90, top + 26]) ?? []
  expect(Math.abs((x0 as number) - 548)).toBeLessThanOrEqual(4)
  expect(Math.abs((x1 as number) - 574)).toBeLessThanOrEqual(4)
  expect(Math.abs((y0 as number) - 60)).toBeLessThanOrEqual(6)
  expect(Math.abs((y1 as number) - 120)).toBeLessThanOrEqual(6)
  expect(back([0, raster.height - 2, 30, raster.height])).toBeNull()
})

it('leaves lines that run across and a few columns alone', () => {
  expect(setAnew(page(lines, false))).toBeNull()
  expect(setAnew(page(lines.slice(0, 3), true))).toBeNull()
  expect(setAnew({ ...page([], true), grey: new Uint8Array(700 * 700).fill(255) })).toBeNull()
})
