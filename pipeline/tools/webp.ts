import { createCanvas } from '@napi-rs/canvas'
import type { Raster } from '../model/raster.ts'

/** The picture as WebP for people to look at, at most `widest` pixels wide. */
export async function toWebp({ width, height, grey }: Raster, widest: number): Promise<Uint8Array> {
  const whole = createCanvas(width, height)
  const context = whole.getContext('2d')
  const pixels = context.createImageData(width, height)
  for (let i = 0, j = 0; i < grey.length; i++, j += 4) {
    pixels.data.fill(grey[i] as number, j, j + 3)
    pixels.data[j + 3] = 255
  }
  context.putImageData(pixels, 0, 0)
  if (width <= widest) return await whole.encode('webp', 75)
  const small = createCanvas(widest, Math.round((height * widest) / width))
  const to = small.getContext('2d')
  to.imageSmoothingQuality = 'high'
  to.drawImage(whole, 0, 0, small.width, small.height)
  return await small.encode('webp', 75)
}
