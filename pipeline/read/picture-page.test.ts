import { expect, it } from 'vitest'
import type { OcrEngine, OcrLine } from '../model/ocr.ts'
import { readPicture } from './picture-page.ts'

const [width, height, dpi] = [1700, 2200, 200]

/** Black boxes on white. */
function drawn(boxes: readonly (readonly [left: number, top: number, right: number, bottom: number])[]) {
  const grey = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes) for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right)
  return { width, height, dpi, grey }
}

/** A line of words from the left at a height of the page. */
const line = (text: string, left: number, top: number): OcrLine => {
  let at = left
  const words = text.split(' ').map((word) => {
    const box = [at, top, at + 14 * word.length, top + 30] as const
    at = box[2] + 12
    return { text: word, box, confidence: 0.95 }
  })
  return { words, box: [left, top, at - 12, top + 30] }
}

const lines = [
  ...[line('Trade', 220, 410), line('What its firms do', 620, 410)],
  ...[
    line('Shoes and', 220, 470),
    line('leather goods', 220, 520),
    line('Cut the leather', 620, 470),
    line('sew it and', 620, 520),
    line('sell the shoes', 620, 570),
  ],
  ...[line('Glass', 220, 630), line('Blow it and', 620, 630), line('grind it', 620, 680)],
]
const rules = [...[400, 460, 620, 740].map((y) => [200, y, 1004, y + 4] as const), ...[200, 600, 1000].map((x) => [x, 400, x + 4, 744] as const)]

/** Reads the page as a page and nothing else. */
const engine: OcrEngine = { name: 'fake 1', lanes: 1, recognise: async ({ segmentation }) => (segmentation === 'page' ? lines : []), close: async () => {} }

it('takes the cells of a scanned table from the rules of the picture', async () => {
  const { text, cells } = await readPicture(engine, drawn(rules), { number: 1, reason: 'picture', pointsWide: null, notes: [], told: ['en'] })
  expect(cells.map(({ row, column, start, end }) => `${row},${column} ${text.slice(start, end)}`)).toEqual([
    '0,0 Trade',
    '0,1 What its firms do',
    '1,0 Shoes and leather goods',
    '1,1 Cut the leather sew it and sell the shoes',
    '2,0 Glass',
    '2,1 Blow it and grind it',
  ])
})
