import { expect, it } from 'vitest'
import { marginsOf, partOf } from './margins.ts'

it.each([7, 8, 21])('what is not white is found in rows of %d pixels, however they lie in memory', (width) => {
  for (const [from, to] of [
    [0, 1],
    [2, 6],
    [width - 1, width],
    [0, width],
  ] as const) {
    const grey = new Uint8Array(3 * width).fill(255)
    grey[width + from] = 254
    grey[width + to - 1] = 0
    const margins = marginsOf({ width, height: 3, dpi: 300, grey })
    expect([margins.from[1], margins.to[1], margins.to[0], margins.to[2]]).toEqual([from, to, 0, 0])
    expect([partOf(margins, 0, 3), partOf(margins, 2, 1)]).toEqual([
      [from, to],
      [0, 0],
    ])
  }
})
