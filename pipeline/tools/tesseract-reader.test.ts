import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { typedPage } from '../../tests/typed-page.ts'
import type { OcrLine } from '../model/ocr.ts'
import { ocrDataFolder } from './ocr-data.ts'
import { withLineNetworks } from './tesseract-reader.ts'

const own: OcrLine[] = [{ words: [{ text: 'own', box: [0, 0, 1, 1], confidence: 1 }], box: [0, 0, 1, 1] }]
const page = typedPage('Firms of one trade')

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

it('leaves rows on their side to tesseract, and all where the data has a network of another kind', async () => {
  const { path } = await ocrDataFolder(['eng'], emptyFolder())
  expect(await withLineNetworks({ rows: () => null, recognise: () => own }, path)(page)).toBe(own)
  const folder = emptyFolder()
  writeFileSync(join(folder, 'eng.traineddata'), new Uint8Array(500))
  expect(await withLineNetworks({ rows: () => [], recognise: () => own }, folder)(page)).toBe(own)
})

it('reads nothing where there are no rows', async () => {
  const { path } = await ocrDataFolder(['eng'], emptyFolder())
  const read = withLineNetworks({ rows: () => [], recognise: () => own }, path)
  expect(await read(page)).toEqual((await import('onnxruntime-node').catch(() => null)) ? [] : own)
})
