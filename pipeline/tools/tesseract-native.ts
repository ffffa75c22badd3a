import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { OcrEngine } from '../model/ocr.ts'
import type { OcrDataFolder } from './ocr-data.ts'
import { tesseractInLanes } from './tesseract-lanes.ts'
import { startProcess } from './tesseract-process.ts'

const SCRIPT = join(import.meta.dirname, 'tesseract-native-process.ts')

const ENVIRONMENT = {
  // With more threads than one its OpenMP loops spin and all pages together are slower.
  OMP_THREAD_LIMIT: '1',
  // Its matrices in large pages: 5 to 13 % less a page (glibc 2.35 and later). Only in malloc's own heaps, so not what workers/work-process.ts sets.
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  MALLOC_MMAP_THRESHOLD_: undefined,
  MALLOC_ARENA_MAX: undefined,
}

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
    start: () => startProcess(SCRIPT, data.path, ENVIRONMENT),
  })
}
