import { expect, it } from 'vitest'
import type { Box } from '../../model/page.ts'
import { levelOf } from './level.ts'
import { asItIs, straightened } from './turn.ts'

const page = { width: 1000, height: 1400, dpi: 100, grey: new Uint8Array(1_400_000).fill(255) }
const middles = (boxes: readonly Box[]) => boxes.map(([x0, y0, x1, y1]) => [Math.round((x0 + x1) / 2), Math.round((y0 + y1) / 2)])

/** Two words at both ends of a line that falls by two degrees. */
const line: Box[] = [
  [100, 280, 160, 300],
  [840, 306, 900, 326],
]

it('words on one slanting line stand on one height, and go back to where they were', () => {
  const { place, back } = levelOf(asItIs(page), 2, page)
  const [first, last] = line.map(place) as [Box, Box]
  expect(Math.abs(first[1] - last[1])).toBeLessThan(1)
  expect(first[3] - first[1]).toBeCloseTo(20)
  expect(middles([first, last].map(back))).toEqual(middles(line))
})

it('a straightened picture is level already', () => {
  const { place, back } = levelOf(straightened(page, 2, 2), 2, page)
  expect(place([200, 600, 320, 640]).map(Math.round)).toEqual([100, 300, 160, 320])
  const [x0, y0, x1, y1] = back([100, 300, 160, 320])
  expect([y1 > 320, y0 < 300, x0 < 120, x1 > 140]).toEqual([false, true, true, true])
})
