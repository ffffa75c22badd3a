import ru from './ru.pairs.json' with { type: 'json' }

/** Which words stand side by side: «за счёт», «по мере», «млрд рублей» after a number. */
export interface Pairs {
  /** The number of a word in lower case, ё as е; -1 for one that is in no pair. */
  readonly numberOf: (word: string) => number
  /** Tenths of a nat by which the second word is cheaper after the first than elsewhere; null where the pair is not known. */
  readonly gain: (first: number, second: number) => number | null
  /** What any other word gains after this one, less than nothing: the pairs that are known take their share from all others. */
  readonly rest: (first: number) => number
}

/** Words that every table of pairs has: the edge of a clause, and a number. */
export const [EDGE_WORD, NUMBER_WORD] = [0, 1]

export const russianPairs: Pairs = pairs(ru)

/** For a language whose pairs nobody has counted. */
export const noPairs: Pairs = { numberOf: () => -1, gain: () => null, rest: () => 0 }

/**
 * `words`: the words that are in a pair. `pairs`: for each of them as a first word, bytes in base 64: how many follow, `rest` + 128, and for each that
 * follows how far its number is from the one before it, and its gain + 128; counts and distances seven bits a byte, low ones first.
 */
export function pairs(table: { readonly words: string; readonly pairs: string }): Pairs {
  const names = table.words.split(' ')
  const numbers = new Map(names.map((name, i) => [name, i]))
  const packed = atob(table.pairs)
  const bytes = new Uint8Array(packed.length)
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i)
  const starts = new Uint32Array(names.length + 1)
  const rests = new Int8Array(names.length)
  const seconds = new Uint32Array(bytes.length / 2)
  const gains = new Int8Array(bytes.length / 2)
  let at = 0
  let size = 0
  const next = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  for (let first = 0; first < names.length; first++) {
    starts[first] = size
    const count = next()
    if (count === 0) continue
    rests[first] = bytes[at++]! - 128
    for (let i = 0, second = 0; i < count; i++) {
      second += next()
      seconds[size] = second
      gains[size++] = bytes[at++]! - 128
    }
  }
  starts[names.length] = size
  return {
    numberOf: (word) => numbers.get(word) ?? -1,
    rest: (first) => (first < 0 ? 0 : rests[first]!),
    gain: (first, second) => {
      if (first < 0 || second < 0) return null
      let low = starts[first]!
      let high = starts[first + 1]!
      while (low < high) {
        const middle = (low + high) >>> 1
        if (seconds[middle]! < second) low = middle + 1
        else high = middle
      }
      return low < starts[first + 1]! && seconds[low] === second ? gains[low]! : null
    },
  }
}
