import { expect, it } from 'vitest'
import type { OcrEngine } from '../model/ocr.ts'
import type { Page } from '../model/page.ts'
import { judge } from './judge.ts'
import { besidePicture, isSaid } from './layer-and-picture.ts'
import { layout } from './layout/layout.ts'
import { pageOf } from './page.ts'

const [WIDTH, HEIGHT] = [1190, 1684]

/** Lines of the layer from 80 points down, 14 apart. */
function layer(lines: readonly string[]): Page {
  const pieces = lines.map((text, i) => {
    const box = [72, 80 + 14 * i, 450, 91 + 14 * i] as const
    return { words: [{ text, box, confidence: 1 }], box, size: 11, bold: false }
  })
  return pageOf(layout(pieces, HEIGHT / 2), { method: 'text-layer', reason: '' }, { number: 1, width: WIDTH / 2, height: HEIGHT / 2 })
}

/** Strokes where so many lines of such a layer stand, two pixels a point. */
function scan(lines: number) {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (let line = 0; line < lines; line++)
    for (let y = 162 + 28 * line; y < 180 + 28 * line; y++) for (let x = 144; x < 900; x += 8) grey.fill(0, y * WIDTH + x, y * WIDTH + x + 3)
  return { width: WIDTH, height: HEIGHT, dpi: 144, grey }
}

/** Reads each of the data as it is told to. */
function engine(answers: Readonly<Record<string, readonly [text: string, confidence: number]>> = {}): OcrEngine & { readonly asked: string[] } {
  const asked: string[] = []
  const recognise: OcrEngine['recognise'] = async ({ languages: [name = ''] }) => {
    asked.push(name)
    const [text, confidence] = answers[name] ?? ['', 0]
    return [{ box: [0, 0, 90, 30], words: [{ text, confidence, box: [0, 0, 90, 30] }] }]
  }
  return { name: 'fake 1', lanes: 1, asked, recognise, close: async () => {} }
}

async function judged(lines: readonly string[], { inked = lines.length, isPicture = true, ocr = engine() } = {}) {
  const own = layer(lines)
  const { action, reason } = await besidePicture(
    judge(own.text, 'judge'),
    own,
    async () => isPicture,
    async () => scan(inked),
    ocr,
  )
  return `${action}: ${reason}`
}

it('a short layer in a script nothing else is taken for is kept where it has all the ink of the page', async () => {
  const ocr = engine()
  expect(await judged(['结论：集群因地制宜，不宜照搬外地的经验。'], { ocr })).toBe('keep: healthy-text-layer')
  expect(await judged(['结论：集群因地制宜，不宜照搬外地的经验。'], { inked: 4, ocr })).toBe('look: thin-text-layer')
  expect(await judged(['Any eye may make these letters of others.'], { ocr })).toBe('look: thin-text-layer')
  expect(await judged(['Any eye may make these letters of others.'], { isPicture: false, ocr })).toBe('keep: healthy-text-layer')
  expect(ocr.asked).toEqual([])
})

const simplified = '产业聚落的优势来自协力网络，厂商与供应商在同一地区往来，人才与技术也随之扩散。'
const traditional = '產業聚落的優勢來自協力網絡，廠商與供應商在同一地區往來，人才與技術也隨之擴散。'

it('a layer that has simplified Chinese where the page shows traditional is recognised', async () => {
  const lines = Array.from({ length: 8 }, () => simplified)
  const surer = { chi_sim: [simplified, 0.82], chi_tra: [traditional, 0.88] } as const
  expect(await judged(lines, { ocr: engine(surer) })).toBe('ocr: other-characters')
  expect(await judged(lines, { ocr: engine({ ...surer, chi_sim: [simplified, 0.86] }) })).toBe('keep: healthy-text-layer')
  expect(await judged(lines, { ocr: engine({ chi_sim: [simplified, 0.6], chi_tra: [traditional, 0.8] }) })).toBe('keep: healthy-text-layer')
  expect(
    await judged(
      lines.map(() => traditional),
      { ocr: engine(surer) },
    ),
  ).toBe('keep: healthy-text-layer')
})

it('a healthy layer in letters is believed, and so is any where the page is no picture', async () => {
  const ocr = engine()
  const sentence = 'An industrial cluster is a group of firms and institutions of one trade that stand near one another.'
  expect(
    await judged(
      Array.from({ length: 8 }, () => sentence),
      { ocr },
    ),
  ).toBe('keep: healthy-text-layer')
  expect(
    await judged(
      Array.from({ length: 8 }, () => simplified),
      { isPicture: false, ocr },
    ),
  ).toBe('keep: healthy-text-layer')
  expect(ocr.asked).toEqual([])
})

it('what was recognised is said where three pairs of letters in four are', () => {
  expect(isSaid('group of firms', 'A GROUP OF FIRNS')).toBe(true)
  expect(isSaid('group of firms and their institutions', 'a group of firms')).toBe(false)
})
