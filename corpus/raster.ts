import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { chance } from './chance.ts'

/** Grey page image: one byte a pixel, 255 is white, rows from the top. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly grey: Uint8Array
}

/** What a scanner does to a page. */
export interface Wear {
  /** Degrees, clockwise. */
  readonly skew: number
  /** Times a 3 × 3 box is laid over the image. */
  readonly blur: number
  /** Standard deviation of the grain, grey levels. */
  readonly noise: number
  /** Grey level of ink and of paper. */
  readonly ink: number
  readonly paper: number
  /** Specks a square inch. */
  readonly specks: number
}

/** Renders with poppler's pdftoppm into `folder` and reads the pages back in order. */
export function rasterise(pdf: string, dpi: number, folder: string): Raster[] {
  execFileSync('pdftoppm', ['-gray', '-r', String(dpi), pdf, join(folder, 'page')])
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pgm'))
    .sort()
    .map((name) => readPgm(readFileSync(join(folder, name)), dpi))
}

function readPgm(bytes: Uint8Array, dpi: number): Raster {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))
  if (!head) throw new Error('not a PGM of 255 levels')
  return { width: Number(head[1]), height: Number(head[2]), dpi, grey: bytes.subarray(head[0].length) }
}

/** The page as a scanner would give it; `seed` fixes the grain. */
export function worn(page: Raster, wear: Wear, seed: string): Raster {
  const random = chance(seed)
  let image = turned(page, wear.skew)
  for (let i = 0; i < wear.blur; i++) image = blurred(image)
  const { width, height } = image
  const grey = new Uint8Array(image.grey.length)
  for (let y = 0, i = 0; y < height; y++) {
    // A lamp is a little weaker at one side.
    const light = wear.paper - (wear.noise > 0 ? (10 * y) / height : 0)
    for (let x = 0; x < width; x++, i++) {
      const grain = wear.noise * (random() + random() + random() + random() - 2) * 1.73
      const level = wear.ink + (image.grey[i]! / 255) * (light - wear.ink) + grain
      grey[i] = Math.max(0, Math.min(255, level))
    }
  }
  const specks = Math.round((wear.specks * width * height) / page.dpi ** 2)
  for (let n = 0; n < specks; n++) {
    const x = 2 + Math.floor(random() * (width - 4))
    const y = 2 + Math.floor(random() * (height - 4))
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [random() < 0.5 ? 1 : -1, 1],
    ] as const)
      grey[(y + dy) * width + x + dx] = wear.ink
  }
  return { ...image, grey }
}

function turned(page: Raster, degrees: number): Raster {
  if (degrees === 0) return page
  const { width, height, grey } = page
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const out = new Uint8Array(grey.length).fill(255)
  const [cx, cy] = [width / 2, height / 2]
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const u = cos * (x - cx) + sin * (y - cy) + cx
      const v = -sin * (x - cx) + cos * (y - cy) + cy
      const [left, top] = [Math.floor(u), Math.floor(v)]
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const [a, b, j] = [u - left, v - top, top * width + left]
      const upper = grey[j]! * (1 - a) + grey[j + 1]! * a
      const lower = grey[j + width]! * (1 - a) + grey[j + width + 1]! * a
      out[i] = upper * (1 - b) + lower * b
    }
  }
  return { ...page, grey: out }
}

function blurred(page: Raster): Raster {
  const { width, height, grey } = page
  const out = grey.slice()
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      const row = (j: number) => grey[j - 1]! + 2 * grey[j]! + grey[j + 1]!
      out[i] = (row(i - width) + 2 * row(i) + row(i + width)) / 16
    }
  }
  return { ...page, grey: out }
}

/** One bit a pixel, rows padded to bytes, 1 is white: what PDF calls DeviceGray at one bit. */
export function bits({ width, height, grey }: Raster, threshold = 150): Uint8Array {
  const stride = (width + 7) >> 3
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (grey[y * width + x]! >= threshold) out[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  return out
}

/** Grey JPEG by way of a canvas. `quality` 1–100. */
export function jpeg({ width, height, grey }: Raster, quality: number): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  for (let i = 0; i < grey.length; i++) image.data.set([grey[i]!, grey[i]!, grey[i]!, 255], 4 * i)
  context.putImageData(image, 0, 0)
  return canvas.toBuffer('image/jpeg', quality)
}

/** PGM: what OCR engines read without a codec, and quicker than PNG. */
export const pgm = ({ width, height, grey }: Raster): Uint8Array => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])

/** PBM (1 is black): what tesseract reads without a codec. */
export function pbm(page: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P4\n${page.width} ${page.height}\n`), bits(page).map((byte) => byte ^ 0xff)])
}

export const deflated = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 })
