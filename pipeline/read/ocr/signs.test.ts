import { expect, it } from 'vitest'
import type { OcrEngine, OcrLine } from '../../model/ocr.ts'
import { asItIs } from '../picture/turn.ts'
import { recognise } from './recognise.ts'
import { signs } from './signs.ts'

const picture = (width: number, height: number) => {
  const grey = new Uint8Array(width * height).fill(255)
  for (let y = 30; y < 60; y++) if (y % 10 < 5) grey.fill(0, y * width + 50, y * width + 150)
  return { width, height, dpi: 100, grey }
}

/** Tesseract finds `lines`; the network reads each part it is shown as `seen`, so surely. */
function engine(lines: readonly OcrLine[], seen: string, confidence: number): OcrEngine & { readonly shown: string[] } {
  const shown: string[] = []
  return {
    name: 'fake 1',
    lanes: 1,
    shown,
    recognise: async ({ segmentation, languages }) => (segmentation === 'sparse' && languages[0] === 'chi_sim' ? lines : []),
    lines: {
      name: 'fake 2',
      data: {},
      read: async ({ width, height }) => {
        shown.push(`${width}x${height}`)
        return [...seen].map((text, i) => ({ text, at: (i + 0.5) / seen.length, confidence }))
      },
    },
    close: async () => {},
  }
}

const misread: OcrLine = { box: [60, 30, 140, 60], words: [{ text: '十园', confidence: 0.2, box: [60, 30, 140, 60] }] }

it('the network reads what tesseract found, with a character on either side', async () => {
  const ocr = engine([misread], '人民公园', 0.99)
  const { best } = await recognise(ocr, picture(400, 300), null)
  expect(best?.text).toBe('人民公园')
  expect(best?.confidence).toBeCloseTo(0.99)
  expect(best?.network).toBe('ch_PP-OCRv4_rec')
})

it('what the network doubts is left out', async () => {
  const found = await signs(engine([misread], '人民公园', 0.6), asItIs(picture(400, 300)), ['chi_sim'])
  expect(found.map(({ text }) => text)).toEqual([''])
})

it('a picture as long and narrow as a line is read as one, whatever was found in it', async () => {
  const ocr = engine([], '人民公园', 0.99)
  const [found] = await signs(ocr, asItIs(picture(400, 90)), ['chi_sim'])
  expect(found?.text).toBe('人民公园')
  expect(ocr.shown).toEqual(['400x90'])
})

/** Nothing is sure of itself; what is seen of the line alone is told by data. */
const unsure = (alone: Readonly<Record<string, string>>): OcrEngine => ({
  ...engine([misread], '媚', 0.4),
  recognise: async ({ segmentation, languages: [data = ''], picture: { height } }) => {
    if (segmentation === 'sparse') return [misread]
    const text = alone[data]
    return text && height < 100 ? [{ box: [10, 10, 90, 40], words: [{ text, confidence: 0.5, box: [10, 10, 90, 40] }] }] : []
  },
})

it('what all data of a language read alike is taken, though none is sure', async () => {
  const [found] = await signs(unsure({ chi_sim: '罕见', chi_tra: '罕见' }), asItIs(picture(400, 300)), ['chi_sim'])
  expect(found).toMatchObject({ text: '罕见', confidence: 0.5 })
})

it('what they read otherwise, and a character alone, is not', async () => {
  for (const alone of [
    { chi_sim: '罕见', chi_tra: '罕兒' },
    { chi_sim: '罕', chi_tra: '罕' },
    { chi_sim: 'IT', chi_tra: 'IT' },
  ]) {
    const [found] = await signs(unsure(alone), asItIs(picture(400, 300)), ['chi_sim'])
    expect(found?.text).toBe('')
  }
})
