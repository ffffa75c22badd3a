import { join } from 'node:path'
import { getDocument, InvalidPDFException, type PDFDocumentProxy, type PDFPageProxy, Util, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Failure } from '../model/failure.ts'
import type { PdfFile, TextLayer, TextRun } from '../model/source.ts'
import { extent, isBold } from './font-name.ts'
import { hullOf, quarter } from './hull.ts'
import { pdfPicture, rendered, type Survey, surveyOf } from './pdf-picture.ts'
import { pdfWorker } from './pdf-worker.ts'

export const pdfjsVersion = version

const library = (folder: string): string => join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist', folder, '/')

export const pdfjsOptions = {
  // Without these, Chinese in a font that is not embedded is silently empty.
  cMapUrl: library('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: library('standard_fonts'),
  wasmUrl: library('wasm'),
  iccUrl: library('iccs'),
  // Else fonts come without their names.
  fontExtraProperties: true,
  verbosity: 0,
}

/** Opens a PDF with pdf.js. Throws Failure `identify/encrypted`, `identify/wrong-password` or `identify/broken-pdf`. */
export async function openWithPdfjs(bytes: Uint8Array, password: string | null): Promise<PdfFile> {
  const worker = pdfWorker(pdfjsOptions.verbosity)
  // pdf.js takes the buffer away: a copy.
  const task = getDocument({ ...pdfjsOptions, worker, data: new Uint8Array(bytes), password: password ?? undefined })
  const close = async (): Promise<void> => {
    await task.destroy()
    worker.destroy()
  }
  let document: PDFDocumentProxy
  try {
    document = await task.promise
    if (document.numPages < 1) throw new InvalidPDFException('no pages')
  } catch (error) {
    await close()
    throw toFailure(error, password)
  }
  const bold = new Map<string, boolean>()
  let seen: { page: number; survey: Survey } | null = null
  /** One operator list a page for all that asks what it paints: it costs as much as the text. */
  const survey = async (page: PDFPageProxy): Promise<Survey> => {
    if (seen?.page !== page.pageNumber) seen = { page: page.pageNumber, survey: await surveyOf(page) }
    return seen.survey
  }
  const onPage = async <T>(number: number, work: (page: PDFPageProxy) => Promise<T>): Promise<T> => {
    let page: PDFPageProxy | null = null
    try {
      page = await document.getPage(number)
      return await work(page)
    } catch (error) {
      if (error instanceof Failure) throw error
      throw new Failure('read/broken-page', `page ${number} cannot be opened: ${(error as Error).message}`, {
        advice: 'Open the file in a PDF viewer; if the page shows there, print it to a new PDF and read that.',
        cause: error,
      })
    } finally {
      page?.cleanup()
      // pdf.js frees a page's memory in a macrotask of its own: without one turn a page it grows by 36 MB each.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return {
    pageCount: document.numPages,
    embedded: await embeddedOf(document),
    labels: await document.getPageLabels().catch(() => null),
    textLayer: (number) => onPage(number, (page) => textLayerOf(page, bold, survey)),
    paintings: (number) => onPage(number, async (page) => (await survey(page)).paintings),
    rules: (number) => onPage(number, async (page) => (await survey(page)).rules),
    picture: (number, options) =>
      onPage(number, async (page) => {
        const scanless = seen?.page === number && seen.survey.scan === null
        return pdfPicture(page, scanless ? null : (await surveyOf(page)).scan, options)
      }),
    part: (number, box, dpi) => onPage(number, (page) => rendered(page, dpi / 72, box)),
    close,
  }
}

function toFailure(error: unknown, password: string | null): Failure {
  if (error instanceof Error && error.name === 'PasswordException')
    return password === null
      ? new Failure('identify/encrypted', 'the PDF is encrypted and needs a password', { advice: 'Give it with --password.', cause: error })
      : new Failure('identify/wrong-password', 'the password does not open the PDF', { advice: 'Check the password given with --password.', cause: error })
  return new Failure('identify/broken-pdf', `the PDF cannot be opened: ${(error as Error).message}`, {
    advice: 'The file is cut short or damaged. Fetch it again, or repair it (for example with qpdf) and try once more.',
    cause: error,
  })
}

/** What the Info dictionary says, strings only. A broken dictionary says nothing. */
async function embeddedOf(document: PDFDocumentProxy): Promise<Record<string, string>> {
  const meta = await document.getMetadata().catch(() => null)
  const info = (meta?.info ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'Language'].flatMap((name) => {
      const value = info[name]
      return typeof value === 'string' && value.trim() !== '' ? [[name, value]] : []
    }),
  )
}

/** `bold` remembers each font of the document: asking costs an operator list. */
async function textLayerOf(page: PDFPageProxy, bold: Map<string, boolean>, survey: (page: PDFPageProxy) => Promise<unknown>): Promise<TextLayer> {
  const viewport = page.getViewport({ scale: 1 })
  // Normalisation is repair's: the layer is kept as it is.
  const content = await page.getTextContent({ disableNormalization: true })
  const strange = Object.entries(content.styles).flatMap(([font, style]) => (bold.has(font) || isType3(style) ? [] : [font]))
  if (strange.length > 0) {
    // The text content names no fonts; the operator list makes pdf.js load them.
    await survey(page)
    for (const font of strange) bold.set(font, page.commonObjs.has(font) && isBold(String(page.commonObjs.get(font)?.name)))
  }
  const runs = content.items.flatMap((item): TextRun[] => {
    if (!('str' in item) || item.str === '') return []
    const matrix = Util.transform(viewport.transform, item.transform) as Matrix
    const style = content.styles[item.fontName]
    const vertical = style?.vertical === true
    const size = Math.hypot(matrix[2], matrix[3]) || item.height
    const along = Math.hypot(matrix[0], matrix[1]) || 1
    const [dx, dy] = vertical ? [0, 1] : [matrix[0] / along, matrix[1] / along]
    // Blanks behind are of the text, not of the box.
    const inked = item.str.trim() === '' ? 1 : item.str.trimEnd().length / item.str.length
    const length = vertical ? item.height : item.width * inked
    const [ascent, descent] = [extent(style?.ascent, 0.8), extent(style?.descent, -0.2)]
    const [x, y] = [matrix[4], matrix[5]]
    // Up from the baseline is (dy, -dx) where y grows downwards.
    const corners = vertical
      ? ([
          [x - size / 2, y],
          [x + size / 2, y + length],
        ] as const)
      : ([
          [x + dy * descent * size, y - dx * descent * size],
          [x + dx * length + dy * ascent * size, y + dy * length - dx * ascent * size],
        ] as const)
    return [{ text: item.str, box: hullOf(corners), size, bold: bold.get(item.fontName) ?? false, angle: vertical ? 0 : quarter(dx, dy), vertical }]
  })
  return { width: viewport.width, height: viewport.height, runs }
}

type Matrix = [number, number, number, number, number, number]

/** Fonts of drawings have no measures, and mostly no names; a Chinese page may have hundreds. */
const isType3 = ({ ascent }: { readonly ascent: number }): boolean => Number.isNaN(ascent)
