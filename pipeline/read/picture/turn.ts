import type { Raster } from '../../model/raster.ts'

/** A picture made of another, and how places (pixels) lead back. */
export interface Derived {
  readonly raster: Raster
  readonly back: (x: number, y: number) => readonly [number, number]
}

export const asItIs = (raster: Raster): Derived => ({ raster, back: (x, y) => [x, y] })

/** Turned clockwise by quarters. */
export function quarterTurn(raster: Raster, degrees: 0 | 90 | 180 | 270): Raster {
  if (degrees === 0) return raster
  const { width: w, height: h, grey } = raster
  const [width, height] = degrees === 180 ? [w, h] : [h, w]
  const turned = new Uint8Array(w * h)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      turned[i] = grey[degrees === 90 ? (h - 1 - x) * w + y : degrees === 180 ? (h - 1 - y) * w + (w - 1 - x) : x * w + (w - 1 - y)] as number
    }
  return { ...raster, width, height, grey: turned }
}

/** Turned counter-clockwise by a few degrees and scaled (2: twice as large), bilinear, on white; the size is that of the scaled original. */
export function straightened(raster: Raster, degrees: number, scale: number): Derived {
  if (degrees === 0 && scale === 1) return asItIs(raster)
  const { width: w, height: h, grey } = raster
  const [width, height] = [Math.round(w * scale), Math.round(h * scale)]
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180) / scale, Math.sin((degrees * Math.PI) / 180) / scale]
  const back = (x: number, y: number): readonly [number, number] => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    return [w / 2 + cos * dx - sin * dy, h / 2 + sin * dx + cos * dy]
  }
  const made = new Uint8Array(width * height).fill(255)
  const white = whiteFrom(raster)
  // Places in parts of 65536 and weights in parts of 256: whole numbers are four times as fast, and no grey is off by more than one.
  const [right, down] = [Math.round(cos * 65536) | 0, Math.round(sin * 65536) | 0]
  for (let y = 0; y < height; y++) {
    const [u, v] = back(0.5, y + 0.5)
    const [from, to] = within(u - 0.5, cos, w - 1, within(v - 0.5, sin, h - 1, [0, width]))
    let across = Math.round((u - 0.5 + from * cos) * 65536) | 0
    let along = Math.round((v - 0.5 + from * sin) * 65536) | 0
    const end = y * width + to
    for (let x = y * width + from; x < end; x++, across = (across + right) | 0, along = (along + down) | 0) {
      const at = (along >> 16) * w + (across >> 16)
      const wide = white[at] as number
      // Most of a page is white paper, and made so.
      if (wide > 0) {
        if (wide < STRETCH) continue
        // Steps in this row of the picture.
        const before = (down < 0 ? along & 65535 : 65536 - (along & 65535)) / Math.abs(down)
        const steps = Math.min(((wide << 16) - (across & 65535)) / right, before) | 0
        if (steps < 2) continue
        x += steps - 1
        across = (across + (steps - 1) * right) | 0
        along = (along + (steps - 1) * down) | 0
        continue
      }
      const a = grey[at] as number
      const b = grey[at + 1] as number
      const c = grey[at + w] as number
      const d = grey[at + w + 1] as number
      const p = (across >> 8) & 255
      const upper = (a << 8) + (b - a) * p
      const lower = (c << 8) + (d - c) * p
      made[x] = ((upper << 8) + (lower - upper) * ((along >> 8) & 255) + 32768) >> 16
    }
  }
  return { raster: { width, height, dpi: Math.round(raster.dpi * scale), grey: made }, back }
}

/** Pixels of white that are passed over at once; fewer take less time one by one. */
const STRETCH = 8

/** From each pixel, how many to the right are white with those beside and below them; 255 at most. */
function whiteFrom({ width, height, grey }: Raster): Uint8Array {
  const white = new Uint8Array(width * height)
  for (let y = 0; y < height - 1; y++) {
    let stretch = 0
    let beside = 0
    for (let i = (y + 1) * width - 1; i >= y * width; i--) {
      const both = (grey[i] as number) & (grey[i + width] as number)
      stretch = (both & beside) === 255 ? Math.min(255, stretch + 1) : 0
      beside = both
      white[i] = stretch
    }
  }
  return white
}

/** The part of the steps from..to at which `start + step × by` lies between 0 and `end`, with a step to spare at either end. */
function within(start: number, by: number, end: number, [from, to]: readonly [number, number]): readonly [number, number] {
  if (by === 0) return start >= 0 && start < end ? [from, to] : [from, from]
  const [one, other] = [-start / by, (end - start) / by]
  return [Math.max(from, Math.ceil(Math.min(one, other)) + 1), Math.min(to, Math.floor(Math.max(one, other)) - 1)]
}

/** The part within a box (pixels, rounded outwards and cut to the picture). */
export function cropped(raster: Raster, [x0, y0, x1, y1]: readonly [number, number, number, number]): Derived {
  const [left, top] = [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0))]
  const [width, height] = [Math.max(1, Math.min(raster.width, Math.ceil(x1)) - left), Math.max(1, Math.min(raster.height, Math.ceil(y1)) - top)]
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * raster.width + left
    grey.set(raster.grey.subarray(from, from + width), y * width)
  }
  return { raster: { ...raster, width, height, grey }, back: (x, y) => [left + x, top + y] }
}
