import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { have } from '../../tests/components.ts'
import type { OcrRequest } from '../model/ocr.ts'
import { fromRgba } from './grey.ts'
import { type OcrDataFolder, ocrDataFolder } from './ocr-data.ts'
import { installedTesseract, tesseractNative } from './tesseract-native.ts'
import { startTesseract } from './tesseract-process.ts'
import { toTiff } from './tiff.ts'

const version = installedTesseract()

/** Lines of type on white, 200 dpi. */
function page(...lines: readonly string[]): OcrRequest {
  const [width, height] = [900, 120 + 70 * lines.length]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.font = '36px "DejaVu Serif", "Liberation Serif", serif'
  lines.forEach((line, i) => {
    context.fillText(line, 60, 100 + 70 * i)
  })
  return { picture: { width, height, dpi: 200, grey: fromRgba(canvas.data(), width * height) }, languages: ['eng'], segmentation: 'page' }
}
const one = page('Firms of one trade settle', 'near their suppliers.')
const other = page('A district lives on rivalry', 'and on shared skill.', 'Both take time.')

describe.skipIf(!have('tesseract', version !== null))('the installed tesseract', () => {
  let data: OcrDataFolder
  beforeAll(async () => {
    data = await ocrDataFolder(['eng'], mkdtempSync(join(tmpdir(), 'cache-')))
  })
  const engine = (lanes: number) => {
    const made = tesseractNative(version as string, data, lanes)
    onTestFinished(() => made.close())
    return made
  }

  it('reads a picture the same whatever it read before, and an empty one as nothing', async () => {
    const ocr = engine(1)
    const first = await ocr.recognise(one)
    expect(first.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Firms of one trade settle', 'near their suppliers.'])
    const between = await ocr.recognise(other)
    expect(between).toHaveLength(3)
    expect(await ocr.recognise(page())).toEqual([])
    expect(await ocr.recognise(one)).toEqual(first)
    expect(await engine(1).recognise(other)).toEqual(between)
  })

  it('reads as many pages at once as it has lanes, each its own', async () => {
    const ocr = engine(2)
    const counts = await Promise.all([one, other, one, other, one].map(async (request) => (await ocr.recognise(request)).length))
    expect(counts).toEqual([2, 3, 2, 3, 2])
  })

  it('says what ended a process, and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'folder-'))
    vi.stubEnv('TMPDIR', folder)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const args = ['--tessdata-dir', data.path, '-l', 'eng', '--psm', '3']
    const cold = startTesseract(args, false)
    expect(await cold.read(one.picture)).toContain('suppliers.')
    const killed = startTesseract(args, true)
    const answer = killed.read(one.picture)
    killed.stop()
    await expect(answer).rejects.toThrow('SIGTERM')
    expect(killed.runs).toBe(false)
    await expect(startTesseract(['-l', 'none'], true).read(one.picture)).rejects.toThrow(/initialize/u)
    expect(readdirSync(folder)).toEqual([])
  })
})

it('a TIFF holds the grey bytes as they are, and the resolution', () => {
  const tiff = toTiff({ width: 3, height: 2, dpi: 240, grey: Uint8Array.from([0, 50, 100, 150, 200, 255]) })
  expect([...tiff.subarray(-6)]).toEqual([0, 50, 100, 150, 200, 255])
  expect(tiff.readUInt32LE(tiff.length - 6 - 16)).toBe(240)
})
