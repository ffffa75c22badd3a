import type { PdfFile } from '../model/source.ts'
import { pdfium, textOf } from './pdfium-library.ts'
import { paintedOn } from './pdfium-paint.ts'
import { textLayerOf } from './pdfium-text.ts'
import { type View, viewOf } from './pdfium-view.ts'

/** What PDFium is asked of a file. */
export type PdfText = Omit<PdfFile, 'picture'>

const INFO = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate'] as const

/** Opens a PDF; null where PDFium cannot. What it cannot say of a page, and all after a crash, throws a plain Error. */
export async function openWithPdfium(bytes: Uint8Array, password: string | null): Promise<PdfText | null> {
  const library = await pdfium()
  const file = library.allocate(bytes.length)
  if (file === 0) return null
  library.memory.HEAPU8.set(bytes, file)
  const document = library.FPDF_LoadMemDocument(file, bytes.length, password ?? '')
  const pageCount = document === 0 ? 0 : library.FPDF_GetPageCount(document)
  /** The page asked for last stays open: parsing what it draws is most of the price of whatever is asked of it. */
  let open: { readonly number: number; readonly page: number; readonly view: View } | null = null
  const leavePage = (): void => {
    if (open) library.FPDF_ClosePage(open.page)
    open = null
  }
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
  const pageAt = (number: number): NonNullable<typeof open> => {
    if (open?.number === number) return open
    leavePage()
    const page = library.FPDF_LoadPage(document, number - 1)
    const view = page === 0 ? null : viewOf(library, page)
    if (!view) throw new Error(`PDFium cannot open page ${number}`)
    open = { number, page, view }
    return open
  }
  const onPage = async <T>(number: number, work: (page: number, view: View) => T): Promise<T> => {
    if (library.crashed) throw new Error('PDFium has crashed')
    try {
      const { page, view } = pageAt(number)
      return work(page, view)
    } catch (error) {
      library.crashed ||= (error as Error).name === 'RuntimeError'
      throw error
    }
  }
  const info = [...INFO.map((name) => [name, textOf(library, 'utf16le', (at, length) => library.FPDF_GetMetaText(document, name, at, length))])]
  const language = textOf(library, 'utf16le', (at, length) => library.EPDFCatalog_GetLanguage(document, at, length))
  const labels = Array.from({ length: pageCount }, (_, i) => textOf(library, 'utf16le', (at, length) => library.FPDF_GetPageLabel(document, i, at, length)))
  return {
    pageCount,
    embedded: Object.fromEntries([...info, ['Language', language] as const].filter(([, text]) => text?.trim() !== '')),
    labels: labels.some((label) => label !== '') ? labels : null,
    textLayer: (number) => onPage(number, (page, view) => textLayerOf(library, page, view)),
    paintings: (number) => onPage(number, (page, view) => paintedOn(library, page, view).paintings),
    rules: (number) => onPage(number, (page, view) => paintedOn(library, page, view).rules),
    close,
  }
}
