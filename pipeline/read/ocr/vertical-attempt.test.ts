import { expect, it } from 'vitest'
import type { OcrEngine, OcrLine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { readPicture } from '../picture-page.ts'

/** Six columns of twenty squares, the right one at 600. */
function columns(): Raster {
  const [width, height] = [700, 800]
  const grey = new Uint8Array(width * height).fill(255)
  for (let line = 0; line < 6; line++)
    for (let i = 0; i < 20; i++) for (let y = 62 + 30 * i; y < 88 + 30 * i; y++) grey.fill(0, y * width + 602 - 54 * line, y * width + 628 - 54 * line)
  return { width, height, dpi: 200, grey }
}

/** Reads nonsense across the columns, and words of one square in the rows they are set in. */
const engine: OcrEngine = {
  name: 'fake 1',
  lanes: 1,
  async recognise({ picture, languages, segmentation }) {
    if (segmentation !== 'block' || picture.width === 700 || languages[0] !== 'chi_tra') return [lineOf([50, 60, 80, 90], '|')]
    const square = picture.width / 22
    return ['產業', '集群'].map((text, i) => lineOf([square, (0.6 + 1.6 * i) * square, 3 * square, (1.6 + 1.6 * i) * square], text))
  },
  async close() {},
}

const lineOf = (box: OcrLine['box'], text: string): OcrLine => ({ box, words: [{ text, box, confidence: text === '|' ? 0.1 : 0.9 }] })

it('reads a page of vertical lines column by column, says so, and knows where its words stand', async () => {
  const page = await readPicture(engine, columns(), { number: 1, reason: 'picture', pointsWide: null, notes: [], told: null })
  expect(page.text).toBe('產業\n集群')
  expect(page.vertical).toBe(true)
  expect(page.notes.map(({ code }) => code)).toContain('read/vertical-lines')
  const [first, second] = page.words.map(({ box }) => box)
  // Points: 72 for 200 pixels.
  const near = [602, 62, 628, 120].map((pixels) => 0.36 * pixels)
  first?.forEach((at, i) => void expect(Math.abs(at - (near[i] as number))).toBeLessThan(3))
  expect((first?.[0] as number) - (second?.[0] as number)).toBeCloseTo(0.36 * 54, 0)
})
