import type { PdfFile } from '../model/source.ts'
import { openWithPdfjs } from './pdf-js.ts'
import { openWithPdfium, type PdfText } from './pdfium.ts'

/**
 * Opens a PDF: PDFium says what stands in it, pdf.js shows its pages, and says all where PDFium cannot. Throws Failure `identify/encrypted`,
 * `identify/wrong-password` or `identify/broken-pdf`.
 */
export async function openPdf(bytes: Uint8Array, password: string | null): Promise<PdfFile> {
  let shown: Promise<PdfFile> | null = null
  const show = (): Promise<PdfFile> => {
    shown ??= openWithPdfjs(bytes, password)
    return shown
  }
  const said = await openWithPdfium(bytes, password).catch(() => null)
  if (!said) return show()
  const ask = async <T>(of: (file: PdfText) => Promise<T>): Promise<T> => {
    try {
      return await of(said)
    } catch {
      return of(await show())
    }
  }
  return {
    ...said,
    textLayer: (page) => ask((file) => file.textLayer(page)),
    paintings: (page) => ask((file) => file.paintings(page)),
    rules: (page) => ask((file) => file.rules(page)),
    picture: async (page, options) => (await show()).picture(page, options),
    async close() {
      await said.close()
      await (await shown?.catch(() => null))?.close()
    },
  }
}
