import type { Language } from '../../languages/language.ts'
import { type ByLanguage, languages } from '../../languages/languages.ts'
import { enWords } from './en/words.ts'
import { ruWords } from './ru/words.ts'
import type { Unit } from './units.ts'
import { symbolUnits } from './units.ts'
import type { NumberWords } from './words.ts'
import { zhWords } from './zh/words.ts'

/** A language's numbers, ready for use. */
export interface Lexicon {
  readonly language: Language
  readonly words: NumberWords
  /** Finds what may be a part of a number: a phrase, a cluster of digits and marks, a word. */
  readonly token: RegExp
  /** Units written behind (or before) a number, those of the language first. */
  readonly after: readonly Unit[]
  readonly before: readonly Unit[]
}

const table: ByLanguage<NumberWords> = { en: enWords, ru: ruWords, zh: zhWords }

const escaped = (s: string): string => s.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')

function lexicon(language: Language, words: NumberWords): Lexicon {
  const marks = [...new Set([...language.number.decimal, ...language.number.grouping, '.', ','])].map(escaped).join('')
  const digits = `\\d+(?:[${marks}]\\d+)*|(?<![\\p{L}\\d])\\.\\d+`
  const parts = [
    words.phrases,
    digits,
    '[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]',
    language.spaced ? '\\p{L}+' : `[${[...words.tokens.keys()].filter((w) => w.length === 1).join('')}]`,
    '[-–−]',
  ]
  const units = [...words.units, ...symbolUnits]
  return {
    language,
    words,
    token: new RegExp(parts.filter(Boolean).join('|'), 'giu'),
    after: units.filter((unit) => unit.after),
    before: units.filter((unit) => unit.before),
  }
}

/** What each language knows of numbers. */
export const lexicons: ByLanguage<Lexicon> = {
  en: lexicon(languages.en, table.en),
  ru: lexicon(languages.ru, table.ru),
  zh: lexicon(languages.zh, table.zh),
}
