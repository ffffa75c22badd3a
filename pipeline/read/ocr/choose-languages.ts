import type { Language } from '../../languages/language.ts'
import { allLanguages, isLanguageCode, languages } from '../../languages/languages.ts'
import type { OcrEngine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { sharesOf } from '../scripts.ts'
import { confidenceOf, textOf } from './attempt.ts'

/** Which data to recognise a page with, and how sure the sample made us. */
export interface Choice {
  readonly names: readonly string[]
  /** What suspect lines are read with once more; null when that is no more than `names`. */
  readonly beside: readonly string[] | null
  /** The language whose lines are not suspect; null where doubt alone makes a line so, for its recogniser takes other letters for its own. */
  readonly own: Language | null
  /** Of the sample read with these, 0 to 1. */
  readonly confidence: number
}

// What takes other data along can tell by itself where that is needed: it comes first, and those without spaces, whose data is slow, last.
const byCost = [...allLanguages].sort((a, b) => Number(b.spaced) - Number(a.spaced) || b.ocrBeside.length - a.ocrBeside.length)

/** The data for these languages: of each its best, and what goes along with it. Recognisers without spaces read other letters well enough alone. */
function dataFor(of: readonly Language[]): string[] {
  return [...new Set([...of.flatMap((language) => language.ocr.slice(0, 1)), ...of.flatMap((language) => (language.spaced ? language.ocrBeside : []))])]
}

/** The data that may be read together on one page. */
export const dataOfSpaced = dataFor(byCost.filter((language) => language.spaced))

/** A person said which languages. */
export function toldChoice(codes: readonly string[]): Choice {
  const told = codes.filter(isLanguageCode).map((code) => languages[code])
  const names = [...new Set(told.flatMap((language) => language.ocr.slice(0, 1)))]
  const all = dataFor(told)
  if (told.length === 1 && told[0]) return choiceOf(told[0], names, 1)
  return { names, beside: all.length > names.length ? all : null, own: null, confidence: 1 }
}

function choiceOf(language: Language, names: readonly string[], confidence: number): Choice {
  return language.spaced ? { names, beside: dataOfSpaced, own: null, confidence } : { names, beside: language.ocrBeside, own: language, confidence }
}

/** What is left when no sample says more. */
export const noChoice: Choice = { names: dataOfSpaced, beside: null, own: null, confidence: 0 }

/** A sample read so surely is of the language it was read in. */
const CLEAR = 0.85

/** Reads a strip of the page in one language after the other until one makes sense of it, and together where none alone does. */
export async function chooseLanguages(ocr: OcrEngine, strip: Raster): Promise<Choice> {
  let best = noChoice
  for (const language of byCost)
    for (const name of language.spaced ? language.ocr.slice(0, 1) : language.ocr) {
      const { text, confidence } = await trial(ocr, strip, [name])
      const share = sharesOf(text).find((one) => one.language === language)?.share ?? 0
      // Recognisers of Chinese read English well enough to look the better choice: what they read must be their own script.
      if (share > (language.spaced ? 0.5 : 0.2) && confidence > best.confidence) best = choiceOf(language, [name], confidence)
      if (best.confidence >= CLEAR) return best
    }
  const together = await trial(ocr, strip, dataOfSpaced)
  return together.confidence > best.confidence ? { ...noChoice, confidence: together.confidence } : best
}

async function trial(ocr: OcrEngine, strip: Raster, names: readonly string[]): Promise<{ text: string; confidence: number }> {
  const lines = await ocr.recognise({ picture: strip, languages: names, segmentation: 'block' })
  const text = textOf(lines)
  // A word or two read surely out of noise settle nothing.
  return { text, confidence: text.length < 8 ? 0 : confidenceOf(lines) }
}

/** Data for a picture on a page whose languages are known, and what goes along with them; or what a person said. */
export function dataBeside(known: readonly string[], told: readonly string[] | null): readonly string[] {
  const names = dataFor((told ?? known).filter(isLanguageCode).map((code) => languages[code]))
  return names.length > 0 ? names : dataOfSpaced
}
