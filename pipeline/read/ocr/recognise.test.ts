import { expect, it } from 'vitest'
import type { OcrEngine, OcrLine, OcrRequest } from '../../model/ocr.ts'
import { recognise } from './recognise.ts'

/** A few blots on white: ink, but no lines. */
const photograph = () => {
  const grey = new Uint8Array(600 * 600).fill(255)
  for (let y = 200; y < 320; y++) if (y % 40 < 20) grey.fill(0, y * 600 + 200, y * 600 + 230)
  return { width: 600, height: 600, dpi: 100, grey }
}

const line = (...words: readonly (readonly [text: string, confidence: number])[]): OcrLine => ({
  box: [200, 200, 400, 230],
  words: words.map(([text, confidence], i) => ({ text, confidence, box: [200 + 40 * i, 200, 230 + 40 * i, 230] })),
})

const engine = (read: (request: OcrRequest) => readonly OcrLine[]): OcrEngine => ({
  name: 'fake 1',
  lanes: 1,
  recognise: async (request) => read(request),
  close: async () => {},
})

it('looks for words anywhere where a picture has no lines, and believes only sure ones', async () => {
  const sign = line(['深度防冻', 0.91], ['三', 0.3], ['=', 0.95])
  const { best } = await recognise(
    engine(({ segmentation, languages }) => (segmentation === 'sparse' && languages[0] === 'chi_sim' ? [sign] : [])),
    photograph(),
    null,
  )
  expect(best?.text).toBe('深度防冻')
  expect(best?.method).toBe('words anywhere')
})

it('says so where ink holds no words', async () => {
  const { best, notes } = await recognise(
    engine(() => []),
    photograph(),
    null,
  )
  expect(best).toBeNull()
  expect(notes.map(({ code }) => code)).toEqual(['read/ink-without-text'])
})

it('looks for words anywhere where what would be kept makes no sense, though a few words of it did', async () => {
  const few: OcrLine = { ...line(['Yuyuan', 0.9], ['Rd.', 0.9]), box: [0, 0, 10, 10] }
  const nonsense: OcrLine = { ...line(['WV', 0.5], ['Yuvuan', 0.6], ['Ба', 0.5]), box: [0, 0, 960, 960] }
  const sign = line(['愚园路', 0.95], ['309', 0.96])
  const { best } = await recognise(
    engine(({ segmentation, languages }) => {
      if (segmentation === 'sparse') return languages[0] === 'chi_sim' ? [sign] : []
      if (languages[0] === 'chi_sim') return []
      return segmentation === 'block' ? [nonsense] : [few]
    }),
    photograph(),
    null,
  )
  expect(best?.text).toBe('愚园路 309')
})
