import type { Language } from '../languages/language.ts'
import type { OcrEngine } from '../model/ocr.ts'
import type { Page } from '../model/page.ts'
import type { Raster } from '../model/raster.ts'
import type { Verdict } from './judge.ts'
import { CLEAR, otherData } from './ocr/choose-languages.ts'
import { inkOf, uncovered } from './picture/ink.ts'
import { prepared, sized } from './picture/prepare.ts'
import { glance, stripOf } from './picture/strip.ts'
import { sharesOf } from './scripts.ts'

// What the text layer of a scan says, held against the scan: without recognising it, or with a line or two.

/** Share of the ink that a whole layer leaves over: specks. */
const LEFT_OVER = 0.03

/**
 * What the judge would say had it seen the page. Only where its picture fills the page and the layer leaves a doubt: it is short, a passage is odd,
 * or it is in a language that one recogniser takes for the other.
 */
export async function besidePicture(
  verdict: Verdict,
  own: Page,
  isPicture: () => Promise<boolean>,
  picture: () => Promise<Raster>,
  ocr: OcrEngine,
): Promise<Verdict> {
  const language = own.reading.rotation === 0 ? unspacedOf(own) : null
  if (verdict.action === 'keep' && !(language && language.ocr.length > 1)) return verdict
  if (!(await isPicture())) return verdict.action === 'look' ? healthy(verdict) : verdict
  if (!language) return verdict
  if (verdict.reason === 'thin-text-layer') return holdsAll(own, await picture()) ? healthy(verdict) : verdict
  return (await saysOtherwise(own, language, await picture(), ocr)) ? { ...verdict, action: 'ocr', reason: 'other-characters' } : verdict
}

const healthy = (verdict: Verdict): Verdict => ({ ...verdict, action: 'keep', reason: 'healthy-text-layer' })

/**
 * The language without spaces that most letters are of. No recogniser takes another script for it: an English eye makes Latin of Russian and of
 * Chinese, none makes Chinese of them.
 */
function unspacedOf({ text }: Page): Language | null {
  const [first] = sharesOf(text)
  return first && !first.language.spaced && first.share > 0.5 ? first.language : null
}

/** True when the lines of the layer, however few, have all the ink of the page. */
function holdsAll(own: Page, picture: Raster): boolean {
  const scale = picture.width / own.width
  const boxes = own.lines.map(({ box: [x0, y0, x1, y1] }) => [scale * x0, scale * y0, scale * x1, scale * y1] as const)
  return uncovered(inkOf(picture), boxes) <= LEFT_OVER
}

/** By so much surer other data are of a clean strip: .037 and more where it is traditional Chinese, .019 and less where it is simplified. */
const SURER = 0.03

/**
 * True when a strip of the picture is better read, and well read, in other data of the layer's language, and comes out otherwise than in the layer:
 * traditional Chinese that a recogniser of simplified took for its own looks like any Chinese, with one character in four another.
 */
async function saysOtherwise(own: Page, language: Language, picture: Raster, ocr: OcrEngine): Promise<boolean> {
  const strip = stripOf(picture, inkOf(picture), glance)
  const read = strip && (await otherData(ocr, prepared(sized(strip), 0).raster, language, SURER))
  return read !== null && read.confidence >= CLEAR && !isSaid(read.text, own.text)
}

/** What was recognised stands in the layer, pair of letters by pair. A stamp over a scan says less than the page, a lying layer has other letters. */
export function isSaid(recognised: string, layer: string): boolean {
  const told = new Set(letterPairsOf(layer))
  const pairs = letterPairsOf(recognised)
  return pairs.filter((pair) => told.has(pair)).length >= 0.75 * pairs.length
}

function letterPairsOf(text: string): string[] {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}
