import { expect, it } from 'vitest'
import { paperRecord } from '../../schemas/paper-record.ts'
import type { OcrEngine, OcrLine } from '../model/ocr.ts'
import type { PdfFile, TextRun } from '../model/source.ts'
import { readPdfPage } from './pdf-page.ts'

const sentences = [
  'An industrial cluster is a group of firms and institutions of one trade that stand near',
  'one another and are tied by common needs, common labour and things that each can use.',
  'Such groups of firms were first described in the mill towns of the nineteenth century,',
  'and the reasons that were given for them then are the reasons that are given for them now.',
]
const pictured = 'Figure one shows how many of the firms of the district sell to the others of it'

const runs = sentences.map((text, i): TextRun => {
  const y = 80 + 14 * i
  return { text, box: [72, y, 520, y + 11], size: 11, bold: false, angle: 0, vertical: false }
})

/** A page of healthy text above a picture that is wide enough for writing. */
const pdf: PdfFile = {
  pageCount: 1,
  embedded: {},
  labels: null,
  textLayer: async () => ({ width: 595, height: 842, runs }),
  paintings: async () => [{ box: [72, 300, 520, 400], width: 900, height: 200 }],
  picture: async () => ({ raster: { width: 1190, height: 1684, dpi: 144, grey: new Uint8Array(1190 * 1684).fill(255) }, notes: [] }),
  close: async () => {},
}

const engine = (lines: readonly OcrLine[]): OcrEngine => ({ name: 'fake 1', lanes: 1, recognise: async () => lines, close: async () => {} })

const words = pictured.split(' ').map((text, i) => ({ text, box: [10 + 50 * i, 40, 50 + 50 * i, 60] as const, confidence: 0.95 }))
const writing = engine([{ words, box: [10, 40, 850, 60] }])

const options = { languages: null, textLayer: 'judge', password: null } as never

it('adds the writing in a picture to the good text around it, and says so in a reading the record can take', async () => {
  const page = await readPdfPage(pdf, 1, writing, options)
  expect(page.text).toContain('An industrial cluster is a group')
  expect(page.text).toContain(pictured)
  expect(page.text.indexOf(pictured)).toBeGreaterThan(page.text.indexOf('given for them now'))
  expect(page.reading.method).toBe('text-layer+ocr')
  expect(page.reading.engine).toBe('fake 1 eng')
  expect(paperRecord.shape.pages.element.shape.reading.parse(page.reading)).toEqual(page.reading)
})

it('leaves the page as it is where the picture holds no writing', async () => {
  const page = await readPdfPage(pdf, 1, engine([]), options)
  expect(page.reading.method).toBe('text-layer')
  expect(page.text).not.toContain('Figure one')
})

/** A scan of one line, with a layer too short to be judged. */
const scan = (text: string): PdfFile => {
  const grey = new Uint8Array(1190 * 1684).fill(255)
  for (let y = 160; y < 180; y++) grey.fill(0, y * 1190 + 144, y * 1190 + 900)
  return {
    ...pdf,
    textLayer: async () => ({ width: 595, height: 842, runs: [{ text, box: [72, 80, 450, 91], size: 11, bold: false, angle: 0, vertical: false }] }),
    paintings: async () => [{ box: [0, 0, 595, 842], width: 1190, height: 1684 }],
    picture: async () => ({ raster: { width: 1190, height: 1684, dpi: 144, grey }, notes: [] }),
  }
}

it('keeps the short layer of a scan that says what the recogniser reads but for a letter', async () => {
  const page = await readPdfPage(scan(pictured.replace('firms', 'firns')), 1, writing, options)
  expect(page.reading).toMatchObject({ method: 'text-layer', reason: 'thin-text-layer' })
  expect(page.reading.rejected[0]?.method).toBe('ocr')
})

it.each(['Scanned by the library', 'Gjhvsf pof tipxt ipx nboz pg uif gjsnt pg uif ejtusjdu'])(
  'prefers the recogniser where the short layer says less, or other letters: %s',
  async (text) => {
    const page = await readPdfPage(scan(text), 1, writing, options)
    expect(page.reading.method).toBe('ocr')
    expect(page.text).toContain(pictured)
  },
)
