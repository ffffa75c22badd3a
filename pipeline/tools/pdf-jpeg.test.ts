import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument, rgb } from 'pdf-lib'
import { expect, it, vi } from 'vitest'
import { openPdf } from './pdf.ts'

const rendering = { dpi: 100, maxPixels: 20_000_000 }

/** 600 by 800 pixels: blue above, white below. */
function picture(): Promise<Buffer> {
  const canvas = createCanvas(600, 800)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 600, 800)
  context.fillStyle = 'blue'
  context.fillRect(0, 0, 600, 400)
  return canvas.encode('jpeg', 95)
}

/** Two pages with one and the same JPEG all over; `drawn`: a black square on it. */
async function scanned(drawn: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const image = await document.embedJpg(await picture())
  for (let n = 0; n < 2; n++) {
    const page = document.addPage([432, 576])
    page.drawImage(image, { x: 0, y: 0, width: 432, height: 576 })
    if (drawn) page.drawRectangle({ x: 0, y: 0, width: 72, height: 72, color: rgb(0, 0, 0) })
  }
  return document.save()
}

const decoder = () => (globalThis as unknown as { ImageDecoder: { prototype: { decode(): Promise<unknown> } } }).ImageDecoder.prototype

it('decodes the JPEG of a scan itself, in colours a step from those of pdf.js at most', async () => {
  const decode = vi.spyOn(decoder(), 'decode')
  const pdf = await openPdf(await scanned(false), null)
  for (const number of [1, 2]) {
    const { raster } = await pdf.picture(number, rendering)
    expect(raster).toMatchObject({ width: 600, height: 800, dpi: 100 })
    expect(Math.abs((raster.grey[200 * 600 + 300] as number) - 28)).toBeLessThanOrEqual(1)
    expect(raster.grey[600 * 600 + 300]).toBe(255)
  }
  expect(decode.mock.settledResults.map(({ type }) => type)).toContain('fulfilled')
  decode.mockRestore()
  await pdf.close()
})

it('leaves the JPEG of a page that must be rendered to pdf.js, on the second page that shows it too', async () => {
  const pdf = await openPdf(await scanned(true), null)
  for (const number of [1, 2]) {
    const { raster } = await pdf.picture(number, rendering)
    const at = (x: number, y: number): number => raster.grey[y * raster.width + x] as number
    expect([at(50, 750), at(300, 600)]).toEqual([0, 255])
    expect(Math.abs(at(300, 200) - 28)).toBeLessThanOrEqual(1)
  }
  await pdf.close()
})
