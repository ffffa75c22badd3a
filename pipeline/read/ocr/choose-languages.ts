import type { Language } from '../../languages/language.ts'
import { allLanguages, isLanguageCode, languages } from '../../languages/languages.ts'
import type { OcrEngine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { languagesIn, sharesOf } from '../scripts.ts'
import { confidenceOf, textOf } from './attempt.ts'

/** Which data to recognise a page with, and how sure the sample made us. */
export interface Choice {
  readonly names: readonly string[]
  /** What doubtful lines are read with once more; null when that is no more than `names`. */
  readonly beside: readonly string[] | null
  /** Of the sample read with these, 0 to 1. */
  readonly confidence: number
}

// Languages that put spaces between words are told apart by reading them together; each other one has data of its own.
const spaced = allLanguages.filter((language) => language.spaced)
const unspaced = allLanguages.filter((language) => !language.spaced)

/** The data for these languages: of each its best, and what goes along with it. */
export function dataFor(of: readonly Language[]): string[] {
  return [...new Set([...of.flatMap((language) => language.ocr.slice(0, 1)), ...of.flatMap((language) => language.ocrBeside)])]
}

export const dataOfSpaced = dataFor([...spaced].sort((a, b) => b.ocrBeside.length - a.ocrBeside.length))

/** Both `main` throughout, and `also` in lines that these make no sense of. */
function choiceOf(main: readonly Language[], also: readonly Language[], confidence: number): Choice {
  const names = [...new Set(main.flatMap((language) => language.ocr.slice(0, 1)))]
  const all = dataFor([...main, ...also])
  return { names, beside: all.length > names.length ? all : null, confidence }
}

/** A person said which languages. */
export const toldChoice = (codes: readonly string[]): Choice =>
  choiceOf(
    codes.filter(isLanguageCode).map((code) => languages[code]),
    [],
    1,
  )

/** What is left when no sample says more. */
export const noChoice: Choice = { names: dataOfSpaced, beside: null, confidence: 0 }

/** Reads a strip of the page in the languages it may be in: one pass where letters settle it, more where the first makes no sense. */
export async function chooseLanguages(ocr: OcrEngine, strip: Raster): Promise<Choice> {
  const together = await trial(ocr, strip, dataOfSpaced)
  const seen = sharesOf(together.text).filter(({ language, share }) => language.spaced && share >= 0.04)
  const of = (least: number, below: number) => seen.filter(({ share }) => share >= least && share < below).map(({ language }) => language)
  const found = seen.length > 0 ? choiceOf(of(0.25, 2), of(0.04, 0.25), together.confidence) : { ...noChoice, confidence: together.confidence }
  if (together.confidence >= 0.8) return found
  let best = found
  for (const language of unspaced)
    for (const name of language.ocr) {
      if (best.confidence >= 0.88) break
      const alone = await trial(ocr, strip, [name])
      const share = sharesOf(alone.text).find((one) => one.language === language)?.share ?? 0
      // Recognisers of Chinese read English well enough to look the better choice: what they read must be their own script.
      if (share > 0.2 && alone.confidence > (best === found ? found.confidence - 0.05 : best.confidence))
        best = { names: [name], beside: null, confidence: alone.confidence }
    }
  return best
}

async function trial(ocr: OcrEngine, strip: Raster, names: readonly string[]): Promise<{ text: string; confidence: number }> {
  const lines = await ocr.recognise({ picture: strip, languages: names, segmentation: 'block' })
  const text = textOf(lines)
  // A word or two read surely out of noise settle nothing.
  return { text, confidence: text.length < 8 ? 0 : confidenceOf(lines) }
}

/** Data for a picture on a page whose text is known: the page's languages and what goes along with them, or what a person said. */
export function dataBeside(text: string, told: readonly string[] | null): readonly string[] {
  const { names, beside } = toldChoice(told ?? languagesIn(text))
  return names.length > 0 ? (beside ?? names) : dataOfSpaced
}
