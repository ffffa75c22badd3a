import type { OcrEngine } from '../../model/ocr.ts'
import type { Note, Reading } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { verticalNote } from '../layout/vertical.ts'
import { asItIs } from '../picture/turn.ts'
import { type Attempt, attempt, lettersOf, worth } from './attempt.ts'
import { dataOfSpaced, dataOfVertical } from './choose-languages.ts'
import { rereadDoubts } from './doubtful-parts.ts'
import { withMarksAsPrinted } from './marks.ts'
import { partMergedLines } from './merged-lines.ts'
import { withNoteMarks } from './note-marks.ts'
import { type Found, orient } from './orient.ts'
import { GAIN, mostlyDoubtful, secondLook } from './second-look.ts'
import { signs } from './signs.ts'
import { readTableCells } from './table-cells.ts'
import { verticalAttempts } from './vertical-attempt.ts'

/** A page's picture as recognised: lines in pixels of the best attempt's picture, which leads back to `upright`. */
export interface Recognised {
  /** The picture, turned so that its writing is upright. */
  readonly upright: Raster
  /** Null where the picture shows nothing. */
  readonly best: Attempt | null
  readonly rotation: Reading['rotation']
  /** Degrees clockwise that the writing of `upright` is turned by. */
  readonly skew: number
  readonly evidence: Readonly<Record<string, number>>
  readonly rejected: Reading['rejected']
  readonly notes: readonly Omit<Note, 'page'>[]
}

// Below these a second pass found better text on the sample corpus; above them it cost its time and found the same.
const ENOUGH_CONFIDENCE = 0.75
const TOO_MUCH_LEFT = 0.05
/** A photograph read as a page makes no sense, and has not many letters. */
const [SENSELESS, FEW] = [0.65, 100]
/** Of words found anywhere: how much else is drawn beside them does not matter then. */
const SURE = 0.9

/**
 * Recognises a page: one pass in the language its lines look like (languages and orientation from strips of it where that makes no sense), a
 * second look at lines that may be of another language, and further passes (all languages, another segmentation, the picture as it was) only
 * where confidence or ink left over say that the first went wrong. The best is kept.
 */
export async function recognise(ocr: OcrEngine, raster: Raster, told: readonly string[] | null): Promise<Recognised> {
  const found = await orient(ocr, raster, told)
  if (!found) return { upright: raster, best: null, rotation: 0, skew: 0, evidence: {}, rejected: [], notes: [] }
  const { upright, prepared, rotation, choice, skew } = found
  const tried: Attempt[] = [await firstPass(ocr, found)]
  if (found.first && rotation === 0 && String(found.first.names) !== String(choice.names)) tried.push(found.first)
  const unsure = () => tried.every((one) => one.confidence < ENOUGH_CONFIDENCE)
  const gaps = () => tried.every((one) => one.uncovered > TOO_MUCH_LEFT)
  const poor = () => unsure() || gaps()
  if (poor()) tried.push(...(await verticalAttempts(ocr, prepared, told ? dataOfVertical.filter((name) => choice.names.includes(name)) : dataOfVertical)))
  if (unsure() && !told && bestOf(tried).names.length < dataOfSpaced.length && dataOfSpaced.includes(choice.names[0] as string))
    tried.push(await attempt(ocr, prepared, dataOfSpaced, 'page', 'all languages'))
  // The search for columns loses whole paragraphs, never single words.
  if (gaps()) tried.push(await attempt(ocr, prepared, bestOf(tried).names, 'block', 'one block'))
  if (unsure() && prepared.raster !== upright) tried.push(await attempt(ocr, asItIs(upright), bestOf(tried).names, 'page', 'as it is'))
  const seen = isPhotograph(bestReadable(tried)) ? await signs(ocr, prepared, told ? choice.names : null) : []
  tried.push(...seen)
  const sure = seen.filter((one) => one.confidence >= SURE && !isNothing(one))
  const kept = sure.length > 0 ? fullestOf(sure) : bestReadable(tried)
  const best = withMarksAsPrinted(await withNoteMarks(ocr, kept))
  const notes: Recognised['notes'][number][] = []
  if (best.lines.length === 0) notes.push({ code: 'read/ink-without-text', message: 'the page shows something, but no text was recognised in it' })
  else if (best.uncovered > 0.1)
    notes.push({ code: 'read/ink-without-text', message: `${Math.round(100 * best.uncovered)} % of what is drawn on the page was not recognised as text` })
  if (best.vertical) notes.push(verticalNote)
  return {
    upright,
    best: best.lines.length > 0 ? best : null,
    rotation,
    skew,
    evidence: {
      'ocr-confidence': best.confidence,
      'uncovered-ink': best.uncovered,
      ...(skew === 0 ? {} : { 'skew-degrees': skew }),
      'language-confidence': choice.confidence,
    },
    rejected: tried
      .filter((one) => one !== kept)
      .map((one) => ({
        method: `ocr, ${one.method}, ${one.names.join('+')}`,
        score: round(worth(one)),
        reason: `${round(one.uncovered)} of the ink left over, confidence ${round(one.confidence)}`,
      })),
    notes,
  }
}

const isPhotograph = (one: Attempt): boolean => isNothing(one) || (one.confidence < SENSELESS && lettersOf(one.lines) < FEW)

/** Hardly a word was read, or none surely. */
const isNothing = ({ lines, confidence }: Attempt): boolean => confidence < 0.5 || lettersOf(lines) < 4

async function firstPass(ocr: OcrEngine, { prepared: picture, choice: { names, beside, own, mixed }, first: known }: Found): Promise<Attempt> {
  const page = known && String(known.names) === String(names) ? known : await attempt(ocr, picture, names, 'page', 'page')
  const first = await rereadDoubts(ocr, await partMergedLines(ocr, await readTableCells(ocr, page)))
  if (!beside) return first
  if (own || !mostlyDoubtful(first)) return secondLook(ocr, first, { names: beside, own, mixed })
  // References are doubted for their brackets: eyes for more letters must see more, not other letters.
  const again = await attempt(ocr, picture, beside, 'page', 'page')
  return worth(again) > worth(first) + GAIN ? again : first
}

// The first of equals: later ones cost more and bring nothing.
const bestOf = (tried: readonly Attempt[]): Attempt => tried.reduce((best, one) => (worth(one) > worth(best) + 0.005 ? one : best))
function bestReadable(tried: readonly Attempt[]): Attempt {
  const readable = tried.filter((one) => !isNothing(one))
  return bestOf(readable.length > 0 ? readable : tried)
}
const fullestOf = (tried: readonly Attempt[]): Attempt => tried.reduce((best, one) => (lettersOf(one.lines) > lettersOf(best.lines) ? one : best))
const round = (value: number): number => Math.round(1000 * value) / 1000
