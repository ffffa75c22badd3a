import { expect, it } from 'vitest'
import type { Raster } from '../../model/raster.ts'
import { facingPages } from './facing-pages.ts'
import { inkOf } from './ink.ts'

const [width, height, dpi] = [1400, 1000, 100]

/** Black boxes on white. */
function drawn(boxes: readonly (readonly [left: number, top: number, right: number, bottom: number])[]): Raster {
  const grey = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes) for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right)
  return { width, height, dpi, grey }
}

/** Letters from one x to another, line below line. */
const letters = (from: number, to: number, lines: number) =>
  Array.from({ length: lines }, (_, line) =>
    Array.from({ length: Math.floor((to - from) / 12) }, (_, i) => [from + 12 * i, 100 + 24 * line, from + 12 * i + 9, 112 + 24 * line] as const),
  ).flat()

const pages = [...letters(100, 640, 30), ...letters(740, 1300, 30)]

it('parts an open book between its pages', () => {
  const found = facingPages(drawn(pages))
  expect(found).not.toBeNull()
  const [left, right] = found as NonNullable<typeof found>
  expect(left.back(0, 0)).toEqual([0, 0])
  expect(left.raster.width).toBeGreaterThan(640)
  expect(left.raster.width).toBeLessThan(700)
  expect(right.back(0, 0)[0]).toBeGreaterThan(700)
  expect(right.back(0, 0)[0] + right.raster.width).toBe(width)
})

it('leaves the shadow of the fold to neither page', () => {
  const found = facingPages(drawn([...pages, [680, 0, 700, height]]))
  const left = found?.[0].raster
  expect(
    left &&
      inkOf(left)
        .cells.filter((_, i) => i % left.width > 640)
        .includes(1),
  ).toBe(false)
})

it('a fold tells pages from columns, a rule over the gutter columns from pages', () => {
  const columns = [...letters(100, 160, 5), ...letters(300, 360, 5), ...letters(800, 860, 5), ...letters(1000, 1060, 5)]
  expect(facingPages(drawn(columns))).toBeNull()
  expect(facingPages(drawn([...columns, [575, 0, 583, height]]))).not.toBeNull()
  expect(facingPages(drawn([...pages, [90, 90, 1310, 93], [90, 500, 1310, 503]]))).toBeNull()
})

it('one page is one', () => {
  expect(facingPages(drawn(letters(100, 1300, 30)))).toBeNull()
})
