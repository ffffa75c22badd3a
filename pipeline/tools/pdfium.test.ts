import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { degrees, PDFDocument, type PDFEmbeddedPage, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Box } from '../model/page.ts'
import type { PdfFile } from '../model/source.ts'
import { openPdf } from './pdf.ts'
import { openWithPdfjs } from './pdf-js.ts'
import { openWithPdfium, type PdfText } from './pdfium.ts'
import { pdfium } from './pdfium-library.ts'

const corpus = join(import.meta.dirname, '..', '..', 'corpus', 'papers')
const paper = async (file: string) => new Uint8Array(await readFile(join(corpus, file)))

/** The same file with pdf.js, which knows nothing of PDFium. */
async function both(bytes: Uint8Array): Promise<{ ours: PdfText; other: PdfFile }> {
  const [ours, other] = [await openWithPdfium(bytes, null), await openWithPdfjs(bytes, null)]
  onTestFinished(async () => {
    await ours?.close()
    await other.close()
  })
  return { ours: ours as PdfText, other }
}

async function pageOfText(): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const page = document.addPage([600, 800])
  const font = await document.embedFont(StandardFonts.TimesRomanBold)
  for (const [turn, x, y] of [
    [0, 100, 700],
    [90, 300, 300],
    [180, 500, 200],
    [270, 350, 600],
  ] as const)
    page.drawText('Porter and Marshall', { x, y, size: 20, font, rotate: degrees(turn) })
  return document
}

const places = async (file: PdfText) => {
  const { width, height, runs } = await file.textLayer(1)
  const groups = Map.groupBy(runs, ({ angle }) => angle)
  const hulls = [...groups].map(
    ([angle, of]) => [angle, [0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...of.map(({ box }) => box[i] as number)))] as const,
  )
  return { width, height, hulls: hulls.toSorted(([a], [b]) => a - b), text: [...groups.values()].map((of) => of.map(({ text }) => text).join('')) }
}

describe('text', () => {
  it.each([0, 90, 180, 270])('stands where pdf.js sees it on a page turned by %d degrees with a crop box', async (turn) => {
    const document = await pageOfText()
    document.getPage(0).setRotation(degrees(turn))
    document.getPage(0).setCropBox(20, 40, 560, 740)
    const { ours, other } = await both(await document.save())
    const [a, b] = [await places(ours), await places(other)]
    expect([a.width, a.height, ...a.hulls.map(([angle]) => angle)]).toEqual([b.width, b.height, ...b.hulls.map(([angle]) => angle)])
    expect(a.text).toEqual(Array(4).fill('Porter and Marshall'))
    a.hulls.forEach(([, box], i) => {
      // A point and a half: heights of fonts, and ink for what a turned character advances by.
      expect(box.every((corner, k) => Math.abs(corner - (b.hulls[i]?.[1][k] as number)) < 2)).toBe(true)
    })
  })

  it('is a run a word, each in its place, and bold by the name of its font', async () => {
    const { ours } = await both(await (await pageOfText()).save())
    const runs = (await ours.textLayer(1)).runs.filter(({ angle }) => angle === 0)
    expect(runs.map(({ text, size, bold }) => ({ text, size, bold }))).toEqual(['Porter ', 'and ', 'Marshall'].map((text) => ({ text, size: 20, bold: true })))
    const font = await (await PDFDocument.create()).embedFont(StandardFonts.TimesRomanBold)
    for (const [i, before] of ['', 'Porter ', 'Porter and '].entries()) {
      const start = 100 + font.widthOfTextAtSize(before, 20)
      expect(runs[i]?.box[0]).toBeCloseTo(start, 0)
      expect(runs[i]?.box[2]).toBeCloseTo(start + font.widthOfTextAtSize(runs[i]?.text.trim() ?? '', 20), 0)
    }
  })

  it('is what /ActualText says, where glyphs are mapped to radicals', async () => {
    const { ours, other } = await both(await paper('zh/jiqun-neihan.pdf'))
    const textOf = async (file: PdfText) => (await file.textLayer(1)).runs.map(({ text }) => text).join('')
    expect(await textOf(other)).toMatch(/[\u2e80-\u2fdf]/u)
    expect(await textOf(ours)).not.toMatch(/[\u2e80-\u2fdf]/u)
  })
})

it('knows pictures and rules where pdf.js sees them, in forms too', async () => {
  const inner = await PDFDocument.create()
  const form = inner.addPage([300, 300])
  form.drawImage(await inner.embedPng(await createCanvas(60, 20).encode('png')), { x: 50, y: 100, width: 120, height: 40, rotate: degrees(90) })
  form.drawLine({ start: { x: 10, y: 20 }, end: { x: 210, y: 20 }, thickness: 1 })
  form.drawRectangle({ x: 30, y: 200, width: 100, height: 50, borderWidth: 1 })
  const document = await PDFDocument.create()
  const page = document.addPage([600, 800])
  page.drawPage((await document.embedPdf(await inner.save()))[0] as PDFEmbeddedPage, { x: 100, y: 200, xScale: 1.5, yScale: 1.5 })
  const { ours, other } = await both(await document.save())
  const rounded = (boxes: readonly (readonly number[])[]) => boxes.map((box) => box.map(Math.round).join(' ')).toSorted()
  expect(await ours.paintings(1)).toMatchObject([{ width: 60, height: 20 }])
  expect(rounded((await ours.paintings(1)).map(({ box }) => box))).toEqual(rounded((await other.paintings(1)).map(({ box }) => box)))
  expect(rounded(await ours.rules(1))).toEqual(rounded(await other.rules(1)))
  expect(await ours.rules(1)).toHaveLength(5)
})

/** A page with one font and these operators of its text. */
async function pageOf(font: (document: PDFDocument) => Record<string, unknown>, operators: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([400, 400])
  page.node.setFontDictionary(PDFName.of('F'), document.context.register(document.context.obj(font(document) as never)))
  page.node.addContentStream(document.context.register(document.context.stream(`BT ${operators} ET`)))
  return document.save()
}

const helvetica = () => ({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' })

it('a size of less than nothing that the matrix turns back is upright', async () => {
  const { ours } = await both(await pageOf(helvetica, '/F -12 Tf -1 0 0 -1 50 200 Tm (Porter) Tj'))
  const { runs } = await ours.textLayer(1)
  expect(runs).toMatchObject([{ text: 'Porter', size: 12, angle: 0 }])
})

it('knows how large a font of drawings is that measures in dots', async () => {
  const drawing = (document: PDFDocument, path: string) => document.context.register(document.context.stream(`30 0 ${path} d1 ${path} re f`))
  const font = (document: PDFDocument) => ({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 30, 50],
    FontMatrix: [1, 0, 0, 1, 0, 0],
    FirstChar: 97,
    LastChar: 99,
    Widths: [30, 30, 30],
    CharProcs: { a: drawing(document, '0 0 28 42'), b: drawing(document, '0 0 28 30'), c: drawing(document, '0 0 28 30') },
    Encoding: { Type: 'Encoding', Differences: [97, 'a', 'b', 'c'] },
  })
  // TeX moves back and forth by parts of a dot within words.
  const { ours } = await both(await pageOf(font, '/F 0.2 Tf 1 0 0 1 50 200 Tm (ab) Tj 12.8 0 Td (c) Tj 12 0 Td (abc) Tj'))
  const { runs } = await ours.textLayer(1)
  expect(runs.map(({ text }) => text).join('')).toBe('abc abc')
  expect(runs[0]?.size).toBeCloseTo(12, 0)
})

/** A font of two bytes a code whose characters are what these lines of its /ToUnicode say. */
const composite = (document: PDFDocument, lines: string) => ({
  Type: 'Font',
  Subtype: 'Type0',
  BaseFont: 'SimSun',
  Encoding: 'Identity-H',
  ToUnicode: document.context.register(
    document.context.stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000><FFFF> endcodespacerange ${lines} endcmap end end`,
    ),
  ),
  DescendantFonts: [
    {
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'SimSun',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: { Type: 'FontDescriptor', FontName: 'SimSun', Flags: 4, FontBBox: [0, -200, 1000, 800], Ascent: 800, Descent: -200, ItalicAngle: 0 },
    },
  ],
})

it('reads with pdf.js where PDFium drops a part of what a font says of its characters', async () => {
  const font = (document: PDFDocument) => composite(document, '2 beginbfrange <19ff><1a00><4ea7> <1ba0><1ba0><4e1a> endbfrange')
  const pdf = await openPdf(await pageOf(font, '/F 12 Tf 1 0 0 1 50 200 Tm <19ff1ba0> Tj'), null)
  const { runs, elsewhere } = await pdf.textLayer(1)
  expect(runs.map(({ text }) => text).join('')).toBe('产业')
  expect(elsewhere).toContain('6655')
  await pdf.close()
})

it('a letter of a formula is one character', async () => {
  const font = (document: PDFDocument) => composite(document, '1 beginbfchar <0005><d835dc65> endbfchar')
  const { ours } = await both(await pageOf(font, '/F 12 Tf 1 0 0 1 50 200 Tm <00050005> Tj'))
  expect((await ours.textLayer(1)).runs.map(({ text }) => text).join('')).toBe('𝑥𝑥')
})

it('a code that its font does not explain, though it explains others, is no character', async () => {
  const font = (document: PDFDocument) => composite(document, '1 beginbfchar <0005><4ea7> endbfchar')
  const { ours } = await both(await pageOf(font, '/F 12 Tf 1 0 0 1 50 200 Tm <000500b30005> Tj'))
  expect((await ours.textLayer(1)).runs.map(({ text }) => text).join('')).toBe('产产')
})

it('what stands beside the page is not read', async () => {
  const { ours } = await both(
    await pageOf(helvetica, '/F 12 Tf 1 0 0 1 50 200 Tm (seen) Tj 1 0 0 1 550 200 Tm (unseen) Tj 1 0 0 1 395 100 Tm (cut) Tj 1 0 0 1 50 -40 Tm (below) Tj'),
  )
  expect((await ours.textLayer(1)).runs.map(({ text }) => text)).toEqual(['seen ', 'cut'])
})

it('unseen words that are stretched each to the width of its picture are words; of what is seen they are parts', async () => {
  const words = '/F 1 Tf 12 0 0 10 50 200 Tm (of) Tj 10 0 0 10 60.2 200 Tm (Economics) Tj 11 0 0 10 110 200 Tm (.) Tj'
  const [unseen, seen] = [await both(await pageOf(helvetica, `3 Tr ${words}`)), await both(await pageOf(helvetica, words))]
  const textOf = async ({ ours }: { readonly ours: PdfText }) => (await ours.textLayer(1)).runs.map(({ text }) => text).join('')
  expect([await textOf(unseen), await textOf(seen)]).toEqual(['of Economics.', 'ofEconomics.'])
})

it('of a font that is not in the file, the usual height is taken', async () => {
  const { ours } = await both(await pageOf(helvetica, '/F 10 Tf 1 0 0 1 50 200 Tm (Porter) Tj'))
  const [run] = (await ours.textLayer(1)).runs
  expect([run?.box[1], run?.box[3]].map((y) => Number(y?.toFixed(1)))).toEqual([192, 202])
})

it('an accent of its own is part of the letter under it', async () => {
  const { ours } = await both(await pageOf(helvetica, '/F 12 Tf 1 0 0 1 50 200 Tm (G) Tj 11 0 Td (\\250) Tj -1.6 0 Td (odel proved) Tj'))
  expect((await ours.textLayer(1)).runs.map(({ text }) => text).join('')).toBe('Gödel proved')
})

it('knows what the file says of itself', async () => {
  const document = await pageOfText()
  document.setTitle('Промышленные кластеры')
  document.setAuthor('集群')
  document.setLanguage('ru-RU')
  const { ours, other } = await both(await document.save())
  expect(ours.embedded).toMatchObject({ Title: 'Промышленные кластеры', Author: '集群', Language: 'ru-RU' })
  expect(ours.embedded).toEqual(other.embedded)
  expect([ours.pageCount, ours.labels]).toEqual([other.pageCount, other.labels])
})

it.each([0, 90, 180, 270])('shows a part of a page turned by %d degrees as pdf.js does', async (turn) => {
  const canvas = createCanvas(200, 100)
  const context = canvas.getContext('2d')
  context.fillStyle = 'black'
  context.fillRect(0, 0, 60, 40)
  context.fillStyle = 'red'
  context.fillRect(100, 40, 100, 60)
  const document = await PDFDocument.create()
  const page = document.addPage([300, 400])
  page.drawImage(await document.embedPng(canvas.toBuffer('image/png')), { x: 50, y: 200, width: 200, height: 100 })
  page.setCropBox(10, 20, 280, 360)
  page.setRotation(degrees(turn))
  const { ours, other } = await both(await document.save())
  const box = (await ours.paintings(1))[0]?.box as Box
  const [a, b] = [await ours.part(1, box, 144), await other.part(1, box, 144)]
  expect([a.width, a.height, a.dpi]).toEqual([b.width, b.height, b.dpi])
  expect(a.grey.reduce((sum, grey, i) => sum + Math.abs(grey - (b.grey[i] as number)), 0) / a.grey.length).toBeLessThan(3)
})

it('pdf.js says what a page says at which PDFium crashes; the pages behind are read by a new PDFium', async () => {
  const pdf = await openPdf(await paper('ru/klaster-ponyatie.pdf'), null)
  const textOf = async (page: number) => {
    const { runs, elsewhere } = await pdf.textLayer(page)
    return { text: runs.map(({ text }) => text).join(''), elsewhere }
  }
  const [first, second] = [await textOf(1), await textOf(2)]
  const crashing = await pdfium()
  const unreachable = () => {
    throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' })
  }
  Object.assign(crashing, { FPDFText_CountChars: unreachable })
  const other = await textOf(1)
  expect(other.text.replaceAll(/\s/gu, '')).toBe(first.text.replaceAll(/\s/gu, ''))
  expect(other.elsewhere).toBe('PDFium crashes')
  expect(await pdfium()).not.toBe(crashing)
  expect(await textOf(2)).toEqual(second)
  await pdf.close()
})
