import models from './letters.json' with { type: 'json' }

/** How the letters of a script follow one another in words of ordinary text; learned by corpus/letters.ts. */
export interface Letters {
  /** A blank (the edge of a word), then the letters; ё and accents are folded. */
  readonly alphabet: string
  /** Index of a character in the alphabet, by code unit, both cases; -1 for others. */
  readonly index: Int8Array
  /** ln P(third | first two) at (first * n + second) * n + third, n = alphabet.length. */
  readonly trigrams: Float32Array
}

export const cyrillicLetters: Letters = letters(models.cyrillic)
export const latinLetters: Letters = letters(models.latin)

function letters({ alphabet, trigrams }: { alphabet: string; trigrams: string }): Letters {
  const index = new Int8Array(0x10000).fill(-1)
  for (let i = 1; i < alphabet.length; i++) {
    const letter = alphabet[i] as string
    index[letter.charCodeAt(0)] = i
    index[letter.toUpperCase().charCodeAt(0)] = i
  }
  const ye = alphabet.indexOf('е')
  if (ye > 0) for (const yo of 'ёЁ') index[yo.charCodeAt(0)] = ye
  return { alphabet, index, trigrams: Float32Array.from(trigrams, (char) => (char.charCodeAt(0) - 32) / 9.4 - 10) }
}

/** Sum of the logarithms of a word's trigrams and their number (letters and the end of the word); unknown letters break the word. */
export function wordLikelihood(
  { index, trigrams, alphabet: { length: n } }: Letters,
  text: string,
  start: number,
  end: number,
): { sum: number; count: number } {
  let sum = 0
  let count = 0
  let a = -1
  let b = 0
  for (let i = start; i <= end; i++) {
    const c = i < end ? (index[text.charCodeAt(i)] as number) : 0
    if (a >= 0 && b >= 0 && c >= 0) {
      sum += trigrams[(a * n + b) * n + c] as number
      count++
    }
    a = b
    b = c
  }
  return { sum, count }
}

/** ln P of a letter in ordinary words is near -2 (-1.8 English, -2.1 Russian), in text read by the wrong eye near -4. */
export const ORDINARY = -2.2

/** What a sign at a letter counts for, a figure before one (behind it, it may be a footnote's mark), and a capital behind a small letter. */
const STRANGE = 4
const strange = /(?<=\p{L})[\p{S}{}\\#]|[\p{N}\p{S}{}\\#](?=\p{L})|\p{Ll}(?=\p{Lu})/gu

/** How far the letters of a text are from ordinary words of their script (Latin or Cyrillic), as a natural logarithm: 0 and more. */
export function oddnessOf(text: string): number {
  let odd = STRANGE * (text.match(strange)?.length ?? 0)
  for (const [word] of text.matchAll(/\p{Script=Latin}+|\p{Script=Cyrillic}+/gu)) {
    const { sum, count } = wordLikelihood(/\p{Script=Latin}/u.test(word) ? latinLetters : cyrillicLetters, word, 0, word.length)
    odd += Math.max(0, ORDINARY * count - sum)
  }
  return odd
}
