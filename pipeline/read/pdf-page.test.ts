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
  rules: async () => [],
  paintings: async () => [{ box: [72, 300, 520, 400], width: 900, height: 200 }],
  picture: async () => ({ raster: { width: 1190, height: 1684, dpi: 144, grey: new Uint8Array(1190 * 1684).fill(255) }, notes: [] }),
  part: async () => ({ width: 1244, height: 278, dpi: 200, grey: new Uint8Array(1244 * 278).fill(255) }),
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

it('notes which reader the text layer is from where it is not the usual one', async () => {
  const other = { ...pdf, textLayer: async () => ({ width: 595, height: 842, runs, elsewhere: 'PDFium crashes' }) }
  const { notes } = await readPdfPage(other, 1, engine([]), options)
  expect(notes).toEqual([{ code: 'read/second-reader', page: 1, message: 'the text layer is as pdf.js reads it: PDFium crashes' }])
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

const set = (...pieces: readonly string[]): TextRun[] =>
  pieces.map((one) => {
    const [text, x, y] = one.split(/[@,]/u) as [string, string, string]
    return { text, box: [Number(x), Number(y), Number(x) + 5 * text.length, Number(y) + 10], size: 10, bold: false, angle: 0, vertical: false }
  })
const figures = set('Firms@200,100', 'Jobs@300,100', '12@200,124', '340@300,124', 'Glass@72,146', '7@200,146', '95@300,146')
/** The name of the first row has two lines, between which its figures stand. */
const table = [...figures, ...set('Shoes and@72,118', 'leather@72,130')]
const fullTable = [...figures, ...set('Trade@72,100', 'Shoes@72,124')]
/** From left to right, or from top to bottom. */
const ruled = [...[96, 114, 142, 160].map((y) => [70, y, 350, y] as const), ...[70, 190, 290, 350].map((x) => [x, 96, x, 160] as const)]

it('asks for the rules of a page where they could tell more of a table than its spacing, and nowhere else', async () => {
  let asked = 0
  const rules = async () => {
    asked++
    return ruled
  }
  const below = runs.map((run) => ({ ...run, box: [run.box[0], run.box[1] + 200, run.box[2], run.box[3] + 200] as const }))
  const read = (of: readonly TextRun[]) =>
    readPdfPage({ ...pdf, rules, textLayer: async () => ({ width: 595, height: 842, runs: [...of, ...below] }) }, 1, engine([]), options)
  const page = await read(table)
  const written = page.cells.map((cell) => `${cell.row},${cell.column} ${page.text.slice(cell.start, cell.end)}`)
  expect(written).toEqual(['0,1 Firms', '0,2 Jobs', '1,0 Shoes and leather', '1,1 12', '1,2 340', '2,0 Glass', '2,1 7', '2,2 95'])
  expect(asked).toBe(1)
  expect((await read(fullTable)).cells).toHaveLength(9)
  await read([])
  expect(asked).toBe(1)
})
