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
