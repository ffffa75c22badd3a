import type { Language } from '../languages/language.ts'
import { allLanguages } from '../languages/languages.ts'

const patterns = allLanguages.map((language) => new RegExp(`[${language.scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u'))
const LETTER = 1 << patterns.length

/** What characters were seen to be, a bit for each language's script and one for a letter: a page asks of the same hundred thousands of times. */
const known = new Map<string, number>()

function kindOf(character: string): number {
  let kind = known.get(character)
  if (kind === undefined) {
    kind = patterns.reduce((bits, pattern, i) => (pattern.test(character) ? bits | (1 << i) : bits), /\p{L}/u.test(character) ? LETTER : 0)
    known.set(character, kind)
  }
  return kind
}

/** Share of each language's letters among all letters of the text, largest first; a language counts by its script alone. */
export function sharesOf(text: string): { language: Language; share: number }[] {
  const counts = patterns.map(() => 0)
  let letters = 0
  for (const character of text) {
    const kind = kindOf(character)
    if (kind & LETTER) letters++
    for (let i = 0; kind >> i > 0 && i < counts.length; i++) if (kind & (1 << i)) (counts[i] as number)++
  }
  return allLanguages.map((language, i) => ({ language, share: letters === 0 ? 0 : (counts[i] as number) / letters })).sort((a, b) => b.share - a.share)
}

/** A word has five letters, or two characters where words are not parted. */
const inWords = ({ language, share }: { readonly language: Language; readonly share: number }): number => share / (language.spaced ? 5 : 2)

/** BCP 47 codes of the languages whose letters the text has, that of most words first. A few foreign letters (a formula, a name) are none. */
export const languagesIn = (text: string): string[] =>
  sharesOf(text)
    .filter(({ share }) => share >= 0.03)
    .sort((a, b) => inWords(b) - inWords(a))
    .map(({ language }) => language.code)
