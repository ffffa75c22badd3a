import { expect, it } from 'vitest'
import { evened } from './even.ts'

const [width, height, dpi] = [850, 1100, 100]

/** Lines of letters in a light that falls off to one side. */
function lit(paper: (x: number) => number) {
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const inked = y % 24 < 10 && x % 12 < 3
      grey[y * width + x] = paper(x) * (inked ? 0.4 : 1)
    }
  return { width, height, dpi, grey }
}

it('makes one light of many', () => {
  const { grey } = evened(lit((x) => 240 - 0.18 * x))
  const [lightest, darkest] = [new Set<number>(), new Set<number>()]
  for (let x = 5; x < width; x += 12) lightest.add(grey[18 * width + x] as number)
  for (let x = 1; x < width; x += 12) darkest.add(grey[28 * width + x] as number)
  expect(Math.min(...lightest)).toBeGreaterThan(245)
  expect(Math.max(...darkest) - Math.min(...darkest)).toBeLessThan(12)
})

it('leaves the page as it is where light falls off as an office lamp makes it, and black where it is black', () => {
  const office = lit((x) => 240 - 0.015 * x)
  expect(evened(office) === office).toBe(true)
  const black = lit(() => 240)
  for (let y = 300; y < 500; y++) black.grey.fill(20, y * width + 200, y * width + 500)
  expect(evened(black) === black).toBe(true)
})
