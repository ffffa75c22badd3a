/** Reads numbers and texts one after another, little-endian, as tesseract writes them. Each throws RangeError past the end. */
export interface BytesReader {
  u8(): number
  i32(): number
  u32(): number
  f64(): number
  /** A view of so many, no copy. */
  i8s(count: number): Int8Array
  /** UTF-8 behind its length in bytes. */
  text(): string
  skip(count: number): void
}

export function bytesReader(bytes: Uint8Array): BytesReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let next = 0
  const take = (count: number): number => {
    if (next + count > bytes.length) throw new RangeError(`${count} bytes at ${next} of ${bytes.length}`)
    next += count
    return next - count
  }
  return {
    u8: () => view.getUint8(take(1)),
    i32: () => view.getInt32(take(4), true),
    u32: () => view.getUint32(take(4), true),
    f64: () => view.getFloat64(take(8), true),
    i8s: (count) => new Int8Array(bytes.buffer, bytes.byteOffset + take(count), count),
    text() {
      const count = view.getUint32(take(4), true)
      const at = take(count)
      return new TextDecoder().decode(bytes.subarray(at, at + count))
    },
    skip: (count) => void take(count),
  }
}
