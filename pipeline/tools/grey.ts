// Pixels of other kinds as grey bytes (Rec. 601 luma; what is transparent lies on white paper).

/** One bit a pixel, 1 is white, rows padded to bytes. */
export function fromBits(data: Uint8Array, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3
  const grey = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0, to = y * width, at = y * stride; x < width; x += 8, to += 8, at++) {
      const byte = data[at] as number
      if (byte === 255) continue
      if (x + 8 > width) {
        for (let i = 0; x + i < width; i++) grey[to + i] = -((byte >> (7 - i)) & 1)
        continue
      }
      // Less than nothing is white: -1 as a byte is 255.
      grey[to] = -(byte >> 7)
      grey[to + 1] = -((byte >> 6) & 1)
      grey[to + 2] = -((byte >> 5) & 1)
      grey[to + 3] = -((byte >> 4) & 1)
      grey[to + 4] = -((byte >> 3) & 1)
      grey[to + 5] = -((byte >> 2) & 1)
      grey[to + 6] = -((byte >> 1) & 1)
      grey[to + 7] = -(byte & 1)
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
