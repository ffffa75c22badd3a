import { badness } from '../garble/badness.ts'
import type { OcrEngine } from '../model/ocr.ts'
import type { Box, Note, Page } from '../model/page.ts'
import type { Raster } from '../model/raster.ts'
import { facingPage } from './facing-page.ts'
import { layout } from './layout/layout.ts'
import { type Piece, scaled } from './layout/piece.ts'
import { sizedByWidth } from './layout/type-size.ts'
import type { Layout } from './layout/typeset.ts'
import { laid, stood } from './layout/vertical.ts'
import { withLoneNumber } from './lone-number.ts'
import { piecesOfLines } from './ocr/pieces.ts'
import { type Recognised, recognise } from './ocr/recognise.ts'
import { EMPTY, pageOf } from './page.ts'
import { facingPages } from './picture/facing-pages.ts'
import { levelOf } from './picture/level.ts'
import { rulesIn } from './picture/rules.ts'
import { type Derived, quarterTurn } from './picture/turn.ts'

/** What is known of a picture before it is read. */
export interface Known {
  readonly number: number
  readonly reason: string
  /** The page's width in points where that is known, else it comes from the picture's resolution. */
  readonly pointsWide: number | null
  readonly notes: readonly Note[]
  readonly told: readonly string[] | null
}

/** A page that is a picture, or two that were copied side by side. */
export async function readPicture(ocr: OcrEngine, picture: Raster, known: Known): Promise<Page> {
  const raster = withResolution(picture)
  const pages = facingPages(raster)
  if (pages) return readFacing(ocr, raster, pages, known)
  const page = await readOne(ocr, raster, known)
  if (page.reading.rotation % 180 === 0) return page
  const upright = quarterTurn(raster, page.reading.rotation)
  const turned = facingPages(upright)
  if (!turned) return page
  const wide = known.pointsWide === null ? null : page.width
  const read = await readFacing(ocr, upright, turned, { ...known, pointsWide: wide })
  return { ...read, reading: { ...read.reading, rotation: page.reading.rotation } }
}

/** Each by itself: its skew and languages, its running head and number. */
async function readFacing(ocr: OcrEngine, raster: Raster, pages: readonly [Derived, Derived], known: Known): Promise<Page> {
  const scale = known.pointsWide === null ? 72 / raster.dpi : known.pointsWide / raster.width
  const read: Page[] = []
  for (const { raster: page } of pages) read.push(await readOne(ocr, page, { ...known, pointsWide: page.width * scale, notes: [] }))
  return facingPage(
    read.map((page, i) => {
      const [left, top] = (pages[i] as Derived).back(0, 0)
      return { page, at: [scale * left, scale * top] }
    }),
    { number: known.number, width: raster.width * scale, height: raster.height * scale, notes: known.notes },
  )
}

async function readOne(ocr: OcrEngine, raster: Raster, known: Known): Promise<Page> {
  const recognised = await recognise(ocr, raster, known.told)
  const { upright, rotation, skew, evidence, rejected } = recognised
  const best = recognised.best && (await withLoneNumber(ocr, recognised.best))
  const asShown = rotation % 180 === 0 ? upright.width : upright.height
  const scale = known.pointsWide === null ? 72 / upright.dpi : known.pointsWide / asShown
  const size = { number: known.number, width: upright.width * scale, height: upright.height * scale }
  const notes = [...known.notes, ...notesOf(recognised, known.number)]
  if (!best) {
    const reason = notes.some(({ code }) => code === 'read/ink-without-text') ? 'nothing-recognised' : 'blank-page'
    return pageOf(
      EMPTY,
      { method: 'ocr', reason, engine: ocr.name, evidence, rejected, rotation, confidence: reason === 'blank-page' ? 1 : 0 },
      { ...size, notes },
    )
  }
  const level = levelOf(best.picture, skew, upright)
  const vertical = best.vertical === true
  const place = (box: Box): Box => scaled(level.place(box), scale)
  const back = (box: Box): Box => scaled(level.back(scaled(box, 1 / scale)), scale)
  const pieces = sizedByWidth(piecesOfLines(best.lines, (box) => (vertical ? laid(place(box), size) : place(box))))
  const rules = (): Box[] => (vertical ? [] : rulesIn(best.picture.raster).map(place))
  const found = onPage(laidOut(pieces, vertical ? size.width : size.height, rules), (box) => back(vertical ? stood(box, size) : box))
  return pageOf(
    found,
    {
      method: 'ocr',
      reason: known.reason,
      engine: [ocr.name, best.names.join('+'), ...(best.network ? ['+', best.network] : [])].join(' '),
      confidence: best.confidence,
      badness: badness(found.text).score,
      evidence,
      rejected,
      rotation,
    },
    { ...size, notes, vertical },
  )
}

/** Once more with the rules of the picture where there are tables. */
function laidOut(pieces: readonly Piece[], pageHeight: number, rules: () => Box[]): Layout {
  const found = layout(pieces, pageHeight)
  return found.cells.length > 0 ? layout(pieces, pageHeight, rules()) : found
}

/** Laid out on the level, told where it stands. */
function onPage(found: Layout, back: (box: Box) => Box): Layout {
  const place = (box: Box): Box => back(box).map((points) => Math.round(100 * points) / 100) as unknown as Box
  return {
    ...found,
    words: found.words.map((word) => ({ ...word, box: place(word.box) })),
    lines: found.lines.map((line) => ({ ...line, box: place(line.box) })),
  }
}

const notesOf = ({ notes }: Recognised, page: number): Note[] => notes.map((note) => ({ ...note, page }))

/** Inches of the shorter side beyond which a picture of a screen's resolution is a photograph whose size nobody said. */
const HUGE = 14
const SCREEN_DPI = 96

/** A picture that does not tell its resolution is taken for an A4 page. */
function withResolution(raster: Raster): Raster {
  const side = Math.min(raster.width, raster.height)
  const isTold = raster.dpi >= 50 && (raster.dpi > SCREEN_DPI || side / raster.dpi < HUGE)
  return isTold ? raster : { ...raster, dpi: Math.max(72, Math.min(600, Math.round(side / 8.27))) }
}
