import { COMMON, INITIALS, type Lexicon, NAME, wordNumber } from './lexicon.ts'

/** True for a word in lower case that is known as more than a name or an abbreviation. */
export function isCommonWord(lexicon: Lexicon, word: string): boolean {
  const number = wordNumber(lexicon, word)
  if (number < 0) return false
  const marks = lexicon.marks[number] as number
  return (marks & (NAME | INITIALS)) === 0 || (marks & COMMON) !== 0
}
