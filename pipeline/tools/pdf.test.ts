import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { openPdf } from './pdf.ts'

const corpus = join(import.meta.dirname, '..', '..', 'corpus', 'papers')
const open = async (file: string) => openPdf(new Uint8Array(await readFile(join(corpus, file))), null)

// pdf.js names a page's pictures anew at each call: a name kept from the call before was waited for without end.
it('gives a scan after it was asked what the page paints', async () => {
  const pdf = await open('ru/klaster-ponyatie.latin-read.pdf')
  for (const page of [1, 2]) {
    expect(await pdf.paintings(page)).toHaveLength(1)
    const { raster } = await pdf.picture(page, { dpi: 300, maxPixels: 20_000_000 })
    expect(raster.grey.length).toBe(raster.width * raster.height)
  }
  await pdf.close()
}, 30_000)

it('knows what is set in bold type', async () => {
  const pdf = await open('ru/klaster-ponyatie.pdf')
  const { runs } = await pdf.textLayer(1)
  expect(runs.some(({ bold }) => bold)).toBe(true)
  expect(runs.every(({ bold }) => bold)).toBe(false)
  await pdf.close()
})

it('knows the pictures of a page, of a file in which all but them is compressed too', async () => {
  const without = await open('ru/klaster-ponyatie.pdf')
  expect(await without.paintings(1)).toEqual([])
  await without.close()
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  page.drawImage(await document.embedPng(await createCanvas(600, 200).encode('png')), { x: 72, y: 400, width: 400, height: 130 })
  const pdf = await openPdf(await document.save({ useObjectStreams: true }), null)
  expect(await pdf.paintings(1)).toMatchObject([{ width: 600, height: 200 }])
  await pdf.close()
})
