import { expect, test } from 'vitest'
import type { OcrRequest, OcrWord } from '../model/ocr.ts'
import type { Box } from '../model/page.ts'
import { withLoneNumber } from './lone-number.ts'
import type { Attempt } from './ocr/attempt.ts'
import { asItIs } from './picture/turn.ts'

/** A page of 800 by 1000 pixels at 100 dpi with ink in the given boxes, of which the recogniser read one line. */
function read(ink: readonly Box[]): Attempt {
  const grey = new Uint8Array(800 * 1000).fill(240)
  for (const [x0, y0, x1, y1] of ink) for (let y = y0; y < y1; y++) grey.fill(20, 800 * y + x0, 800 * y + x1)
  const box: Box = [100, 100, 700, 850]
  const lines = [{ words: [{ text: 'all', box, confidence: 0.9 }], box }]
  return {
    lines,
    picture: asItIs({ width: 800, height: 1000, dpi: 100, grey }),
    names: ['rus', 'eng'],
    text: 'all',
    confidence: 0.9,
    uncovered: 0,
    method: 'page',
  }
}

const text: Box = [100, 100, 700, 850]
const figures: readonly Box[] = [
  [390, 940, 396, 952],
  [400, 940, 406, 952],
]

/** What is there after a recogniser said so of what it was shown; and what it was asked. */
async function looked(ink: readonly Box[], said: string | ((languages: readonly string[]) => string), confidence = 0.9, names = ['rus', 'eng']) {
  const asked: OcrRequest[] = []
  const recognise = async (request: OcrRequest) => {
    asked.push(request)
    const word: OcrWord = { text: typeof said === 'string' ? said : said(request.languages), box: [10, 10, 26, 22], confidence }
    return [{ words: [word], box: word.box }]
  }
  return { ...(await withLoneNumber({ name: 'fake 1', lanes: 1, recognise, close: async () => {} }, { ...read(ink), names })), asked }
}

test('a number that was left out at the foot is read by itself, and put in its place', async () => {
  const { lines, asked, text: whole } = await looked([text, ...figures], '57')
  expect(lines[1]).toEqual({ box: [390, 940, 406, 952], words: [{ text: '57', box: [390, 940, 406, 952], confidence: 0.9 }] })
  expect(whole).toBe('all\n57')
  expect(asked.map(({ languages, segmentation, picture }) => [languages, segmentation, picture.width])).toEqual([[['rus'], 'block', 36]])
})

test('specks around it do not hide it', async () => {
  const specks: readonly Box[] = [
    [200, 930, 202, 932],
    [395, 960, 397, 962],
  ]
  expect((await looked([text, ...figures, ...specks], '57')).lines).toHaveLength(2)
})

test('nothing is looked at where nothing is, or a stamp, or a line across the page', async () => {
  for (const ink of [[text], [text, [390, 900, 430, 940]], [text, ...figures, [120, 940, 126, 952]]] as const)
    expect((await looked(ink, '57')).asked).toEqual([])
})

test('what is no figure to the page’s language may be one to another', async () => {
  const seen = await looked([text, ...figures], (languages) => (languages[0] === 'rus' ? 'Е' : '3'))
  expect(seen.text).toBe('all\n3')
  expect(seen.asked.map(({ languages }) => languages[0])).toEqual(['rus', 'rus', 'eng'])
  expect((await looked([text, ...figures], 'Е', 0.9, ['eng'])).asked.map(({ languages }) => languages)).toEqual([['eng'], ['eng']])
})

test('words and doubtful figures are left out', async () => {
  expect((await looked([text, ...figures], 'СЧ')).lines).toHaveLength(1)
  expect((await looked([text, ...figures], '57', 0.3)).lines).toHaveLength(1)
})
