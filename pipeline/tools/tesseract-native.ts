import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { OcrEngine } from '../model/ocr.ts'
import type { OcrDataFolder } from './ocr-data.ts'
import { tesseractInLanes } from './tesseract-lanes.ts'
import { startProcess } from './tesseract-process.ts'

const SCRIPT = join(import.meta.dirname, 'tesseract-native-process.ts')

/** Version of the tesseract that is installed ("5.3.4"), null where there is none, or none that can be called. */
export function installedTesseract(): string | null {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** The installed tesseract, a process a lane. */
export function tesseractNative(version: string, data: OcrDataFolder, lanes: number): OcrEngine {
  return tesseractInLanes({
    name: `tesseract ${version}`,
    data,
    lanes,
    advice: 'Try `palimpsest doctor`; PALIMPSEST_OCR=tesseract.js reads without the installed tesseract.',
    start: () => startProcess(SCRIPT, data.path),
  })
}
