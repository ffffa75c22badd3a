/** How many letters before a letter tell its cost. */
const ORDER = 3

/** A word's edge among letters: it stands before the first and behind the last. */
export const edgeLetter = (alphabet: string): number => alphabet.length

/** Where the cost of `letter` after the three letters `context` lies. `context` is a number in base `size`, the alphabet and the edge. */
export const place = (size: number, context: number, letter: number): number => context * size + letter

/** The context that follows when `letter` is read. */
export const follow = (size: number, context: number, letter: number): number => (context * size + letter) % (size * size * size)

/** The context at the start of a word. */
export const start = (alphabet: string): number => {
  const edge = edgeLetter(alphabet)
  const size = edge + 1
  return edge * size * size + edge * size + edge
}

/**
 * Learns what a letter costs after the three before it (Witten and Bell's interpolation of shorter contexts with longer).
 * A word counts by the root of its share, so that rare words teach as well.
 */
export function letterLearner(alphabet: string) {
  const edge = edgeLetter(alphabet)
  const size = edge + 1
  const sums = [1, size, size ** 2, size ** 3].map((contexts) => new Float32Array(contexts * size))
  return {
    add(word: readonly number[], share: number) {
      const weight = Math.sqrt(share)
      let context = start(alphabet)
      for (let i = 0; i <= word.length; i++) {
        const letter = word[i] ?? edge
        for (let order = 0; order <= ORDER; order++) {
          const sum = sums[order]!
          const at = place(size, context % size ** order, letter)
          sum[at] = sum[at]! + weight
        }
        context = follow(size, context, letter)
      }
    },
    costs(): Uint8Array {
      let shorter = new Float32Array(size).fill(1 / size)
      for (let order = 0; order <= ORDER; order++) {
        const sum = sums[order]!
        const shares = new Float32Array(sum.length)
        for (let context = 0; context < size ** order; context++) {
          let whole = 0
          let kinds = 0
          for (let letter = 0; letter < size; letter++) {
            const s = sum[place(size, context, letter)]!
            whole += s
            if (s > 0) kinds++
          }
          const trust = kinds === 0 ? 0 : whole / (whole + kinds * 0.001)
          for (let letter = 0; letter < size; letter++) {
            const less = order === 0 ? shorter[letter]! : shorter[place(size, context % size ** (order - 1), letter)]!
            const own = whole > 0 ? sum[place(size, context, letter)]! / whole : 0
            shares[place(size, context, letter)] = trust * own + (1 - trust) * less
          }
        }
        shorter = shares
      }
      return Uint8Array.from(shorter, (share) => Math.min(255, Math.round(-10 * Math.log(share + 1e-9))))
    },
  }
}
