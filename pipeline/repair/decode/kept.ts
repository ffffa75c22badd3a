import { edgeLetter, follow, place, start } from '../../knowledge/lexicon/letters.ts'
import { type Lexicon, lettersOf, wordCost } from '../../knowledge/lexicon/lexicon.ts'

/** A word no lexicon has, as a share of running words. */
const UNKNOWN = 45
/** A capital or digit amid small letters, or a sign in a word. */
const ODD = 35

/** What a piece costs, in tenths of a nat, when it was read rightly and belongs to the language of the lexicon. */
export function keptCost(lexicon: Lexicon, word: string): number {
  const lower = word.toLowerCase()
  const capital = word === lower ? 0 : 15
  const ordinary = word === lower || word.slice(1) === lower.slice(1) || word === word.toUpperCase()
  const known = ordinary ? wordCost(lexicon, lower.replaceAll('ё', 'е')) : Number.POSITIVE_INFINITY
  return Math.min(known + capital, unknownCost(lexicon, word))
}

function unknownCost(lexicon: Lexicon, word: string): number {
  const capitals = word === word.toUpperCase()
  let odd = 0
  for (let i = 1; i < word.length; i++) if (/[\p{Ll}\p{Nd}]/u.test(word[i - 1]!) && /\p{Lu}/u.test(word[i]!)) odd++
  const letters = lettersOf(lexicon, word.toLowerCase()) ?? lettersOf(lexicon, word.toLowerCase().replace(/[^\p{L}]/gu, ''))
  if (!letters) return UNKNOWN + 40 * word.length
  odd += word.length - letters.length
  // Initials and codes follow no law of letters, but are short.
  return UNKNOWN + ODD * odd + (capitals ? Math.min(33 * letters.length, spelling(lexicon, letters) + 30) : spelling(lexicon, letters))
}

/** What letters cost one after another, the end of the word included. */
export function spelling({ alphabet, letters: costs }: Lexicon, letters: readonly number[]): number {
  const size = alphabet.length + 1
  let context = start(alphabet)
  let sum = 0
  for (const letter of [...letters, edgeLetter(alphabet)]) {
    sum += costs[place(size, context, letter)]!
    context = follow(size, context, letter)
  }
  return sum
}
