import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { typedPage } from '../../tests/typed-page.ts'
import { ocrDataFolder } from './ocr-data.ts'
import { tesseractJs } from './tesseract-js.ts'

it('reads on when a worker is given up, and the same', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'))
  const ocr = tesseractJs(await ocrDataFolder(['eng'], cache), 1, 1)
  onTestFinished(async () => {
    await ocr.close()
    rmSync(cache, { recursive: true })
  })
  const page = typedPage('Firms of one trade settle', 'near their suppliers.')
  const readings = [await ocr.recognise(page), await ocr.recognise(page), await ocr.recognise(page)]
  expect(readings[0]?.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Firms of one trade settle', 'near their suppliers.'])
  expect(readings[1]).toEqual(readings[0])
  expect(readings[2]).toEqual(readings[0])
}, 30_000)
