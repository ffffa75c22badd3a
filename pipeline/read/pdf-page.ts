import { worstPassage } from '../garble/worst-passage.ts'
import { Failure } from '../model/failure.ts'
import type { OcrEngine } from '../model/ocr.ts'
import type { Note, Page } from '../model/page.ts'
import type { PdfFile, TextLayer } from '../model/source.ts'
import type { ReadingOptions } from '../model/tools.ts'
import { judge, type Verdict } from './judge.ts'
import { besidePicture, isSaid } from './layer-and-picture.ts'
import { openBook } from './layer-of-book.ts'
import { hasDoubtfulTables } from './layout/doubtful-tables.ts'
import { latticesOf } from './layout/lattice.ts'
import { layout } from './layout/layout.ts'
import { height, width } from './layout/piece.ts'
import { angleOf, isVertical, piecesOf, upright } from './layout/runs.ts'
import { layoutAll, turnedBack } from './layout/turned.ts'
import { layoutVertical, verticalNote } from './layout/vertical.ts'
import { dataBeside } from './ocr/choose-languages.ts'
import { pageOf } from './page.ts'
import { readPicture } from './picture-page.ts'
import { picturesOfText } from './pictures-of-text.ts'

/** `dpi`: what recognisers were made for. `maxPixels`: A3 at 300 dpi and a little more; a larger page is rendered smaller, with a note. */
const rendering = { dpi: 300, maxPixels: 20_000_000 }

/** A page of a PDF: its text layer where that is what the page shows, else recognised; pictures of text in a good page are added to it. */
export async function readPdfPage(pdf: PdfFile, number: number, ocr: OcrEngine, options: ReadingOptions): Promise<Page> {
  let shown = await pdf.textLayer(number)
  let own = fromLayer(shown, number, pdf)
  const first = judge(own.text, options.textLayer)
  let known: ReturnType<PdfFile['picture']> | null = null
  const picture = () => (known ??= pdf.picture(number, rendering))
  let verdict = first
  let read: Page
  try {
    if (first.action !== 'ocr' && hasDoubtfulTables(own)) {
      const rules = await pdf.rules(number)
      if (latticesOf(rules).length > 0) own = fromLayer((shown = { ...shown, rules }), number, pdf)
    }
    if (first.action !== 'ocr')
      own =
        (await openBook(
          own,
          shown,
          () => isPicture(pdf, number, shown),
          async () => (await picture()).raster,
        )) ?? own
    if (first.action === 'keep' && options.textLayer === 'trust') return kept(own, first)
    if (first.action !== 'ocr')
      verdict = await besidePicture(
        first,
        own,
        () => isPicture(pdf, number, shown),
        async () => (await picture()).raster,
        ocr,
      )
    if (verdict.action === 'keep') return await withPictures(pdf, own, shown, verdict, ocr, options)
    const { raster, notes } = await picture()
    read = await readPicture(ocr, raster, { number, reason: verdict.reason, pointsWide: shown.width, notes, told: options.languages })
  } catch (error) {
    // A page that cannot be rendered still has what its layer says.
    if (!(error instanceof Failure) || error.retry || own.text === '') throw error
    return kept(own, verdict, [{ code: error.code, page: number, message: error.message }])
  }
  const page = { ...read, label: read.label ?? own.label }
  return own.text === '' ? page : better(own, page, verdict, options)
}

/** The text layer laid out. */
function fromLayer(shown: TextLayer, number: number, pdf: PdfFile): Page {
  const angle = angleOf(shown)
  const layer = upright(shown, angle)
  const vertical = isVertical(layer)
  const found = vertical ? layoutVertical(layer) : layoutAll(layer)
  const label = pdf.labels?.[number - 1] ?? null
  const notes = vertical ? [{ ...verticalNote, page: number }] : []
  if (shown.elsewhere) notes.push({ code: 'read/second-reader', page: number, message: `the text layer is as pdf.js reads it: ${shown.elsewhere}` })
  const size = { number, width: layer.width, height: layer.height }
  return pageOf(found, { method: 'text-layer', reason: '', rotation: turnedBack[angle] }, { ...size, vertical, label, notes })
}

const kept = (own: Page, { reason, badness, evidence }: Verdict, notes: readonly Note[] = []): Page => ({
  ...own,
  reading: { ...own.reading, reason, badness, evidence: tidy(evidence), confidence: Math.round(1000 * (1 - badness)) / 1000 },
  notes: [...own.notes, ...notes],
})

/** A good page with the text of the pictures in it, in reading order. */
async function withPictures(pdf: PdfFile, own: Page, shown: TextLayer, verdict: Verdict, ocr: OcrEngine, options: ReadingOptions): Promise<Page> {
  if (own.reading.rotation !== 0 || own.vertical) return kept(own, verdict)
  const boxes = own.lines.map(({ box }) => box)
  const names = dataBeside(own.reading.languages, options.languages)
  const pictures = await picturesOfText(pdf, own.number, ocr, names, shown, boxes)
  if (!pictures) return kept(own, verdict)
  const found = layout([...piecesOf(shown), ...pictures.pieces], shown.height, shown.rules)
  const { badness, evidence } = verdict
  const confidence = Math.min(1 - badness, pictures.confidence)
  const engine = `${ocr.name} ${names.join('+')}`
  const reading = { method: 'text-layer+ocr', reason: 'picture-of-text', badness, evidence, confidence, engine } as const
  return pageOf(found, reading, { number: own.number, width: own.width, height: own.height, label: own.label })
}

/** The recognised page, unless a lying layer is all there is: where a font is not in the file, the page shows the same mojibake, and decoding may mend it. */
function better(own: Page, page: Page, verdict: Verdict, options: ReadingOptions): Page {
  const { reading } = page
  const isTold = verdict.reason === 'thin-text-layer' && isSaid(page.text, own.text)
  if (options.textLayer === 'ignore' || (page.text !== '' && reading.confidence >= 0.5 && isCleaner(page, verdict) && !isTold)) {
    const evidence = Object.fromEntries(Object.entries(tidy(verdict.evidence)).map(([name, value]) => [`layer ${name}`, value]))
    const layer = { method: 'text-layer', score: Math.round(1000 * (1 - verdict.badness)) / 1000, reason: verdict.reason }
    return { ...page, reading: { ...reading, evidence: { ...evidence, ...reading.evidence }, rejected: [layer, ...reading.rejected] } }
  }
  const layerPage = notBettered(own, page, verdict)
  const reason = isTold ? 'it says no more than the layer' : `badness ${reading.badness} of what was recognised`
  const rejected = [{ method: 'ocr', score: reading.confidence, reason }, ...reading.rejected]
  return { ...layerPage, reading: { ...layerPage.reading, rejected } }
}

/** A passage is cleaner by half, or the page is as a whole. */
function isCleaner({ text, reading }: Page, { badness, evidence }: Verdict): boolean {
  const passage = evidence['worst-passage']
  return passage === undefined ? reading.badness < 0.75 * badness + 0.05 : worstPassage(text).score < 0.5 * passage
}

function notBettered(own: Page, page: Page, verdict: Verdict): Page {
  if (verdict.reason === 'thin-text-layer') return kept(own, verdict, page.notes)
  // What a recogniser reads as oddly stands so on the page: a list of abbreviations.
  if (verdict.action === 'look') return kept(own, { ...verdict, reason: 'healthy-text-layer' })
  const message = 'the text layer is garbled, and recognising the page gave nothing better'
  return kept(own, verdict, [{ code: 'read/garbled-text-layer', page: own.number, message }])
}

const tidy = (evidence: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, Math.round(1000 * value) / 1000]))

/** One picture (or its strips) under most of the page. */
async function isPicture(pdf: PdfFile, number: number, shown: TextLayer): Promise<boolean> {
  const area = (await pdf.paintings(number)).reduce((sum, { box }) => sum + width(box) * height(box), 0)
  return area > 0.5 * shown.width * shown.height
}
