import { expect, test } from 'vitest'
import { recallOf } from './recall.ts'

const reference = 'The first paragraph ends here. The second one begins here and goes on.'

test('what stands between two paragraphs costs five words in a row, but no line', () => {
  const { inOrder, byLine } = recallOf('The first paragraph ends here.\nTEXT OF A PICTURE\nThe second one begins here and goes on.', reference, 5)
  expect(inOrder).toBeCloseTo(5 / 9)
  expect(byLine).toBe(1)
})

test('a lost word costs both', () => {
  const { inOrder, byLine } = recallOf('The first paragraph ends here. The second begins here and goes on.', reference, 5)
  expect(byLine).toBe(inOrder)
  expect(inOrder).toBeLessThan(0.5)
})

test('Chinese counts by character, cells in any order', () => {
  expect(recallOf('产业集群\t年份\n地区', '年份 地区 产业集群', 5)).toEqual({ inOrder: 0, byLine: 1 })
})
