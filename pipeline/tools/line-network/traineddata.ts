/** Places of what tesseract's data holds (TessdataType). */
export const component = { punctuation: 18, words: 19, numbers: 20, network: 17, characters: 21, codes: 22 } as const

/** What is in a .traineddata file: a count, 64-bit offsets (-1: not there), then one component after another. */
export function componentsOf(file: Uint8Array): (at: number) => Uint8Array | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = view.getInt32(0, true)
  const offsets = Array.from({ length: count }, (_, i) => Number(view.getBigInt64(4 + 8 * i, true)))
  return (at) => {
    const start = offsets[at] ?? -1
    if (start < 0) return null
    const end = Math.min(file.length, ...offsets.filter((offset) => offset > start))
    return file.subarray(start, end)
  }
}
