import { allLanguages } from './languages.ts'

/** Ends with a word or a mark that nothing ends with: "of", «и», a colon, a dash. */
export function endsOpen(text: string): boolean {
  const word = /(\p{L}+)$/u.exec(text)?.[1]?.toLowerCase()
  return /[:：—–-]$/u.test(text) || (word !== undefined && allLanguages.some(({ spaced, functionWords }) => spaced && functionWords.has(word)))
}
