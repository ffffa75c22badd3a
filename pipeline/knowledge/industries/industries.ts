import { type ByLanguage, isLanguageCode, type LanguageCode, languages } from '../../languages/languages.ts'
import type { Span } from '../../model/span.ts'
import type { IndustryRow } from './table.ts'

/** An industry named in a text. */
export interface NamedIndustry extends Span {
  /** Canonical English, lower case: `footwear`. */
  readonly name: string
  /** True for a word that means an industry only right beside a place: "Shengzhou tie". */
  readonly besidePlace: boolean
}

export type FindIndustries = (text: string, language: string) => readonly NamedIndustry[]

/** How the words of a cell are found in a text: whole words, beginnings of words, characters. */
const patterns: ByLanguage<(word: string) => string> = {
  en: (word) => `${escaped(word).replace(/\\?[ -]/gu, '[ -]')}(?:s|es)?(?![\\p{L}])`,
  ru: (word) => `${word.replaceAll(' ', '\\s')}\\p{L}*`,
  zh: escaped,
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** Finds the industries of the table, the longest name first. One regular expression a language: linear. */
export function industryFinder(rows: readonly IndustryRow[]): FindIndustries {
  const finders: ByLanguage<ReturnType<typeof finder>> = { en: finder(rows, 'en'), ru: finder(rows, 'ru'), zh: finder(rows, 'zh') }
  return (text, language) => (isLanguageCode(language) ? finders[language](text) : [])
}

function finder(rows: readonly IndustryRow[], language: LanguageCode): (text: string) => NamedIndustry[] {
  const words = rows
    .flatMap(({ name, words }) => words[language].map((word) => ({ name, besidePlace: word.startsWith('+'), word: word.replace(/^\+/u, '') })))
    .sort((a, b) => b.word.length - a.word.length)
  const edge = languages[language].spaced ? '(?<![\\p{L}])' : ''
  const any = new RegExp(`${edge}(?:${words.map(({ word }) => `(${patterns[language](word)})`).join('|')})`, 'giu')
  return (text) =>
    Array.from(text.matchAll(any), (match) => {
      const word = words[match.findIndex((group, i) => i > 0 && group !== undefined) - 1] as (typeof words)[number]
      return { name: word.name, besidePlace: word.besidePlace, start: match.index, end: match.index + match[0].length }
    })
}
