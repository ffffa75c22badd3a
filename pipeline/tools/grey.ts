// Pixels of other kinds as grey bytes (Rec. 601 luma; what is transparent lies on white paper).

/** One bit a pixel, 1 is white, rows padded to bytes. */
export function fromBits(data: Uint8Array, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3
  const grey = new Uint8Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0, at = y * stride; x < width; at++) {
      const byte = data[at] as number
      // Most bytes of a page are paper.
      if (byte === 255 && x + 8 <= width) {
        grey.fill(255, i, i + 8)
        x += 8
        i += 8
      } else for (let bit = 128; bit > 0 && x < width; bit >>= 1, x++, i++) if (byte & bit) grey[i] = 255
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
