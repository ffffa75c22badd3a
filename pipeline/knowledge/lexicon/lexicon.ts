import { type Automaton, numberOf } from './automaton.ts'

/** The inflected words of a language in lower case, what each costs, and how its letters follow one another. */
export interface Lexicon {
  /** Letters in the order of their code points; an index into it is a letter's number. At most 32. */
  readonly alphabet: string
  readonly automaton: Automaton
  /** Word number: ten times the natural logarithm of one over its share of running words. */
  readonly costs: Uint8Array
  /** Word number: how it is written, as bits of NAME, INITIALS, COMMON and MET. */
  readonly marks: Uint8Array
  /** Costs (ten times natural logarithm) of a letter after three others: see `letterCost`. */
  readonly letters: Uint8Array
}

/** A word with a capital (Китай). */
export const NAME = 1
/** A word of capitals (США). */
export const INITIALS = 2
/** Also a common word: Лев and лев. */
export const COMMON = 4
/** The common word has been counted somewhere: indium has not, and Индии are lands. */
export const MET = 8

/** The letters of a word by number, or null where one is not in the alphabet. */
export function lettersOf({ alphabet }: { readonly alphabet: string }, word: string): number[] | null {
  const letters: number[] = []
  for (let i = 0; i < word.length; i++) {
    const letter = alphabet.indexOf(word.charAt(i))
    if (letter < 0) return null
    letters.push(letter)
  }
  return letters
}

/** The number of a word in lower case, ё written as е; -1 where the lexicon does not have it. */
export function wordNumber(lexicon: Lexicon, word: string): number {
  const letters = lettersOf(lexicon, word)
  return letters ? numberOf(lexicon.automaton, letters) : -1
}

/** How dear a word is, or Infinity where the lexicon does not have it. In tenths of a nat. */
export function wordCost(lexicon: Lexicon, word: string): number {
  const number = wordNumber(lexicon, word)
  return number < 0 ? Number.POSITIVE_INFINITY : lexicon.costs[number]!
}
