import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { OcrEngine } from '../model/ocr.ts'
import type { OcrDataFolder } from './ocr-data.ts'
import { tesseractInLanes } from './tesseract-lanes.ts'
import { startProcess } from './tesseract-process.ts'

const SCRIPT = join(import.meta.dirname, 'tesseract-js-process.ts')

export const tesseractJsVersion: string = createRequire(import.meta.url)('tesseract.js/package.json').version

/** tesseract as WebAssembly, a process a lane: needs nothing installed. */
export function tesseractJs(data: OcrDataFolder, lanes: number, picturesAReader?: number): OcrEngine {
  return tesseractInLanes({
    name: `tesseract.js ${tesseractJsVersion}`,
    data,
    lanes,
    advice: 'Read the paper again; if it fails once more, the machine may be short of memory.',
    picturesAReader,
    start: () => startProcess(SCRIPT, data.path),
  })
}
