import { expect, it } from 'vitest'
import { gridsOf } from './grid.ts'

const [width, height] = [600, 500]

/** Black boxes on white at 100 dpi. */
function drawn(...boxes: readonly (readonly [left: number, top: number, right: number, bottom: number])[]) {
  const grey = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes) for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right)
  return { width, height, dpi: 100, grey }
}
const across = [100, 160, 220].map((y) => [50, y, 352, y + 2] as const)
const upright = [50, 150, 350].map((x) => [x, 100, x + 2, 222] as const)

it('a ruled table has its cells row by row, without the rules', () => {
  const [table, ...others] = gridsOf(drawn(...across, ...upright))
  expect(others).toEqual([])
  expect(table?.box).toEqual([50, 100, 352, 222])
  expect(table?.cells).toEqual([
    [55, 105, 147, 157],
    [155, 105, 347, 157],
    [55, 165, 147, 217],
    [155, 165, 347, 217],
  ])
})

it('a head over two columns is one cell', () => {
  const cells = gridsOf(drawn(...across, upright[0]!, upright[2]!, [150, 160, 152, 222]))[0]?.cells
  expect(cells?.map(([x0, y0]) => [x0, y0])).toEqual([
    [55, 105],
    [55, 165],
    [155, 165],
  ])
})

it('rules that cross nothing, or do not reach through, are no table', () => {
  expect(gridsOf(drawn(...across))).toEqual([])
  expect(gridsOf(drawn(across[0]!, [50, 160, 152, 162], across[2]!, ...upright))).toEqual([])
})
