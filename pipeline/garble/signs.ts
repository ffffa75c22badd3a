import * as kind from './characters.ts'
import { classes } from './characters.ts'
import { functionWords } from './function-words.ts'
import { cyrillicLetters, type Letters, latinLetters, ORDINARY, wordLikelihood } from './letters.ts'

/** Signs of garble in a stretch of text, each a share in 0..1 (0 healthy), damped where there is little text to judge by. */
export interface Signs {
  /** How far the letters of Latin words are from following one another as they should: 0 ordinary, 1 chance. */
  readonly oddLatin: number
  readonly oddCyrillic: number
  /** The part of odd Cyrillic letters that are capitals: KOI8-R and cp1251 read as one another change case. */
  readonly oddCapitals: number
  /** Words with a capital after a small letter, of words; well-formed ones (iPhone) count little. */
  readonly latinCaseFlips: number
  readonly cyrillicCaseFlips: number
  /** Words with both Latin and Cyrillic letters, of words. */
  readonly mixedScripts: number
  /** Words with a digit between letters, of words; where words are well-formed (H2O) it counts little. */
  readonly digitsInWords: number
  /** Signs between letters, two at least before (in formulas it is mostly one), of letters. */
  readonly signsInWords: number
  /** Cyrillic words that touch a sign which stands there in no text (ђатеринство, преследовани€), of words. */
  readonly signsOnCyrillic: number
  /** 1 where running text of a script has none of its language's function words. */
  readonly functionWordsMissing: number
  /** Letters of Latin-1's upper half, of letters. */
  readonly highLatin: number
  /** An accented capital and a sign or letter of Latin-1's upper half, as UTF-8 looks in Latin-1 (Ã©, â€™, Ð°): of characters. */
  readonly latin1Pairs: number
  /** Cyrillic letters that Russian lacks, of Cyrillic letters. */
  readonly otherCyrillic: number
  /** Р or С before what no capital stands before: UTF-8 read as cp1251 (Р°, СЃ), of characters. */
  readonly capitalCodes: number
  readonly rareHan: number
  /** Latin words of one or two letters or all in capitals, in text without function words whose letters are odd: what a Latin eye makes of Chinese. */
  readonly shredded: number
  /** The same with the letters of words in capitals counted, which a table of abbreviations has too. */
  readonly shreddedCapitals: number
  /** Boxes, half-width kana, and letters of far scripts beside letters of another: a word in Thai is none. */
  readonly foreign: number
  readonly control: number
  readonly replacement: number
}

/** ln P of a letter in text read by the wrong eye, where it is ORDINARY else. */
const CHANCE = -4.2
/** Letters (or words, for shares of words) of healthy text that are taken for granted, so that one odd name is no garble. */
const GRANTED_LETTERS = 30
const GRANTED_WORDS = 6
/** Of eight characters one unknown: a page of formulas has one of twelve. */
const MANY_UNKNOWN = 8

/** Counts over text[start, end); `size` is its characters without white space. */
export function signsOf(text: string, start: number, end: number): { signs: Signs; size: number } {
  const counts = new Uint32Array(16)
  let signsInside = 0
  let signsOnCyrillic = 0
  let latin1Pairs = 0
  let capitalCodes = 0
  let foreign = 0
  const latin = newWords()
  const cyrillic = newWords()
  let mixed = 0
  let digits = 0
  let unknown = 0
  let replaced = 0
  let wordStart = -1
  let inWord = 0 // classes seen in the word, as bits
  let digitInside = false
  let flips = false
  let previous: number = kind.SPACE
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32
    const now = i < end ? (classes[code] as number) : kind.SPACE
    if (i < end) counts[now]!++
    if (now === kind.FOREIGN && (isBox(code) || (previous !== kind.SPACE && code >> 8 !== text.charCodeAt(i - 1) >> 8))) foreign++
    const next = i + 1 < end ? (classes[text.charCodeAt(i + 1)] as number) : kind.SPACE
    if (now === kind.CONTROL && isOfWord(text, i)) unknown++
    if (now === kind.REPLACEMENT && isOfWord(text, i)) replaced++
    if (now === kind.SIGN && isLetter(previous) && isLetter(next) && isLetter(classes[text.charCodeAt(i - 2)] as number)) signsInside++
    if (now === kind.SIGN && ODD_SIGNS.has(code) && (isCyrillic(previous) || isCyrillic(next))) signsOnCyrillic++
    if (
      now === kind.CYRILLIC_UPPER &&
      (code === 0x420 || code === 0x421) &&
      next !== kind.SPACE &&
      next !== kind.JOINER &&
      (text.charCodeAt(i + 1) < 0x410 || text.charCodeAt(i + 1) > 0x44f)
    )
      capitalCodes++
    if (now === kind.HIGH_LATIN && code >= 0xc2 && code <= 0xf4 && isUpperHalf(text.charCodeAt(i + 1), next)) latin1Pairs++
    if (isLetter(now) || (now === kind.DIGIT && wordStart >= 0)) {
      if (wordStart < 0) {
        wordStart = i
        inWord = 0
        digitInside = flips = false
      }
      if (now === kind.DIGIT && isLetter(previous)) digitInside ||= nextLetterIn(text, i, end)
      if ((now === kind.LATIN_UPPER && previous === kind.LATIN_LOWER) || (now === kind.CYRILLIC_UPPER && previous === kind.CYRILLIC_LOWER)) flips = true
      inWord |= 1 << now
    } else if (wordStart >= 0) {
      const hasLatin = (inWord & LATIN) !== 0
      const hasCyrillic = (inWord & CYRILLIC) !== 0
      if (hasLatin && hasCyrillic) mixed++
      else if (hasLatin || hasCyrillic) {
        const words = hasLatin ? latin : cyrillic
        addWord(words, hasLatin ? latinLetters : cyrillicLetters, text, wordStart, i, inWord, flips)
      }
      if (digitInside) digits++
      wordStart = -1
    }
    previous = now
  }
  const count = (...kinds: number[]) => kinds.reduce((sum, k) => sum + (counts[k] as number), 0)
  const size = end - start - count(kind.SPACE)
  const latinCount = count(kind.LATIN_LOWER, kind.LATIN_UPPER, kind.HIGH_LATIN)
  const cyrillicCount = count(kind.CYRILLIC_LOWER, kind.CYRILLIC_UPPER, kind.OTHER_CYRILLIC)
  const letters = latinCount + cyrillicCount + count(kind.GUEST, kind.HAN, kind.RARE_HAN)
  // Chinese words have two characters mostly; without them a few names (CiteSpace, EViews) would be all there is on a page.
  const words = latin.words + cyrillic.words + mixed + count(kind.HAN) / 2
  // A few Latin letters on a Chinese page, or in Russian references, weigh as little as they are.
  const weightOf = (n: number) => Math.min(1, (2 * n) / (size + 1))
  const latinWeight = weightOf(latinCount)
  const missing = Math.max(missingFunctionWords(latin, 0.15) * latinWeight, missingFunctionWords(cyrillic, 0.08) * weightOf(cyrillicCount))
  // Where they are many, they are the text.
  const ofAll = (all: number, inWords: number): number => ofSize(all > size / MANY_UNKNOWN ? all : inWords)
  const ofWords = (n: number) => n / (words + GRANTED_WORDS)
  const ofSize = (n: number) => n / (size + GRANTED_LETTERS)
  const shreds = (latin.shreds / (latin.words + GRANTED_WORDS)) * latinWeight
  const odd = (words: Words) => Math.min(1, 0.2 + 2.5 * oddness(words.mixed))
  return {
    size,
    signs: {
      oddLatin: oddness(latin.mixed) * latinWeight,
      oddCyrillic: oddness(cyrillic.mixed) * weightOf(cyrillicCount),
      oddCapitals: (oddness(cyrillic.mixed) * weightOf(cyrillicCount) * count(kind.CYRILLIC_UPPER)) / (cyrillicCount + 1),
      latinCaseFlips: ofWords(latin.flips) * odd(latin),
      cyrillicCaseFlips: ofWords(cyrillic.flips),
      mixedScripts: ofWords(mixed),
      digitsInWords: ofWords(digits) * Math.max(odd(latin), odd(cyrillic)),
      signsOnCyrillic: Math.min(1, ofWords(signsOnCyrillic)),
      signsInWords: signsInside / (letters + GRANTED_LETTERS),
      functionWordsMissing: missing,
      highLatin: (count(kind.HIGH_LATIN) / (latinCount + GRANTED_LETTERS)) * weightOf(letters),
      latin1Pairs: ofSize(latin1Pairs),
      otherCyrillic: count(kind.OTHER_CYRILLIC) / (cyrillicCount + GRANTED_LETTERS),
      capitalCodes: ofSize(capitalCodes),
      rareHan: count(kind.RARE_HAN) / (count(kind.HAN, kind.RARE_HAN) + GRANTED_LETTERS),
      shredded: shreds * missingFunctionWords(latin, 0.15) * Math.min(1, 4 * oddness(latin.mixed)),
      // In shreds short function words come about by chance: half of what running English has is none.
      shreddedCapitals: shreds * tooFewFunctionWords(latin, 0.3) * Math.min(1, 4 * oddness(latin.all)),
      foreign: ofSize(foreign),
      control: ofAll(count(kind.CONTROL), unknown),
      replacement: ofAll(count(kind.REPLACEMENT), replaced),
    },
  }
}

interface Words {
  words: number
  flips: number
  /** Words of one or two letters or all in capitals. */
  shreds: number
  functionWords: number
  /** Of words with small letters: acronyms follow no law of letters. */
  readonly mixed: Likelihood
  /** Of all words: headings in capitals do follow it, what a Latin eye makes of Chinese does not. */
  readonly all: Likelihood
}

interface Likelihood {
  sum: number
  trigrams: number
}

const newWords = (): Words => ({ words: 0, flips: 0, shreds: 0, functionWords: 0, mixed: { sum: 0, trigrams: 0 }, all: { sum: 0, trigrams: 0 } })

function addWord(words: Words, letters: Letters, text: string, start: number, end: number, seen: number, flips: boolean): void {
  words.words++
  if (flips) words.flips++
  const capitals = (seen & LOWER) === 0
  if (end - start <= 2 || capitals) words.shreds++
  if (end - start <= LONGEST_FUNCTION_WORD) {
    const word = text.slice(start, end)
    if (functionWords.has(word.toLowerCase()) || (!capitals && end - start <= 5 && functionWords.has(word))) words.functionWords++
  }
  if (end - start < 3) return
  const { sum, count } = wordLikelihood(letters, text, start, end)
  words.all.sum += sum
  words.all.trigrams += count
  if (capitals && end - start <= 5) return
  words.mixed.sum += sum
  words.mixed.trigrams += count
}

const LONGEST_FUNCTION_WORD = Math.max(...[...functionWords].map(({ length }) => length))

const oddness = ({ sum, trigrams }: Likelihood): number => {
  const mean = (sum + GRANTED_LETTERS * ORDINARY) / (trigrams + GRANTED_LETTERS)
  return Math.min(1, Math.max(0, (ORDINARY - mean) / (ORDINARY - CHANCE)))
}

/** Running text has at least `expected` of them; tables and lists of names may have none, so this alone proves nothing. */
const missingFunctionWords = (of: Words, expected: number): number => (of.words < 10 ? 0 : tooFewFunctionWords(of, expected) * (of.words / (of.words + 20)))

/** 0 where words have the share `expected` of them or more, 1 where they have none. */
const tooFewFunctionWords = ({ words, functionWords }: Words, expected: number): number => Math.max(0, 1 - functionWords / (Math.max(1, words) * expected))

/**
 * True for a character unknown that stands for a letter: two letters are beside it, or others unknown. Alone it is a sign of a formula or the stars of a
 * regression table (0.4551���), which many fonts do not name.
 */
const isOfWord = (text: string, at: number): boolean =>
  [-1, 1].some((way) => isLetterAt(text, at + way) && isLetterAt(text, at + 2 * way)) || isLongUnknown(text, at)

function isLetterAt(text: string, at: number): boolean {
  const k = classes[text.charCodeAt(at)] as number
  return isLetter(k) || k === kind.FOREIGN
}

/** Within four unknown characters or more. */
function isLongUnknown(text: string, at: number): boolean {
  const isUnknown = (i: number): boolean => [kind.CONTROL, kind.REPLACEMENT].includes(classes[text.charCodeAt(i)] as number)
  let [from, to] = [at, at + 1]
  while (to - from < 4 && isUnknown(from - 1)) from--
  while (to - from < 4 && isUnknown(to)) to++
  return to - from >= 4
}

const LATIN = (1 << kind.LATIN_LOWER) | (1 << kind.LATIN_UPPER) | (1 << kind.HIGH_LATIN)
const CYRILLIC = (1 << kind.CYRILLIC_LOWER) | (1 << kind.CYRILLIC_UPPER) | (1 << kind.OTHER_CYRILLIC)
const LOWER = (1 << kind.LATIN_LOWER) | (1 << kind.CYRILLIC_LOWER) | (1 << kind.HIGH_LATIN) | (1 << kind.OTHER_CYRILLIC)

const isLetter = (k: number): boolean => (k >= kind.LATIN_LOWER && k <= kind.OTHER_CYRILLIC) || k === kind.GUEST

const isBox = (code: number): boolean => (code >= 0x2500 && code <= 0x259f) || code >= 0xff61

const isCyrillic = (k: number): boolean => k >= kind.CYRILLIC_LOWER && k <= kind.OTHER_CYRILLIC && k !== kind.HIGH_LATIN

/** What the old code pages have where another has Cyrillic letters; not those that papers set beside words (№, §, °, •, %, quotes). */
const ODD_SIGNS = new Set([...'†£¶®©™≠∞±≤≥µ¤¬¦€‹›‡√≈÷⌠⌡¨ªº¹²³¼½¾¿¡¢¥¯´¸×'].map((sign) => sign.charCodeAt(0)))

/** What bytes 80–BF are in Latin-1 and Windows-1252. */
const isUpperHalf = (code: number, k: number): boolean =>
  (code >= 0x80 && code <= 0xbf) || (code >= 0x152 && code <= 0x192 && k === kind.HIGH_LATIN) || (code >= 0x2013 && code <= 0x2122 && k !== kind.SPACE)

function nextLetterIn(text: string, from: number, end: number): boolean {
  let i = from + 1
  while (i < end && classes[text.charCodeAt(i)] === kind.DIGIT) i++
  return i < end && isLetter(classes[text.charCodeAt(i)] as number)
}
