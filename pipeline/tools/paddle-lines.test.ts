import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cropped } from '../read/picture/turn.ts'
import { paddleLines } from './paddle-lines.ts'
import { openPdf } from './pdf.ts'

const lines = await paddleLines()
if (!lines) console.warn(`SKIPPED reading lines with PaddleOCR: ONNX Runtime has no program for ${process.platform} ${process.arch}`)

it.skipIf(!lines && !process.env.CI)(
  'reads a title off a scan, each character in its place',
  async () => {
    const scan = join(import.meta.dirname, '..', '..', 'corpus', 'papers', 'zh', 'jiqun-neihan.scan300.pdf')
    const pdf = await openPdf(new Uint8Array(await readFile(scan)), null)
    const { raster } = await pdf.picture(1, { dpi: 300, maxPixels: 20_000_000 })
    await pdf.close()
    const points = raster.width / 498.96
    const title = cropped(raster, [156 * points, 101 * points, 344 * points, 120 * points]).raster
    const seen = (await lines?.read(title, 'ch_PP-OCRv4_rec')) ?? []
    expect(seen.map(({ text }) => text).join('')).toBe('产业集群的内涵、类型与测度')
    const steps = seen.slice(1).map(({ at }, i) => at - (seen[i]?.at ?? 0))
    expect(Math.min(...steps)).toBeGreaterThan(0.05)
    expect(Math.max(...steps)).toBeLessThan(0.1)
    expect(seen.every(({ confidence }) => confidence > 0.8 && confidence <= 1)).toBe(true)
  },
  30_000,
)

it.skipIf(!lines)('says what it cannot do', async () => {
  const white = { width: 200, height: 40, dpi: 300, grey: new Uint8Array(8000).fill(255) }
  await expect(lines?.read(white, 'ch_PP-OCRv9_rec')).rejects.toMatchObject({ code: 'read/ocr-failed' })
  expect(await lines?.read(white, 'ch_PP-OCRv4_rec')).toEqual([])
})
