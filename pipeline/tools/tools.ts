import { availableParallelism } from 'node:os'
import { allLanguages } from '../languages/languages.ts'
import { Failure } from '../model/failure.ts'
import type { OcrEngine } from '../model/ocr.ts'
import type { PdfFile, PictureFile } from '../model/source.ts'
import type { Store } from '../model/tools.ts'
import { type OcrDataFolder, ocrDataFolder } from './ocr-data.ts'
import { ocrOverHttp } from './ocr-http.ts'
import { paddleLines } from './paddle-lines.ts'
import { openPdf } from './pdf.ts'
import { pdfjsVersion } from './pdf-js.ts'
import { pdfiumVersion } from './pdfium-library.ts'
import { openPicture, openTiff } from './pictures.ts'
import { tesseractJs } from './tesseract-js.ts'
import { installedTesseract, tesseractNative } from './tesseract-native.ts'

/** Everything the effectful stages may touch. Plain functions: a fake is a lambda. */
export interface Tools {
  readonly store: Store
  /** The file asked for last stays open: the pages of a paper come one after another. */
  readonly openPdf: (bytes: Uint8Array, password: string | null) => Promise<PdfFile>
  /** PNG, JPEG, WebP. */
  readonly openPicture: (bytes: Uint8Array) => PictureFile
  readonly openTiff: (bytes: Uint8Array) => PictureFile
  readonly ocr: OcrEngine
  /** The programs behind this: in the record, and in the key of each reading. */
  readonly versions: readonly ToolVersion[]
  /** Ends the recognisers. */
  close(): Promise<void>
}

/** A program and the data it worked with: file name to SHA-256. */
export interface ToolVersion {
  readonly name: string
  readonly version: string
  readonly data: Readonly<Record<string, string>>
}

export interface ToolOptions {
  readonly store: Store
  /** Where `setup` puts OCR data. */
  readonly cache: string
  /** `auto` takes the installed tesseract where there is one; else a name, or the address of an OCR server. */
  readonly ocr?: 'auto' | 'tesseract' | 'tesseract.js' | (string & {})
  /** Pages recognised at the same time in this process. */
  readonly lanes?: number
}

/** The real tools. `close` them, or the process stays. */
export async function createTools({ store, cache, ocr = process.env.PALIMPSEST_OCR ?? 'auto', lanes = availableParallelism() }: ToolOptions): Promise<Tools> {
  const data = await ocrDataFolder([...new Set(allLanguages.flatMap((language) => language.ocr))], cache)
  const engine = await engineFor(ocr, data, lanes)
  const pdfs = keepingLast(openPdf)
  return {
    store,
    openPdf: pdfs.open,
    openPicture,
    openTiff,
    ocr: engine,
    versions: [
      { name: '@embedpdf/pdfium', version: pdfiumVersion, data: {} },
      { name: 'pdfjs-dist', version: pdfjsVersion, data: {} },
      versionOf(engine.name, data.checksums),
      ...(engine.lines ? [versionOf(engine.lines.name, engine.lines.data)] : []),
    ],
    async close() {
      await Promise.all([engine.close(), pdfs.close()])
    },
  }
}

function versionOf(nameAndVersion: string, data: ToolVersion['data']): ToolVersion {
  const [name, version] = nameAndVersion.split(' ') as [string, string]
  return { name, version, data }
}

function keepingLast(open: Tools['openPdf']): { open: Tools['openPdf']; close(): Promise<void> } {
  let last: { bytes: Uint8Array; password: string | null; file: Promise<PdfFile> } | null = null
  const close = async (): Promise<void> => {
    const before = last
    last = null
    await (await before?.file.catch(() => null))?.close()
  }
  return {
    close,
    async open(bytes, password) {
      if (last?.bytes !== bytes || last.password !== password) {
        await close()
        last = { bytes, password, file: open(bytes, password) }
      }
      return await last.file
    },
  }
}

async function engineFor(ocr: string, data: OcrDataFolder, lanes: number): Promise<OcrEngine> {
  if (/^https?:/u.test(ocr)) return ocrOverHttp(ocr, lanes)
  const lines = (await paddleLines()) ?? undefined
  const installed = ocr === 'tesseract.js' ? null : installedTesseract()
  if (installed) return { ...tesseractNative(installed, data, lanes), lines }
  if (ocr === 'tesseract')
    throw new Failure('read/no-tesseract', 'PALIMPSEST_OCR asks for tesseract, which is not installed', {
      advice: 'Install it (Debian: apt install tesseract-ocr), or unset PALIMPSEST_OCR.',
    })
  return { ...tesseractJs(data, lanes), lines }
}
