import { type ByLanguage, isLanguageCode, type LanguageCode, languages } from '../languages/languages.ts'
import type { Concept } from '../model/link.ts'
import type { Span } from '../model/span.ts'
import { stems } from './stem.ts'
import { terms } from './terms.ts'

/** A concept named in a text. */
export interface NamedConcept extends Span {
  readonly concept: Concept
}

/** The longest label in words (spaced languages) or characters (Chinese). */
interface Index {
  readonly byKey: ReadonlyMap<string, Concept>
  readonly longest: number
}

const concepts: ReadonlyMap<string, Concept> = new Map(terms.map(({ concept, sameAs }) => [concept, { name: concept, sameAs }]))
const indexes: ByLanguage<Index> = { en: indexOf('en'), ru: indexOf('ru'), zh: indexOf('zh') }

function indexOf(code: LanguageCode): Index {
  const byKey = new Map<string, Concept>()
  let longest = 0
  for (const { concept, labels } of terms)
    for (const label of labels[code]) {
      const words = wordsOf(label, code)
      longest = Math.max(longest, words.length)
      const key = keyOf(words, code)
      if (!byKey.has(key)) byKey.set(key, concepts.get(concept) as Concept)
    }
  return { byKey, longest }
}

type Word = Span & { readonly text: string }

function wordsOf(text: string, code: LanguageCode): Word[] {
  const unit = languages[code].spaced ? /\p{L}[\p{L}\p{N}'’]*(?:\s?[-‐]\s?\p{L}[\p{L}\p{N}]*)*/gu : /./gsu
  return Array.from(text.matchAll(unit), (m) => ({ text: m[0].replace(/\s/gu, ''), start: m.index, end: m.index + m[0].length }))
}

function keyOf(words: readonly Word[], code: LanguageCode): string {
  return words.map(({ text }) => stems[code](text)).join(languages[code].spaced ? ' ' : '')
}

/** Concepts named in the text, longest label first, without overlap, in text order. Linear: each place is tried with at most as many words as the longest label has. */
export function conceptsIn(text: string, language: string): NamedConcept[] {
  if (!isLanguageCode(language)) return []
  const { byKey, longest } = indexes[language]
  const words = wordsOf(text, language)
  const keys = words.map(({ text: word }) => stems[language](word))
  const joint = languages[language].spaced ? ' ' : ''
  const found: NamedConcept[] = []
  for (let i = 0; i < words.length; i++) {
    const reach = Math.min(longest, words.length - i)
    for (let n = reach; n > 0; n--) {
      const concept = byKey.get(keys.slice(i, i + n).join(joint))
      if (!concept) continue
      found.push({ concept, start: (words[i] as Word).start, end: (words[i + n - 1] as Word).end })
      i += n - 1
      break
    }
  }
  return found
}

/** The concept a whole phrase names, quotes, brackets and numerals of the case aside; null where the terms file has none. */
export function conceptOf(phrase: string, language: string): Concept | null {
  if (!isLanguageCode(language)) return null
  const bare = phrase
    .replace(/[«»“”„"‘’'《》]/gu, '')
    .replace(/\s?[(（][^)）]{0,60}[)）]\s?/gu, ' ')
    .trim()
  return indexes[language].byKey.get(keyOf(wordsOf(bare, language), language)) ?? null
}

/** What the inflected forms of one label share: «кластеров» and «кластеры» have one key. */
export const formKey = (written: string, language: string): string => (isLanguageCode(language) ? keyOf(wordsOf(written, language), language) : written)
