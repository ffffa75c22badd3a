import * as kind from './characters.ts'
import { classes } from './characters.ts'
import { cyrillicLetters, type Letters, latinLetters, wordLikelihood } from './letters.ts'

/** What a judge of text may be told of words; without it letters alone speak. */
export interface WordCosts {
  /** Nats of a word in lower case, Cyrillic or Latin; Infinity where no lexicon has it. */
  readonly word: (word: string) => number
  /** Nats of a run of Han. */
  readonly han: (run: string) => number
}

/**
 * How surprising a text is as Russian, Chinese or English, in nats: the lower, the more it is like what people write. Two readings of the same
 * bytes may be compared by it, whatever their lengths, because both explain the whole of what was seen. Blanks cost nothing.
 */
export function surprise(text: string, words?: WordCosts): number {
  let sum = 0
  let before: Run | null = null
  for (let i = 0; i < text.length; ) {
    const run = runOf(classes[text.charCodeAt(i)] as number)
    let end = i + 1
    while (end < text.length && run !== SINGLE && runOf(classes[text.charCodeAt(end)] as number) === run) end++
    if (run === SINGLE) {
      const letterBeside = before !== null && end < text.length && runOf(classes[text.charCodeAt(end)] as number) !== SINGLE && before !== SINGLE
      const code = text.charCodeAt(i)
      if (classes[code] === kind.DIGIT && (isLetterRun(before) || (end < text.length && isLetterRun(runOf(classes[text.charCodeAt(end)] as number)))))
        sum += DIGIT_BESIDE
      sum += code === 0xa0 && (i === 0 || end === text.length) ? EDGE_BLANK : signCost(code, letterBeside)
    } else {
      // A Latin letter in a Russian word, or the other way, is rare; Chinese has less of a border to its neighbours.
      if (before !== null && before !== SINGLE && before !== run) sum += before === HAN || run === HAN ? BESIDE_HAN : MIXED
      sum += runCost(run, text, i, end, words)
    }
    before = run
    i = end
  }
  return sum
}

const SINGLE = 0
const LATIN = 1
const CYRILLIC = 2
const HAN = 3
type Run = typeof SINGLE | typeof LATIN | typeof CYRILLIC | typeof HAN

const isLetterRun = (run: Run | null): boolean => run === LATIN || run === CYRILLIC

function runOf(k: number): Run {
  if (k === kind.LATIN_LOWER || k === kind.LATIN_UPPER || k === kind.HIGH_LATIN) return LATIN
  if (k === kind.CYRILLIC_LOWER || k === kind.CYRILLIC_UPPER || k === kind.OTHER_CYRILLIC) return CYRILLIC
  return k === kind.HAN || k === kind.RARE_HAN ? HAN : SINGLE
}

/** Nats for a border between two alphabets inside a word. */
const MIXED = 8
/** A digit that touches a letter: H2O, 5-летний has its hyphen. */
const DIGIT_BESIDE = 3
/** Letters beside Han without a blank: IT产业. */
const BESIDE_HAN = 2
/** A non-breaking blank beside another blank or a line's end: К of cp1251 read as MacCyrillic. */
const EDGE_BLANK = 9
/** A letter of an alphabet of 33 that nothing led up to. */
const FIRST_LETTER = 3
const INITIAL = 5
/** An abbreviation, and each letter of it: an even choice among some thirty would be 3.5. */
const [ABBREVIATION, LETTER] = [3, 3.3]
/** Letters with accents in English or Russian papers: rare, and rarer as capitals. */
const ACCENTED = { lower: 5.5, upper: 7 }
/** Cyrillic letters Russian does not have. */
const OTHER_LETTER = 8
/** That a word is in no lexicon. */
const UNKNOWN_WORD = 4

function runCost(run: Run, text: string, start: number, end: number, words: WordCosts | undefined): number {
  if (run === HAN) return words ? words.han(text.slice(start, end)) : hanByCharacter(text.slice(start, end))
  const letters: Letters = run === LATIN ? latinLetters : cyrillicLetters
  let upper = 0
  let flips = 0
  let strange = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const k = classes[code] as number
    const isUpper = k === kind.LATIN_UPPER || k === kind.CYRILLIC_UPPER || ((k === kind.HIGH_LATIN || k === kind.OTHER_CYRILLIC) && isCapital(code))
    if (isUpper) {
      upper++
      if (i > start && !isCapital(text.charCodeAt(i - 1))) flips++
    } else if (upper > 1 && i > start && isCapital(text.charCodeAt(i - 1))) flips++
    if (k === kind.HIGH_LATIN) strange += isUpper ? ACCENTED.upper : ACCENTED.lower
    else if (k === kind.OTHER_CYRILLIC) strange += OTHER_LETTER
  }
  const length = end - start
  // The initial of a name.
  if (length === 1 && upper === 1 && strange === 0) return INITIAL
  // Abbreviations in capitals (ТЗ, НПА) follow no law of letters.
  if (length <= 5 && upper === length && strange === 0) return Math.min(ABBREVIATION + LETTER * length, knownCost(text, start, end, words) + 2)
  const cases = flips > 0 ? 3 + 3 * flips : upper === 0 ? 0 : upper === 1 ? 1.5 : 2 + 0.3 * length
  const { sum, count } = wordLikelihood(letters, text, start, end)
  const spelled = FIRST_LETTER - sum + strange + (count === 0 ? length : 0)
  if (!words) return cases + spelled
  return cases + Math.min(knownCost(text, start, end, words), spelled + UNKNOWN_WORD)
}

const knownCost = (text: string, start: number, end: number, words: WordCosts | undefined): number =>
  words ? words.word(text.slice(start, end).toLowerCase()) : Number.POSITIVE_INFINITY

const isCapital = (code: number): boolean => {
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}

/** Half the characters of Chinese running text are among the hundred commonest. */
const HAN_COST = 7
/** Outside level 1 of both GB2312 and Big5: one in fifty, of many thousands. */
const RARE_HAN_COST = 12

export const hanByCharacter = (run: string): number => {
  let sum = 0
  for (let i = 0; i < run.length; i++) sum += classes[run.charCodeAt(i)] === kind.RARE_HAN ? RARE_HAN_COST : HAN_COST
  return sum
}

function signCost(code: number, insideWord: boolean): number {
  const k = classes[code] as number
  if (k === kind.SPACE) return code === 0x20 || code === 0x0a || code === 0x0c || code === 0x3000 ? 0 : code === 0xa0 ? 4 : 7
  if (k === kind.DIGIT) return 2.6
  if (k === kind.CONTROL) return code === 9 ? 0 : 13
  if (k === kind.REPLACEMENT) return 12
  if (k === kind.FOREIGN) return code >= 0x2500 && code <= 0x259f ? 9 : 8
  if (k === kind.GUEST) return 7
  const rare = insideWord && k === kind.SIGN ? 4 : 0
  if (code < 0x80) return rare + (PLAIN.has(code) ? 3 : 5)
  return rare + (CHINESE_STOPS.has(code) ? 2 : TYPOGRAPHIC.has(code) ? 4.5 : 8)
}

const codes = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)))
const PLAIN = codes('.,-()"\':;/?!%')
const CHINESE_STOPS = codes('、。，')
/** Signs that papers in the three languages do use. */
const TYPOGRAPHIC = codes('«»„“”‘’–—…№§°€©±×·•−：；！？（）《》〈〉「」『』【】〔〕～％')
