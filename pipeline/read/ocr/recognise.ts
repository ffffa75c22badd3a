import type { OcrEngine } from '../../model/ocr.ts'
import type { Note, Reading } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { inkOf } from '../picture/ink.ts'
import { skewOf } from '../picture/skew.ts'
import { glance, look, stripOf } from '../picture/strip.ts'
import { asItIs, type Derived, halved, quarterTurn, straightened } from '../picture/turn.ts'
import { type Attempt, attempt, worth } from './attempt.ts'
import { type Choice, chooseLanguages, dataOfSpaced, noChoice, toldChoice } from './choose-languages.ts'
import { mostlyDoubtful, secondLook } from './second-look.ts'

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
/** Of a glance: below it a larger strip is looked at. */
const SURE = 0.8
/** A picture is not enlarged beyond it: an A0 poster at 100 dpi. */
const MOST_PIXELS = 40_000_000

/**
 * Recognises a page: languages and orientation from a strip of it, one pass, a second look at lines that may be of another language, and
 * further passes (another segmentation, all languages, the picture as it was) only where confidence or ink left over say that the first
 * went wrong. The best is kept.
 */
export async function recognise(ocr: OcrEngine, page: Raster, told: readonly string[] | null): Promise<Recognised> {
  const raster = withResolution(page)
  if (inkOf(raster).dark < 40) return { upright: raster, best: null, rotation: 0, skew: 0, evidence: {}, rejected: [], notes: [] }
  const { upright, prepared, rotation, choice, skew } = await orient(ocr, raster, told)
  const tried: Attempt[] = [await firstPass(ocr, prepared, choice)]
  const poor = () => tried.every((one) => one.confidence < ENOUGH_CONFIDENCE || one.uncovered > TOO_MUCH_LEFT)
  if (poor() && !told && bestOf(tried).names.length < dataOfSpaced.length && dataOfSpaced.includes(choice.names[0] as string))
    tried.push(await attempt(ocr, prepared, dataOfSpaced, 'page', 'all languages'))
  if (poor()) tried.push(await attempt(ocr, prepared, bestOf(tried).names, 'block', 'one block'))
  if (poor() && prepared.raster !== upright) tried.push(await attempt(ocr, asItIs(upright), bestOf(tried).names, 'page', 'as it is'))
  const best = bestOf(tried)
  const notes: Recognised['notes'][number][] = []
  if (best.lines.length === 0) notes.push({ code: 'read/ink-without-text', message: 'the page shows something, but no text was recognised in it' })
  else if (best.uncovered > 0.1)
    notes.push({ code: 'read/ink-without-text', message: `${Math.round(100 * best.uncovered)} % of what is drawn on the page was not recognised as text` })
  return {
    upright,
    best: best.lines.length > 0 ? best : null,
    rotation,
    skew,
    evidence: {
      'ocr-confidence': best.confidence,
      'uncovered-ink': best.uncovered,
      ...(skew === 0 ? {} : { 'skew-degrees': skew }),
      'strip-confidence': choice.confidence,
    },
    rejected: tried
      .filter((one) => one !== best)
      .map((one) => ({
        method: `ocr, ${one.method}, ${one.names.join('+')}`,
        score: round(worth(one)),
        reason: `${round(one.uncovered)} of the ink left over, confidence ${round(one.confidence)}`,
      })),
    notes,
  }
}

async function firstPass(ocr: OcrEngine, picture: Derived, { names, beside, own }: Choice): Promise<Attempt> {
  const first = await attempt(ocr, picture, names, 'page', 'page')
  if (!beside) return first
  return !own && mostlyDoubtful(first) ? await attempt(ocr, picture, beside, 'page', 'page') : await secondLook(ocr, first, beside, own)
}

// The first of equals: later ones cost more and bring nothing.
const bestOf = (tried: readonly Attempt[]): Attempt => tried.reduce((best, one) => (worth(one) > worth(best) + 0.005 ? one : best))
const round = (value: number): number => Math.round(1000 * value) / 1000

/** A picture that does not tell its resolution is taken for an A4 page. */
const withResolution = (raster: Raster): Raster =>
  raster.dpi >= 50 ? raster : { ...raster, dpi: Math.max(72, Math.min(600, Math.round(Math.min(raster.width, raster.height) / 8.27))) }

/** The picture brought into the form recognisers like, and what is known by then. */
interface Oriented {
  readonly upright: Raster
  readonly prepared: Derived
  readonly rotation: Reading['rotation']
  readonly skew: number
  readonly choice: Choice
}

async function orient(ocr: OcrEngine, raster: Raster, told: readonly string[] | null): Promise<Oriented> {
  const asShown = await sampled(ocr, raster, 0, told)
  if (told || asShown.choice.confidence >= 0.7) return asShown
  // Writing that makes no sense may lie on its side or head.
  let best = asShown
  for (const rotation of [180, 90, 270] as const) {
    const turned = await sampled(ocr, raster, rotation, told)
    if (turned.choice.confidence > best.choice.confidence + (best === asShown ? 0.15 : 0)) best = turned
    if (best.choice.confidence > 0.85) break
  }
  return best
}

async function sampled(ocr: OcrEngine, raster: Raster, rotation: Reading['rotation'], told: readonly string[] | null): Promise<Oriented> {
  const upright = quarterTurn(raster, rotation)
  const skew = skewOf(inkOf(upright))
  const prepared = prepare(upright, skew)
  if (told) return { upright, prepared, rotation, skew, choice: toldChoice(told) }
  return { upright, prepared, rotation, skew, choice: await sampledChoice(ocr, prepared.raster) }
}

async function sampledChoice(ocr: OcrEngine, picture: Raster): Promise<Choice> {
  let best = noChoice
  for (const size of [glance, look]) {
    const strip = stripOf(picture, inkOf(picture), size)
    const choice = strip ? await chooseLanguages(ocr, strip) : noChoice
    if (choice.confidence >= best.confidence) best = choice
    if (best.confidence >= SURE) break
  }
  return best
}

/**
 * Straight, and of a resolution recognisers were made for: below 200 dpi both together bring errors from .051 to .002, enlarging alone makes it
 * worse. A slight skew of a good scan costs nothing and is left.
 */
function prepare(picture: Raster, skew: number): Derived {
  const scale = picture.dpi < 200 && 4 * picture.grey.length <= MOST_PIXELS ? 2 : 1
  if (scale > 1 || Math.abs(skew) >= 0.6) return straightened(picture, skew, scale)
  return picture.dpi >= 500 ? halved(picture) : asItIs(picture)
}
