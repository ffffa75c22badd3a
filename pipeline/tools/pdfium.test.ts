import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { degrees, PDFDocument, type PDFEmbeddedPage, StandardFonts } from 'pdf-lib'
import { describe, expect, it, onTestFinished } from 'vitest'
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

it('pdf.js says what PDFium cannot, once it has crashed, and the next file has a new PDFium', async () => {
  const bytes = await paper('ru/klaster-ponyatie.pdf')
  const pdf = await openPdf(bytes, null)
  const text = (await pdf.textLayer(1)).runs.map((run) => run.text).join('')
  const crashed = await pdfium()
  crashed.crashed = true
  const after = (await pdf.textLayer(1)).runs.map((run) => run.text).join('')
  expect(after.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
  await pdf.close()
  const next = await openPdf(bytes, null)
  expect((await next.textLayer(1)).runs.map((run) => run.text).join('')).toBe(text)
  expect(await pdfium()).not.toBe(crashed)
  await next.close()
})
