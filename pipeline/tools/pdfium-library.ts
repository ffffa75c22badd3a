import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

const PROGRAM = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')

export const pdfiumVersion: string = JSON.parse(readFileSync(join(dirname(PROGRAM), '..', 'package.json'), 'utf8')).version

/** What is called for each page, object or character. Its own wrapper looks up a function and how to convert at each call: a third of the time of a page. */
const OFTEN = [
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_IsHyphen',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetTextObject',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetCharBox',
  'FPDFText_GetLooseCharBox',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
] as const satisfies readonly (keyof WrappedPdfiumModule)[]

/** PDFium's own functions, and its memory. Addresses, of documents, pages and objects too, are numbers; 0 is none. */
export interface Pdfium extends WrappedPdfiumModule {
  /** Views of the memory, which are others once it has grown: to be asked for each time. */
  readonly memory: { readonly HEAPU8: Uint8Array; readonly HEAP32: Int32Array; readonly HEAPF32: Float32Array; readonly HEAPF64: Float64Array }
  /** 64 bytes for what functions write. */
  readonly scratch: number
  /** 0 where there is no room. */
  allocate(bytes: number): number
  release(address: number): void
  /** It has crashed: nothing that it says can be trusted. */
  crashed: boolean
}

let library: Promise<Pdfium> | null = null

/** PDFium (as WebAssembly), one a process; after a crash a new one. */
export async function pdfium(): Promise<Pdfium> {
  if ((await library)?.crashed) library = null
  library ??= start()
  return library
}

async function start(): Promise<Pdfium> {
  const { buffer, byteOffset, byteLength } = await readFile(PROGRAM)
  const started = await init({ wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, print: () => {}, printErr: () => {} })
  started.PDFiumExt_Init()
  const { malloc, free, ...exported } = started.pdfium.wasmExports as unknown as Readonly<Record<string, (...of: number[]) => number>>
  return Object.assign(started, Object.fromEntries(OFTEN.map((name) => [name, exported[name]])), {
    memory: started.pdfium as unknown as Pdfium['memory'],
    scratch: (malloc as Pdfium['allocate'])(64),
    allocate: malloc as Pdfium['allocate'],
    release: free as Pdfium['release'],
    crashed: false,
  })
}

/** What a function writes as text: it is asked once for the length in bytes, with the zero at the end, and once for the bytes. */
export function textOf(library: Pdfium, encoding: 'utf16le' | 'utf8', ask: (buffer: number, length: number) => number): string {
  const length = ask(0, 0)
  const end = encoding === 'utf8' ? 1 : 2
  if (length <= end) return ''
  const buffer = library.allocate(length)
  ask(buffer, length)
  const text = Buffer.from(library.memory.HEAPU8.slice(buffer, buffer + length - end)).toString(encoding)
  library.release(buffer)
  return text
}
