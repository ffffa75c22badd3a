import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Lexicon, wordCost } from '../../knowledge/lexicon/lexicon.ts'

/** Nats above which a word is so rare that its letters may as well be chance; words of two letters must be common ones. */
export const RARE = 18

/** As lexicons have it: in lower case, without ё. */
export const folded = (word: string): string => word.toLowerCase().replaceAll('ё', 'е')
/** What the word costs; infinity where the lexicon does not have it. */
export const nats = (lexicon: Lexicon, word: string): number => wordCost(lexicon, folded(word)) / 10

/** True for a word that a lexicon has and people use. */
export const isRussian = ({ lexicons }: Knowledge, word: string): boolean => nats(lexicons.ru, word) < RARE
export const isEnglish = ({ lexicons }: Knowledge, word: string): boolean => nats(lexicons.en, word) < RARE
export const isWord = (knowledge: Knowledge, word: string): boolean => isRussian(knowledge, word) || isEnglish(knowledge, word)

/** The word with one of its letters as it may have been printed, where that makes a known word in one way and no other; else null. */
export function soleReading(word: string, printedAs: Readonly<Record<string, readonly string[]>>, isKnown: (reading: string) => boolean): string | null {
  const known = [...word].flatMap((letter, i) => (printedAs[letter] ?? []).map((printed) => word.slice(0, i) + printed + word.slice(i + 1)).filter(isKnown))
  return known.length === 1 ? (known[0] as string) : null
}
