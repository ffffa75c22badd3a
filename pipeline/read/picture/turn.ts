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
  for (let y = 0; y < height; y++) {
    let [u, v] = back(0.5, y + 0.5)
    u -= 0.5
    v -= 0.5
    const row = y * width
    for (let x = 0; x < width; x++, u += cos, v += sin) {
      const [i, j] = [Math.floor(u), Math.floor(v)]
      if (i < 0 || j < 0 || i >= w - 1 || j >= h - 1) continue
      const [p, q] = [u - i, v - j]
      const at = j * w + i
      const upper = (grey[at] as number) * (1 - p) + (grey[at + 1] as number) * p
      const lower = (grey[at + w] as number) * (1 - p) + (grey[at + w + 1] as number) * p
      made[row + x] = upper * (1 - q) + lower * q + 0.5
    }
  }
  return { raster: { width, height, dpi: Math.round(raster.dpi * scale), grey: made }, back }
}

/** Half as large: the mean of four pixels each. */
export function halved(raster: Raster): Derived {
  const [width, height] = [raster.width >> 1, raster.height >> 1]
  const grey = new Uint8Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const at = 2 * y * raster.width + 2 * x
      grey[i] =
        ((raster.grey[at] as number) +
          (raster.grey[at + 1] as number) +
          (raster.grey[at + raster.width] as number) +
          (raster.grey[at + raster.width + 1] as number) +
          2) >>
        2
    }
  return { raster: { width, height, dpi: Math.round(raster.dpi / 2), grey }, back: (x, y) => [2 * x, 2 * y] }
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
