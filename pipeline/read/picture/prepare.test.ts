import { expect, it } from 'vitest'
import { sized } from './prepare.ts'

/** Lines of letters, on darker ground in the right half. */
function halves(width: number, height: number) {
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) grey[y * width + x] = (x < width / 2 ? 240 : 160) * (y % 24 < 10 && x % 12 < 3 ? 0.4 : 1)
  return { width, height, dpi: 100, grey }
}

it('brings a page into one light, and leaves a sign as it is', () => {
  const [page, sign] = [halves(800, 1100), halves(600, 400)]
  // As truths, here and beside: of pictures that differ, vitest would draw the difference for minutes.
  expect(sized(page).raster === page).toBe(false)
  expect(sized(sign).raster === sign).toBe(true)
})
