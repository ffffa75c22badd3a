import type { PdfFile } from '../model/source.ts'
import { type Pdfium, pdfium, textOf } from './pdfium-library.ts'
import { paintedOn } from './pdfium-paint.ts'
import { partOf } from './pdfium-picture.ts'
import { textLayerOf } from './pdfium-text.ts'
import { type View, viewOf } from './pdfium-view.ts'

/** What PDFium is asked of a file. */
export type PdfText = Omit<PdfFile, 'picture'>

const INFO = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate'] as const

/** PDFium has crashed, at this page or at one before: nothing more can be asked of what it has open. */
export class Crashed extends Error {
  constructor() {
    super('PDFium crashes')
  }
}

/** Opens a PDF; null where PDFium cannot. What it cannot say of a page throws a plain Error, and everything Crashed from a crash on. */
export async function openWithPdfium(bytes: Uint8Array, password: string | null): Promise<PdfText | null> {
  const library = await pdfium()
  const safely = <T>(work: () => T): T => {
    if (library.crashed) throw new Crashed()
    try {
      return work()
    } catch (error) {
      library.crashed = (error as Error).name === 'RuntimeError'
      throw library.crashed ? new Crashed() : error
    }
  }
  const file = library.allocate(bytes.length)
  if (file === 0) return null
  library.memory.HEAPU8.set(bytes, file)
  const document = safely(() => library.FPDF_LoadMemDocument(file, bytes.length, password ?? ''))
  const pageCount = document === 0 ? 0 : safely(() => library.FPDF_GetPageCount(document))
  /** The page asked for last stays open: parsing what it draws is most of the price of whatever is asked of it. */
  let open: { readonly number: number; readonly page: number; readonly view: View | null } | null = null
  const leavePage = (): void => {
    if (open && open.page !== 0) library.FPDF_ClosePage(open.page)
    open = null
  }
  const onPage = async <T>(number: number, work: (page: number, view: View) => T): Promise<T> =>
    safely(() => {
      if (open?.number !== number) {
        leavePage()
        const page = library.FPDF_LoadPage(document, number - 1)
        open = { number, page, view: page === 0 ? null : viewOf(library, page) }
      }
      if (!open.view) throw new Error(`PDFium cannot open page ${number}`)
      return work(open.page, open.view)
    })
  const close = async (): Promise<void> => {
    if (library.crashed) return
    leavePage()
    if (document !== 0) library.FPDF_CloseDocument(document)
    library.release(file)
  }
  if (pageCount < 1) {
    await close()
    return null
  }
  const labels = Array.from({ length: pageCount }, (_, i) => safely(() => labelOf(library, document, i)))
  return {
    pageCount,
    embedded: safely(() => embeddedOf(library, document)),
    labels: labels.some((label) => label !== '') ? labels : null,
    textLayer: (number) => onPage(number, (page, view) => textLayerOf(library, page, view)),
    paintings: (number) => onPage(number, (page, view) => paintedOn(library, page, view).paintings),
    rules: (number) => onPage(number, (page, view) => paintedOn(library, page, view).rules),
    part: (number, box, dpi) => onPage(number, (page, view) => partOf(library, page, view, box, dpi)),
    close,
  }
}

const labelOf = (library: Pdfium, document: number, index: number): string =>
  textOf(library, 'utf16le', (at, length) => library.FPDF_GetPageLabel(document, index, at, length))

/** What the Info dictionary says, and the language that the catalogue names. */
function embeddedOf(library: Pdfium, document: number): Record<string, string> {
  const said = INFO.map((name) => [name, textOf(library, 'utf16le', (at, length) => library.FPDF_GetMetaText(document, name, at, length))] as const)
  const language = textOf(library, 'utf16le', (at, length) => library.EPDFCatalog_GetLanguage(document, at, length))
  return Object.fromEntries([...said, ['Language', language] as const].filter(([, text]) => text.trim() !== ''))
}
