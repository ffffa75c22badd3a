import { expect, it } from 'vitest'
import type { Box } from '../../model/page.ts'
import { arePages, gutterOf } from './gutter.ts'

const [width, height] = [1400, 1000]

/** Words from one x to another, line below line; they part elsewhere in each line. */
const words = (from: number, to: number, lines: number): Box[] =>
  Array.from({ length: lines }, (_, line) =>
    Array.from({ length: Math.ceil((to - from) / 60) + 1 }, (_, i): Box => {
      const x = from + 60 * i - ((17 * line) % 60)
      return [Math.max(from, x), 100 + 30 * line, Math.min(to, x + 50), 120 + 30 * line]
    }).filter(([x0, , x1]) => x1 > x0),
  ).flat()

it('two pages of prose have a gutter between them', () => {
  const marks = [...words(100, 620, 25), ...words(760, 1300, 25)]
  const gutter = gutterOf(marks, { width, height })
  expect(gutter).toMatchObject({ slope: 0 })
  expect(gutter && [gutter.from, gutter.to]).toEqual([620, 760])
  expect(gutter && arePages(marks, gutter, height)).toBe(true)
})

it('a gutter may be aslant', () => {
  const marks = [...words(100, 620, 25), ...words(660, 1300, 25)].map(([x0, y0, x1, y1]): Box => [x0 + 0.03 * y0, y0, x1 + 0.03 * y0, y1])
  expect(gutterOf(marks, { width, height })?.slope).toBeCloseTo(0.03)
})

it('what stands over the gutter joins the two', () => {
  expect(gutterOf([...words(100, 620, 25), ...words(760, 1300, 25), [400, 40, 1000, 70]], { width, height })).toBeNull()
})

it('a page that is higher than wide, and a slide, are one', () => {
  const marks = [...words(100, 620, 25), ...words(760, 1300, 25)]
  expect(gutterOf(marks, { width, height: 1300 })).toBeNull()
  expect(gutterOf(marks, { width, height: 800 })).toBeNull()
})

it('the columns of a table are no pages', () => {
  const columns = [100, 260, 420, 760, 920, 1080, 1240].flatMap((x) => words(x, x + 60, 25))
  const gutter = gutterOf(columns, { width, height })
  expect(gutter && arePages(columns, gutter, height)).toBe(false)
})

it('beside a full page a few lines are a page', () => {
  const marks = [...words(100, 620, 25), ...words(760, 1300, 2)]
  const gutter = gutterOf(marks, { width, height })
  expect(gutter && arePages(marks, gutter, height)).toBe(true)
})
