import type { PdfFile } from '../model/source.ts'
import { openWithPdfjs } from './pdf-js.ts'
import { Crashed, openWithPdfium, type PdfText } from './pdfium.ts'

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
  const first = await openWithPdfium(bytes, password).catch(() => null)
  if (!first) return show()
  let said = first
  const ask = async <T>(of: (file: PdfText) => Promise<T>): Promise<{ readonly answer: T; readonly elsewhere?: string }> => {
    try {
      return { answer: await of(said) }
    } catch (error) {
      // The pages behind are asked of a new PDFium: what a page says must not hang on those before it.
      if (error instanceof Crashed) said = (await openWithPdfium(bytes, password).catch(() => null)) ?? said
      return { answer: await of(await show()), elsewhere: (error as Error).message }
    }
  }
  return {
    ...first,
    textLayer: async (page) => {
      const { answer, ...why } = await ask((file) => file.textLayer(page))
      return { ...answer, ...why }
    },
    paintings: async (page) => (await ask((file) => file.paintings(page))).answer,
    rules: async (page) => (await ask((file) => file.rules(page))).answer,
    part: async (page, box, dpi) => (await ask((file) => file.part(page, box, dpi))).answer,
    picture: async (page, options) => (await show()).picture(page, options),
    async close() {
      await said.close()
      await (await shown?.catch(() => null))?.close()
    },
  }
}
