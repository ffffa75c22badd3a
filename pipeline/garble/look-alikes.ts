/** Letters that most fonts draw alike, Latin and Cyrillic in the same order. */
const LATIN = 'aeocpxyAEOCPXYBHKMTiIsSjJ'
const CYRILLIC = 'аеосрхуАЕОСРХУВНКМТіІѕЅјЈ'
const twinOfLatin = new Map([...LATIN].map((latin, i) => [latin, CYRILLIC[i] as string]))
const twinOfCyrillic = new Map([...CYRILLIC].map((cyrillic, i) => [cyrillic, LATIN[i] as string]))

export const isLatin = (char: string): boolean => /\p{Script=Latin}/u.test(char)

/** A word with its Latin letters made Cyrillic; null where one has no twin. */
export const inCyrillic = (word: string): string | null => all(word, (char) => (isLatin(char) ? twinOfLatin.get(char) : char))

/** A word with its Cyrillic letters made Latin; null where one has no twin. */
export const inLatin = (word: string): string | null => all(word, (char) => (/\p{Script=Cyrillic}/u.test(char) ? twinOfCyrillic.get(char) : char))

function all(word: string, twin: (char: string) => string | undefined): string | null {
  let out = ''
  for (const char of word) {
    const one = twin(char)
    if (one === undefined) return null
    out += one
  }
  return out
}
