import type { Language, LineShape } from '../../languages/language.ts'
import { allLanguages, isLanguageCode, languages } from '../../languages/languages.ts'
import type { OcrEngine, OcrLine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { height, width } from '../layout/piece.ts'
import { sharesOf } from '../scripts.ts'
import { confidenceOf, lettersOf, textOf } from './attempt.ts'

/** Which data to recognise a page with, and how sure the sample made us. */
export interface Choice {
  readonly names: readonly string[]
  /** What suspect lines are read with once more; null when that is no more than `names`. */
  readonly beside: readonly string[] | null
  /** The language whose lines are not suspect; null where doubt alone makes a line so, for its recogniser takes other letters for its own. */
  readonly own: Language | null
  /** Words in other letters stand among its own as a rule: a doubtful word makes a line suspect; else only a line that is doubtful as a whole is. */
  readonly mixed: boolean
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

/** The data to look for words with where nothing tells the language: what may be read together, then each language without spaces. */
export const dataOfEach: readonly (readonly string[])[] = [
  dataOfSpaced,
  ...byCost.filter((language) => !language.spaced).map((language) => language.ocr.slice(0, 1)),
]

/** All data of languages without spaces, which may be set in vertical lines. */
export const dataOfVertical: readonly string[] = byCost.filter((language) => !language.spaced).flatMap((language) => language.ocr)

/** A person said which languages. */
export function toldChoice(codes: readonly string[]): Choice {
  const told = codes.filter(isLanguageCode).map((code) => languages[code])
  const names = [...new Set(told.flatMap((language) => language.ocr.slice(0, 1)))]
  const all = dataFor(told)
  if (told.length === 1 && told[0]) return choiceOf(told[0], names, 1)
  return { names, beside: all.length > names.length ? all : null, own: null, mixed: true, confidence: 1 }
}

function choiceOf(language: Language, names: readonly string[], confidence: number): Choice {
  const mixed = language.ocrBeside.length > 0
  return language.spaced
    ? { names, beside: dataOfSpaced, own: null, mixed, confidence }
    : { names, beside: language.ocrBeside, own: language, mixed, confidence }
}

/** Nearer to each other than this two languages are a toss-up: 4 pages of 132, two of them half in the other. */
const TOSS_UP = 0.3

/**
 * The language whose pages look most like it. Right on 126 of 132 scans of the sample corpus (four of the others are English by their bigger
 * part, two a toss-up), but a guess: what is read must make sense. `sure`: no other is as near.
 */
export function likelyLanguage(shape: LineShape): { language: Language; sure: boolean } {
  const slant = ({ above, below }: LineShape): number => Math.log((above + 0.01) / (below + 0.01))
  const strangeness = ({ lineShape: usual }: Language): number =>
    ((shape.middle - usual.middle) / 0.08) ** 2 + ((shape.above - usual.above) / 0.03) ** 2 + ((slant(shape) - slant(usual)) / 0.5) ** 2
  const [best, next] = allLanguages.map((language) => ({ language, strange: strangeness(language) })).sort((a, b) => a.strange - b.strange)
  return { language: (best as NonNullable<typeof best>).language, sure: !next || next.strange - (best as NonNullable<typeof best>).strange > TOSS_UP }
}

/** A reading of the whole page in the wrong language is surer than this of no word: English read as Russian comes out at .42, Russian as English at .48. */
export const SOME_SENSE = 0.7
/** The same of a language with several data, where it came out in its own script: traditional Chinese read as simplified from a poor scan is at .66. */
const SOME_SCRIPT = 0.6

/**
 * What a reading of the whole page in one of the language's data says: the choice, the language alone (it may be its other data's), or nothing.
 * `isItsData`: the letters on the page said so.
 */
export function confirmed(
  language: Language,
  names: readonly string[],
  { text, confidence }: { text: string; confidence: number },
  isItsData = false,
): Choice | 'language' | null {
  const several = language.ocr.length > 1
  if (confidence < (several ? SOME_SCRIPT : SOME_SENSE) || !isOwn(language, text)) return null
  return confidence >= CLEAR || !several || isItsData ? choiceOf(language, names, confidence) : 'language'
}

/** Recognisers of Chinese read English well enough to look the better choice: what they read must be their own script. */
function isOwn(language: Language, text: string): boolean {
  return (sharesOf(text).find((one) => one.language === language)?.share ?? 0) > (language.spaced ? 0.5 : 0.2)
}

/** What is left when no sample says more. */
export const noChoice: Choice = { names: dataOfSpaced, beside: null, own: null, mixed: true, confidence: 0 }

/** A sample read so surely is of the language it was read in. */
export const CLEAR = 0.85

/** What a sample is read in: one language's data, all that may be read together and then each language, or the other way round. */
export type Among = Language | 'together' | 'each'

/** Reads a strip of the page in one language after the other until one makes sense of it, and in those that go together before or after. */
export async function chooseLanguages(ocr: OcrEngine, strip: Raster, among: Among): Promise<Choice> {
  const one = typeof among === 'object' ? among : null
  let best = noChoice
  // The page looked like one of them and was none of them alone: Russian with English references.
  if (among === 'together') best = await together(ocr, strip)
  if (best.confidence >= SOME_SENSE) return best
  for (const language of one ? [one] : byCost)
    for (const name of language.spaced ? language.ocr.slice(0, 1) : language.ocr) {
      const { text, confidence } = await trial(ocr, strip, [name])
      if (isOwn(language, text) && confidence > best.confidence) best = choiceOf(language, [name], confidence)
      if (best.confidence >= CLEAR) return best
    }
  if (among !== 'each') return best
  const both = await together(ocr, strip)
  return both.confidence > best.confidence ? both : best
}

/** In all that may be read together; a strip that is hardly in more than one of them is that one's. */
async function together(ocr: OcrEngine, strip: Raster): Promise<Choice> {
  const { text, confidence } = await trial(ocr, strip, dataOfSpaced)
  const main = sharesOf(text)[0]
  return confidence >= SOME_SENSE && main && main.share > ALONE
    ? choiceOf(main.language, main.language.ocr.slice(0, 1), confidence)
    : { ...noChoice, confidence }
}

/** Share of the letters of a strip that make it one language's. */
const ALONE = 0.95

/** Of a strip: by so much surer a language's other data must be than its first to read the page with. Simplified Chinese as traditional is surer by .06 at most, .11 on one fax. */
const CLEARLY = 0.06

/**
 * The data to read a page of this language with first. Where there are several a strip is read in each, for a page read in the wrong one is read
 * twice; what the whole page then comes to has the last word.
 */
export async function firstData(ocr: OcrEngine, stripOfPage: () => Raster | null, language: Language): Promise<string[]> {
  const strip = language.ocr.length > 1 ? stripOfPage() : null
  const other = strip && (await otherData(ocr, strip, language, CLEARLY))
  return other ? [other.name] : language.ocr.slice(0, 1)
}

/** Those of a language's data that are surer of a strip than its first, by more than `by`, and what they read; null where none are. */
export async function otherData(ocr: OcrEngine, strip: Raster, { ocr: [usual, ...others] }: Language, by: number): Promise<OtherData | null> {
  const { confidence } = await trial(ocr, strip, usual ? [usual] : [])
  let [best, sure]: [OtherData | null, number] = [null, confidence + by]
  for (const name of confidence < CLEAR ? others : []) {
    const other = await trial(ocr, strip, [name])
    if (other.confidence > sure) [best, sure] = [{ name, ...other }, other.confidence]
  }
  return best
}

export interface OtherData {
  readonly name: string
  readonly text: string
  readonly confidence: number
}

/**
 * The best of a language's data where the whole page was read in one of them: the others read a strip, whose cut lines cost each of them confidence.
 * Traditional Chinese: .66 to .84 as simplified, its strip .64 to .89; simplified: .79 and more, its strip as traditional .48 to .91. What both
 * read alike tells nothing, so the signs they read otherwise must not speak against it.
 */
export async function amongData(
  ocr: OcrEngine,
  strip: Raster | null,
  language: Language,
  first: { names: readonly string[]; confidence: number },
): Promise<Choice> {
  let best = choiceOf(language, first.names, first.confidence)
  if (!strip) return best
  const known = await trial(ocr, strip, first.names)
  for (const name of language.ocr.filter((one) => !first.names.includes(one))) {
    const other = await trial(ocr, strip, [name])
    if (isOwn(language, other.text) && other.confidence > best.confidence && surerApart(other, known) > AGAINST)
      best = choiceOf(language, [name], other.confidence)
  }
  return best
}

/**
 * Of signs read otherwise, ten and more: traditional Chinese is surer of them as traditional by up to .33, or less sure by .04; simplified is less sure by
 * up to .22, or surer by .07, on one fax by .25.
 */
const AGAINST = -0.05

/** By how much surer a reading is of the signs that only it has than the other of those that only that has. */
function surerApart(one: Trial, other: Trial): number {
  const mean = ({ signs }: Trial, without: Trial): number => {
    const apart = signs.filter(({ sign }) => !without.text.includes(sign))
    return apart.reduce((sum, { confidence }) => sum + confidence, 0) / (apart.length || 1)
  }
  return mean(one, other) - mean(other, one)
}

interface Trial {
  readonly text: string
  readonly confidence: number
  /** Each letter with the confidence of its word. */
  readonly signs: readonly { readonly sign: string; readonly confidence: number }[]
}

async function trial(ocr: OcrEngine, strip: Raster, names: readonly string[]): Promise<Trial> {
  // As a page, though it is one column: the recogniser that is asked is the one that reads the page next, and one less is started.
  const lines = (await ocr.recognise({ picture: strip, languages: names, segmentation: 'page' })).filter(lies)
  const text = textOf(lines)
  // A word or two read surely out of noise settle nothing.
  const signs = lines.flatMap(({ words }) => words.flatMap((word) => (word.text.match(/\p{L}/gu) ?? []).map((sign) => ({ sign, confidence: word.confidence }))))
  return { text, confidence: text.length < 8 ? 0 : confidenceOf(lines), signs }
}

/**
 * Recognisers turn writing that stands on its side by themselves: of the beginnings of lines, on a picture turned by a quarter too much, "Te Te Fu Fu"
 * was read at .96, while the words themselves stood on their heads.
 */
const lies = ({ box, words }: OcrLine): boolean => height(box) <= width(box) || lettersOf([{ box, words }]) < 2

/** Data for a picture on a page whose languages are known, and what goes along with them; or what a person said. */
export function dataBeside(known: readonly string[], told: readonly string[] | null): readonly string[] {
  const names = dataFor((told ?? known).filter(isLanguageCode).map((code) => languages[code]))
  return names.length > 0 ? names : dataOfSpaced
}
