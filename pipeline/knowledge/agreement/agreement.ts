import en from './en.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }

/** Which kinds of words stand side by side: prepositions with the case they govern, adjectives with their noun's ending. */
export interface Agreement {
  /** The kind of a word in lower case. */
  readonly kindOf: (word: string) => number
  /** Tenths of a nat by which the second kind is cheaper after the first than elsewhere. */
  readonly gain: (first: number, second: number) => number
}

/** Kinds that every agreement has: a number, and the edge of a clause. */
export const NUMBER = 1
export const EDGE = 2

export const russianAgreement: Agreement = agreement(ru)
export const englishAgreement: Agreement = agreement(en)

function agreement({ kinds, gains }: { kinds: string; gains: string }): Agreement {
  const names = kinds.split(' ')
  const indices = new Map(names.map((name, i) => [name, i]))
  const table = Int8Array.from(gains, (char) => char.charCodeAt(0) - 80)
  return {
    kindOf: (word) => {
      const whole = indices.get(word)
      if (whole !== undefined) return whole
      for (let n = Math.min(3, word.length - 1); n > 0; n--) {
        const ending = indices.get(`-${word.slice(-n)}`)
        if (ending !== undefined) return ending
      }
      return 0
    },
    gain: (first, second) => table[first * names.length + second]!,
  }
}
