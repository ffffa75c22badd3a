// Pixels of other kinds as grey bytes (Rec. 601 luma; what is transparent lies on white paper).

/** The eight pixels of each byte. */
const PIXELS = Uint8Array.from({ length: 256 * 8 }, (_, i) => (((i >> 3) << (i & 7)) & 128 ? 255 : 0))

/** One bit a pixel, 1 is white, rows padded to bytes. */
export function fromBits(data: Uint8Array, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3
  const grey = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0, to = y * width, at = y * stride; x < width; x += 8, to += 8, at++) {
      const byte = data[at] as number
      if (byte === 255) continue
      const pixels = Math.min(8, width - x)
      for (let i = 0; i < pixels; i++) grey[to + i] = PIXELS[8 * byte + i] as number
    }
  return grey
}

export function fromRgb(data: Uint8Array, pixels: number): Uint8Array {
  const grey = new Uint8Array(pixels)
  for (let i = 0, j = 0; i < pixels; i++, j += 3) grey[i] = (77 * (data[j] as number) + 150 * (data[j + 1] as number) + 29 * (data[j + 2] as number)) >> 8
  return grey
}

export function fromRgba(data: Uint8Array, pixels: number): Uint8Array {
  const grey = new Uint8Array(pixels)
  for (let i = 0, j = 0; i < pixels; i++, j += 4) {
    const luma = (77 * (data[j] as number) + 150 * (data[j + 1] as number) + 29 * (data[j + 2] as number)) >> 8
    const alpha = data[j + 3] as number
    grey[i] = alpha === 255 ? luma : (luma * alpha + 255 * (255 - alpha)) / 255
  }
  return grey
}
