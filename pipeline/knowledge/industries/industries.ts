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

interface Entry {
  readonly name: string
  readonly besidePlace: boolean
  /** Words; characters in a language without blanks. */
  readonly units: readonly string[]
}

/** What a unit of the text may stand for in the table, the longest first: the word itself and its singular, the beginnings of an inflected word, the character. */
const keys: ByLanguage<(unit: string) => string[]> = {
  en: (word) => [word, word.replace(/s$/u, ''), word.replace(/es$/u, ''), word.replace(/ies$/u, 'y')],
  ru: (word) => Array.from({ length: Math.max(1, word.length - 1) }, (_, i) => word.slice(0, word.length - i)),
  zh: (character) => [character],
}

/** Finds the industries of the table, the longest name first. Each unit of the text is looked up by its few keys: linear. */
export function industryFinder(rows: readonly IndustryRow[]): FindIndustries {
  const finders: ByLanguage<ReturnType<typeof finder>> = { en: finder(rows, 'en'), ru: finder(rows, 'ru'), zh: finder(rows, 'zh') }
  return (text, language) => (isLanguageCode(language) ? finders[language](text) : [])
}

function finder(rows: readonly IndustryRow[], language: LanguageCode): (text: string) => NamedIndustry[] {
  const { spaced } = languages[language]
  const unit = spaced ? /\p{L}+/gu : /\p{Script=Han}|\p{Script=Latin}+/gu
  // Between characters IT is the industry, and "it" a word of a passage in English.
  const folded = (text: string) => (spaced ? text.toLowerCase().replaceAll('ё', 'е') : text)
  const unitsOf = (text: string) => Array.from(folded(text).matchAll(unit), (m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))
  const byFirst = new Map<string, Entry[]>()
  for (const { name, words } of rows)
    for (const word of words[language]) {
      const units = unitsOf(word).map(({ text }) => text)
      byFirst.set(units[0] as string, [...(byFirst.get(units[0] as string) ?? []), { name, besidePlace: word.startsWith('+'), units }])
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.units.length - a.units.length)

  return (text) => {
    const units = unitsOf(text)
    const found: NamedIndustry[] = []
    for (let i = 0; i < units.length; i++) {
      const entry = entryAt(units, i)
      if (!entry) continue
      const last = i + entry.units.length - 1
      found.push({ name: entry.name, besidePlace: entry.besidePlace, start: (units[i] as Span).start, end: (units[last] as Span).end })
      i = last
    }
    return found
  }

  function entryAt(units: readonly (Span & { readonly text: string })[], i: number): Entry | undefined {
    for (const key of keys[language]((units[i] as { text: string }).text)) {
      const entry = byFirst.get(key)?.find(({ units: wanted }) => wanted.every((want, k) => k === 0 || follows(units, i + k, want)))
      if (entry) return entry
    }
    return undefined
  }

  /** True when the unit is the wanted one and only a blank or a hyphen (nothing, between characters) parts it from the one before. */
  function follows(units: readonly (Span & { readonly text: string })[], i: number, want: string): boolean {
    const [before, here] = [units[i - 1], units[i]]
    return here !== undefined && before !== undefined && here.start - before.end <= 1 && keys[language](here.text).includes(want)
  }
}
