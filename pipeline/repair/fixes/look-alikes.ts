import { inCyrillic, inLatin, isLatin } from '../../garble/look-alikes.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Doubt, Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'
import { isEnglish, isRussian } from './words.ts'

/** Letters of our alphabets that Russian lacks: і for i is a Latin word's, not a Russian one's. */
const notRussian = new Set('іІѕЅјЈ')

/**
 * Letters of one alphabet inside words of the other: Latin a in «клaстер», Cyrillic с in "сluster". The letters that have no twin tell whose the word
 * is; a word of twins alone is the lexicon's. Words in capitals are changed only beside a known word of their language: names of bands and brands play with such letters.
 */
export const lookAlikes: Finder = (text, knowledge) => {
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/gu)) {
    const at = { start: index, end: index + word.length }
    if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) continue
    const readings = readingsOf(word, knowledge)
    const best = readings[0]
    if (!best) continue
    const sure =
      (readings.length === 1 || (best.known && !readings[1]?.known)) &&
      (best.known || (word.length >= 4 && !endsForeign(word) && !isTwo(word))) &&
      (!capitals(word) || hasCompany(text, at, best.text, knowledge))
    if (sure) edits.push({ at, after: best.text, rule: 'look-alike', confidence: best.known ? 0.97 : 0.8 })
    else doubts.push({ at, confidence: 0.5, reason: 'letters of two alphabets', alternatives: readings.map(({ text }) => text) })
  }
  edits.push(...lonelyLetters(text), ...lonelyInLatin(text), ...wholeWords(text, knowledge))
  return { edits, doubts }
}

/** What a word of two alphabets may be in one, known words first. */
function readingsOf(word: string, knowledge: Knowledge): { text: string; known: boolean }[] {
  const cyrillic = inCyrillic(word)
  const latin = inLatin(word)
  const readings: { text: string; known: boolean }[] = []
  if (cyrillic && ![...cyrillic].some((char) => notRussian.has(char))) readings.push({ text: cyrillic, known: isRussian(knowledge, cyrillic) })
  if (latin) readings.push({ text: latin, known: isEnglish(knowledge, latin) })
  return readings.sort((a, b) => Number(b.known) - Number(a.known))
}

/** A Latin name with a Russian ending: Googleе. */
const endsForeign = (word: string): boolean => /^\p{Script=Latin}{3,}\p{Script=Cyrillic}+$/u.test(word)

/** Two words that lost the blank between them: модельCAPM. */
const isTwo = (word: string): boolean =>
  /^(?:\p{Script=Cyrillic}+(?<=\p{Ll})(?=\p{Lu})\p{Script=Latin}{2,}|\p{Script=Latin}+(?<=\p{Ll})(?=\p{Lu})\p{Script=Cyrillic}{2,})$/u.test(word)

const capitals = (word: string): boolean => word === word.toUpperCase()

/** A known word of the same alphabet within a few words. */
function hasCompany(text: string, at: { start: number; end: number }, reading: string, knowledge: Knowledge): boolean {
  const [pattern, known] = isLatin(reading.charAt(0)) ? ([/\p{Script=Latin}{2,}/gu, isEnglish] as const) : ([/\p{Script=Cyrillic}{2,}/gu, isRussian] as const)
  const around = `${text.slice(Math.max(0, at.start - 40), at.start)}\n${text.slice(at.end, at.end + 40)}`
  return [...around.matchAll(pattern)].some(([word]) => known(knowledge, word))
}

/** с, о, у, а written as Latin letters between Russian words. */
function lonelyLetters(text: string): Edit[] {
  return [...text.matchAll(/(?<=\p{Script=Cyrillic}{2}[,;]? )[coyaCOYA](?= \p{Script=Cyrillic}{2})/gu)].map(({ 0: letter, index }) => ({
    at: { start: index, end: index + 1 },
    after: inCyrillic(letter) as string,
    rule: 'look-alike',
    confidence: 0.85,
  }))
}

/**
 * What a recogniser told to read Russian leaves in Latin: initials ("Becattini М. The Marshallian district"), the P of pages before and behind their
 * number ("Vol. 76. Р. 77–90", "New York, 1998. 855 р."), the article ("This is а lot": the Russian word has a comma before it), and the p of a test
 * (р < 0,05). С before a number stays: a Russian list writes «С. 77–90» of English papers too.
 */
const inLatinText: readonly RegExp[] = [
  /(?<=\p{Script=Latin}{3},? )[АВЕКМНОРСТХ](?=\.,? \p{Script=Latin})/gu,
  /(?<=\p{Script=Latin}{2}[^\p{Script=Cyrillic}\n]{1,30}\. )Р(?=\. ?\d)/gu,
  /(?<=\p{Script=Latin}{2}[^\p{Script=Cyrillic}]{1,40}\d{4}\.\s\d{2,4}\s)р(?=\.)/gu,
  /(?<=\p{Script=Latin}{2} )[аА](?= \p{Script=Latin}{2})/gu,
  /(?<![\p{L}\p{N}])р(?= ?[<>=≤≥] ?0?[.,]\d)/gu,
]

const lonelyInLatin = (text: string): Edit[] =>
  inLatinText.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ({ 0: letter, index }): Edit => ({ at: { start: index, end: index + 1 }, after: inLatin(letter) as string, rule: 'look-alike', confidence: 0.85 }),
    ),
  )

/** Words of nothing but twins, in the wrong alphabet throughout: "pecypc" among Russian words. */
function wholeWords(text: string, knowledge: Knowledge): Edit[] {
  const edits: Edit[] = []
  for (const { 0: word, index } of text.matchAll(/(?<=\p{Script=Cyrillic}{2}[,;]? )[aeocpxyABEHKMOPCTXY]{3,}(?=[ ,.;:]+\p{Script=Cyrillic}{2})/gu)) {
    const cyrillic = inCyrillic(word)
    if (cyrillic && isRussian(knowledge, cyrillic) && !isEnglish(knowledge, word) && !capitals(word))
      edits.push({ at: { start: index, end: index + word.length }, after: cyrillic, rule: 'look-alike', confidence: 0.85 })
  }
  return edits
}
