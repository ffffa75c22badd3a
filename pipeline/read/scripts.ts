import type { Language } from '../languages/language.ts'
import { allLanguages } from '../languages/languages.ts'

const patterns = new Map(
  allLanguages.map((language) => [language, new RegExp(`[${language.scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'gu')] as const),
)

/** Share of each language's letters among all letters of the text, largest first; a language counts by its script alone. */
export function sharesOf(text: string): { language: Language; share: number }[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return [...patterns]
    .map(([language, pattern]) => ({ language, share: letters === 0 ? 0 : (text.match(pattern)?.length ?? 0) / letters }))
    .sort((a, b) => b.share - a.share)
}

/** A word has five letters, or two characters where words are not parted. */
const inWords = ({ language, share }: { readonly language: Language; readonly share: number }): number => share / (language.spaced ? 5 : 2)

/** BCP 47 codes of the languages whose letters the text has, that of most words first. A few foreign letters (a formula, a name) are none. */
export const languagesIn = (text: string): string[] =>
  sharesOf(text)
    .filter(({ share }) => share >= 0.03)
    .sort((a, b) => inWords(b) - inWords(a))
    .map(({ language }) => language.code)
