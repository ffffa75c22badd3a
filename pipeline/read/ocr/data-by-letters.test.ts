import { expect, it } from 'vitest'
import { languages } from '../../languages/languages.ts'
import type { OcrEngine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { dataByLetters } from './data-by-letters.ts'

/** Two black lines on white. */
const strip: Raster = {
  width: 300,
  height: 160,
  dpi: 200,
  grey: Uint8Array.from({ length: 300 * 160 }, (_, i) => (Math.floor(i / 300 / 40) % 2 === 1 ? 0 : 255)),
}

/** Reads each line as the next of these. */
function engine(...lines: readonly string[]): OcrEngine {
  let at = 0
  const read = async () => [...(lines[at++] ?? '')].map((text) => ({ text, at: 0, confidence: 0.9 }))
  return { name: 'fake 1', lanes: 1, recognise: async () => [], close: async () => {}, lines: { name: 'fake 1', data: {}, read } }
}

const told = (ocr: OcrEngine, language = languages.zh): Promise<string | null> => dataByLetters(ocr, () => strip, language)

it('letters that only traditional Chinese has tell its data, all others those of simplified', async () => {
  expect(await told(engine('把共同检测的補助比例', '性的键在於人，這个'))).toBe('chi_tra')
  expect(await told(engine('企业在地理上的集中，', '降低了交易成本和运费'))).toBe('chi_sim')
  // A misread one alone says nothing.
  expect(await told(engine('企业在地理上的集中，', '降低了交易成本和運费'))).toBe('chi_sim')
})

it('nothing is told by a few letters, without a network, or where a language has one kind of data', async () => {
  expect(await told(engine('關於', '國'))).toBeNull()
  expect(await told({ ...engine(), lines: undefined })).toBeNull()
  expect(await dataByLetters(engine('機構在地理上集中，機構在地理上集中'), () => null, languages.zh)).toBeNull()
  expect(await told(engine('clusters of firms', 'and their ties'), languages.en)).toBeNull()
})
