import { describe, expect, it } from 'vitest'
import type { OcrEngine, OcrLine, OcrRequest } from '../model/ocr.ts'
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

describe('an open book', () => {
  const [wide, high] = [2800, 2000]
  const grey = new Uint8Array(wide * high).fill(255)
  for (const left of [200, 1600])
    for (let y = 200; y < 1800; y += 50)
      for (let x = left; x < left + 1000; x += 24) for (let v = 0; v < 24; v++) grey.fill(0, (y + v) * wide + x, (y + v) * wide + x + 18)
  const book = { width: wide, height: high, dpi: 200, grey }
  const texts = [
    ['12 Clusters of firms', 'Firms of one trade gather where labour is', 'found and suppliers follow', 'them from far away'],
    ['Where they gather 13', 'and skills are handed on', 'from one to the other', 'in one valley'],
  ]
  /** Reads a head and three lines of whichever page it is shown. */
  const reader = (turned: (request: OcrRequest) => boolean = () => false): OcrEngine => {
    let pages = 0
    return {
      ...engine,
      recognise: async (request) => {
        if (request.segmentation !== 'page' || turned(request)) return []
        return (texts[pages++] as string[]).map((text, i) => {
          const words = text.split(' ')
          const at = i === 0 ? 200 : 300 + 60 * i
          // A page number stands apart from the running head.
          return /^12|13$/u.test(text) ? spread(words, at) : line(text, 200, at)
        })
      },
    }
  }
  function spread(words: readonly string[], top: number): OcrLine {
    const parts = /^\d/u.test(words[0] as string)
      ? [line(words[0] as string, 200, top), line(words.slice(1).join(' '), 600, top)]
      : [line(words.slice(0, -1).join(' '), 200, top), line(words.at(-1) as string, 1000, top)]
    return { words: parts.flatMap((part) => part.words), box: [200, top, 1100, top + 30] }
  }

  it('is read page by page, heads and numbers of both out of the flow, in places of the picture', async () => {
    const page = await readPicture(reader(), book, { number: 1, reason: 'picture', pointsWide: 1008, notes: [], told: ['en'] })
    expect(page.lines.map(({ start, end, role }) => `${role} ${page.text.slice(start, end)}`)).toEqual([
      'running-head 12 Clusters of firms',
      'body Firms of one trade gather where labour is',
      'body found and suppliers follow',
      'body them from far away',
      'running-head Where they gather 13',
      'body and skills are handed on',
      'body from one to the other',
      'body in one valley',
    ])
    expect(page.label).toBe('12–13')
    expect([page.width, page.height]).toEqual([1008, 720])
    const [left, right] = ['Firms', 'skills'].map((word) => page.words.find(({ start, end }) => page.text.slice(start, end) === word)?.box[0]) as [
      number,
      number,
    ]
    expect(left).toBeLessThan(504)
    expect(right).toBeGreaterThan(504)
  })
})
