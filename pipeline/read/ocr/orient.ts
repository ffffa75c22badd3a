import type { Language } from '../../languages/language.ts'
import type { OcrEngine } from '../../model/ocr.ts'
import type { Reading } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { inkOf } from '../picture/ink.ts'
import { lineShapeOf } from '../picture/line-shape.ts'
import { prepared, sized } from '../picture/prepare.ts'
import { skewOf } from '../picture/skew.ts'
import { few, glance, look, type StripSize, stripOf } from '../picture/strip.ts'
import { asItIs, type Derived, quarterTurn } from '../picture/turn.ts'
import { type Attempt, attempt } from './attempt.ts'
import {
  type Among,
  amongData,
  type Choice,
  chooseLanguages,
  confirmed,
  firstData,
  likelyLanguage,
  noChoice,
  SOME_SENSE,
  toldChoice,
} from './choose-languages.ts'
import { dataByLetters } from './data-by-letters.ts'
import { remembering } from './remember.ts'

/** Of a glance: below it a larger strip is looked at. */
const SURE = 0.8

/** The picture brought into the form recognisers like. */
interface Standing {
  readonly upright: Raster
  readonly sized: Derived
  readonly prepared: Derived
  readonly rotation: Reading['rotation']
  readonly skew: number
}

function standing(raster: Raster, rotation: Reading['rotation']): Standing {
  const upright = quarterTurn(raster, rotation)
  const small = sized(upright)
  const skew = skewOf(inkOf(small.raster))
  return { upright, sized: small, prepared: prepared(small, skew), rotation, skew }
}

/** How the page lies, its languages, and a reading of it where one was made to find that out. */
export interface Found extends Standing {
  readonly choice: Choice
  readonly first: Attempt | null
}

/** Cells (100 an inch) of ink: with fewer a page is blank. */
const SOMETHING = 40

/** Finds out how a page lies and in which languages it is; `told`: what a person said. Null for a blank page. */
export async function orient(engine: OcrEngine, raster: Raster, told: readonly string[] | null): Promise<Found | null> {
  const ocr = remembering(engine)
  const asShown = standing(raster, 0)
  if (inkOf(asShown.sized.raster).dark < SOMETHING) return null
  if (told) return { ...asShown, choice: toldChoice(told), first: null }
  const { language: likely, sure } = likelyOf(asShown.sized.raster, asShown.skew)
  const strip = stripsOf(asShown.prepared.raster)
  if (likely?.spaced && !sure) {
    const choice = await sampledChoice(ocr, strip, 'together')
    if (choice.confidence >= SOME_SENSE) return { ...asShown, choice, first: null }
  }
  // What the page looks like is nearly always right: read it so, and look closer only where that makes no sense.
  const known = likely && (await dataByLetters(ocr, () => strip(few), likely))
  const names = known ? [known] : likely ? await firstData(ocr, () => strip(glance), likely) : []
  const first = likely && (await attempt(ocr, asShown.prepared, names, 'page', 'page'))
  const said = first && confirmed(likely, names, first, known !== null)
  if (said && said !== 'language') return { ...asShown, choice: said, first }
  if (said) return { ...asShown, choice: await amongData(ocr, strip(glance), likely, first), first }
  const sampled = async (): Promise<Found> => ({ ...asShown, choice: await sampledChoice(ocr, strip, likely?.spaced ? 'together' : 'each'), first })
  let best: Found = likely ? await sampled() : { ...asShown, choice: noChoice, first }
  if (best.choice.confidence >= SOME_SENSE) return best
  // Writing that makes no sense may lie on its side or head.
  for (const rotation of TURNS) {
    const { skew, language, small } = turned(asShown, rotation)
    if (!language) continue
    const choice = await sampledChoice(ocr, stripsOf(prepared(small, skew).raster), language)
    if (choice.confidence > best.choice.confidence + (best.rotation === 0 ? 0.15 : 0)) best = { ...standing(raster, rotation), choice, first: null }
    if (best.choice.confidence > 0.85) break
  }
  if (best.choice.confidence >= SOME_SENSE) return best
  const unturned = likely ? best : await sampled()
  if (unturned.choice.confidence >= best.choice.confidence) best = unturned
  if (best.choice.confidence >= SOME_SENSE) return best
  // Of a few lines no language can be guessed, or a wrong one.
  for (const rotation of TURNS) {
    const { skew, small } = turned(asShown, rotation)
    const choice = await sampledChoice(ocr, stripsOf(prepared(small, skew).raster), 'each')
    if (choice.confidence > SURE) return { ...standing(raster, rotation), choice, first: null }
  }
  return best
}

const TURNS = [180, 90, 270] as const

function turned(shown: Standing, rotation: Reading['rotation']): { small: Derived; skew: number; language: Language | null } {
  const small = quarterTurn(shown.sized.raster, rotation)
  const skew = skewOf(inkOf(small))
  return { small: asItIs(small), skew, language: likelyOf(small, skew).language }
}

function likelyOf(raster: Raster, skew: number): { language: Language | null; sure: boolean } {
  const shape = lineShapeOf(inkOf(raster), skew)
  return shape ? likelyLanguage(shape) : { language: null, sure: false }
}

async function sampledChoice(ocr: OcrEngine, stripOfSize: Strips, among: Among): Promise<Choice> {
  let best = noChoice
  for (const size of [glance, look]) {
    const strip = stripOfSize(size)
    const choice = strip ? await chooseLanguages(ocr, strip, among) : noChoice
    if (choice.confidence >= best.confidence) best = choice
    if (best.confidence >= SURE || (typeof among === 'object' && best !== noChoice)) break
  }
  return best
}

type Strips = (size: StripSize) => Raster | null

/** The strips of a picture, each cut once. */
function stripsOf(picture: Raster): Strips {
  const cut = new Map<StripSize, Raster | null>()
  return (size) => {
    if (!cut.has(size)) cut.set(size, stripOf(picture, inkOf(picture), size))
    return cut.get(size) ?? null
  }
}
