import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { have } from '../../tests/components.ts'
import { typedPage, whiteSheet } from '../../tests/typed-page.ts'
import type { OcrEngine, OcrRequest } from '../model/ocr.ts'
import { quarterTurn } from '../read/picture/turn.ts'
import { type OcrDataFolder, ocrDataFolder } from './ocr-data.ts'
import { tesseractJs } from './tesseract-js.ts'
import { installedTesseract, tesseractNative } from './tesseract-native.ts'

const version = installedTesseract()

// Ink with many holes, whose rows the Chinese data's configuration would have found otherwise.
function pageWithGrid(): OcrRequest {
  const { context, grey } = whiteSheet(900, 260, 36)
  context.fillText('Firms of one trade settle', 60, 100)
  context.fillText('near their suppliers.', 60, 170)
  for (let i = 0; i < 6; i++) {
    context.fillRect(560, 66 + 8 * i, 42, 2)
    context.fillRect(560 + 8 * i, 66, 2, 42)
  }
  return { picture: { width: 900, height: 260, dpi: 200, grey: grey() }, languages: ['eng'], segmentation: 'page' }
}

// Lines on their side tesseract reads itself, and loads the data for it.
function sidewaysIn(languages: readonly string[]): OcrRequest {
  const page = typedPage('Firms of one trade settle', 'near their suppliers.')
  return { ...page, languages, picture: quarterTurn(page.picture, 90) }
}

async function readsTheSame(engine: (data: OcrDataFolder) => OcrEngine): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'))
  const ocr = engine(await ocrDataFolder(['eng', 'chi_tra'], cache))
  onTestFinished(async () => {
    await ocr.close()
    rmSync(cache, { recursive: true })
  })
  const alone = await ocr.recognise(pageWithGrid())
  expect(alone.length).toBeGreaterThanOrEqual(2)
  await ocr.recognise(sidewaysIn(['chi_tra']))
  expect(await ocr.recognise(pageWithGrid())).toEqual(alone)
}

it('tesseract.js reads a page as it would alone behind one whose data sets variables', () => readsTheSame((data) => tesseractJs(data, 1)), 30_000)

it.skipIf(!have('tesseract', version !== null))('so does the installed tesseract', () => readsTheSame((data) => tesseractNative(version as string, data, 1)))
