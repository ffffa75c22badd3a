import { expect, it } from 'vitest'
import type { Page } from '../model/page.ts'
import type { TextRun } from '../model/source.ts'
import { openBook } from './layer-of-book.ts'
import { EMPTY, pageOf } from './page.ts'

const [width, height, dpi] = [700, 500, 144]

const run = (text: string, x: number, y: number): TextRun => ({
  text,
  box: [x, y, x + 5 * text.length, y + 10],
  size: 10,
  bold: false,
  angle: 0,
  vertical: false,
})
const page = (x: number, first: string, number: string, word: string): TextRun[] => [
  run(first, x, 30),
  run(number, x + 230, 30),
  ...Array.from({ length: 25 }, (_, line) =>
    run(`${word} ${word.slice(0, 1 + (line % 5))} ${word} ${word} ${word} ${word} ${word} ${word}`, x, 60 + 15 * line),
  ),
]
const runs = [...page(50, 'Clusters of firms', '12', 'trade'), ...page(390, 'Where they gather', '13', 'skill')].sort((a, b) => a.box[1] - b.box[1])
const shown = { width, height, runs }
const own: Page = pageOf(EMPTY, { method: 'text-layer', reason: '' }, { number: 1, width, height })

/** Letters where the layer has words. */
function scan(rules: readonly (readonly [number, number, number, number])[] = []) {
  const grey = new Uint8Array(4 * width * height).fill(255)
  const drawn = [
    ...runs.flatMap(({ box: [x0, y0, x1, y1] }) => Array.from({ length: Math.floor((x1 - x0) / 5) }, (_, i) => [x0 + 5 * i, y0, x0 + 5 * i + 4, y1] as const)),
    ...rules,
  ]
  for (const [x0, y0, x1, y1] of drawn) for (let y = 2 * y0; y < 2 * y1; y++) grey.fill(0, 2 * (y * width + x0), 2 * (y * width + x1))
  return { width: 2 * width, height: 2 * height, dpi, grey }
}

it('reads the layer of an open book page by page, each with its head and number', async () => {
  const found = await openBook(
    own,
    shown,
    async () => true,
    async () => scan(),
  )
  expect(found?.label).toBe('12–13')
  expect(found?.text.lastIndexOf('trade')).toBeLessThan(found?.text.indexOf('skill') ?? 0)
  expect(found?.lines.filter(({ role }) => role === 'running-head').map(({ start, end }) => found.text.slice(start, end))).toEqual([
    'Clusters of firms 12',
    'Where they gather 13',
  ])
})

it('leaves a page that is no picture, or whose picture shows a table', async () => {
  const rules = [[40, 25, 660, 27] as const, [40, 200, 660, 202] as const]
  const read = (isPicture: boolean, picture: ReturnType<typeof scan>) =>
    openBook(
      own,
      shown,
      async () => isPicture,
      async () => picture,
    )
  expect(await read(false, scan())).toBeNull()
  expect(await read(true, scan(rules))).toBeNull()
})
