/** A list of words as a graph of their letters (a "squished dawg" of dawg.cpp). Letters are places among the characters, edges are numbers. */
export interface WordList {
  /** The edge of a letter behind another edge, or of a first letter behind -1; -1 where no word goes on so. */
  after(edge: number, letter: number): number
  /** A word ends here. */
  ends(edge: number): boolean
}

const MAGIC = 42
const HEADER = 10
/** Of an edge's flags, behind its letter. */
const [LAST, BACKWARD, END] = [1, 2, 4]
const FLAGS = 3

export function readWordList(bytes: Uint8Array): WordList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getInt16(0, true) !== MAGIC) throw new Error('no list of words')
  const flagsAt = Math.ceil(Math.log2(view.getUint32(2, true) + 1))
  const count = view.getUint32(6, true)
  // Halves of 64 bits: letter, flags, and the place of the first edge that goes on.
  const halves = new Uint32Array(new Uint8Array(bytes.subarray(HEADER, HEADER + 8 * count)).buffer)
  const letterMask = 2 ** flagsAt - 1
  const low = (edge: number): number => halves[2 * edge] as number
  const flags = (edge: number): number => low(edge) >>> flagsAt
  const shift = flagsAt + FLAGS
  const next = (edge: number): number => (low(edge) >>> shift) + (halves[2 * edge + 1] as number) * 2 ** (32 - shift)
  return {
    after(edge, letter) {
      const first = edge < 0 ? 0 : next(edge)
      // Nothing goes on to the root.
      if (edge >= 0 && first === 0) return -1
      for (let at = first; at < count && (flags(at) & BACKWARD) === 0; at++) {
        if ((low(at) & letterMask) === letter) return at
        if ((flags(at) & LAST) !== 0) return -1
      }
      return -1
    },
    ends: (edge) => edge >= 0 && (flags(edge) & END) !== 0,
  }
}
