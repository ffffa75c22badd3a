import type { Raster } from '../../model/raster.ts'
import type { PixelBox } from '../tesseract-layout.ts'

/** A line as the network takes it: -1 black to 1 white, row after row. */
export interface LinePicture {
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
  /** Pixels of the page's picture a column stands for. */
  readonly across: number
}

/** Cuts a line out, makes it so many rows high, sharpens it a little and stretches its greys, as the network saw lines when it was trained. */
export function linePicture({ grey, width }: Raster, [x0, y0, x1, y1]: PixelBox, rows: number): LinePicture {
  const scale = rows / (y1 - y0)
  const columns = Math.max(1, Math.round((x1 - x0) * scale))
  const low = new Float32Array(rows * (x1 - x0))
  taps(y1 - y0, rows).forEach((some, y) => {
    const row = low.subarray(y * (x1 - x0), (y + 1) * (x1 - x0))
    for (const [from, weight] of some) {
      const line = grey.subarray((y0 + from) * width + x0, (y0 + from) * width + x1)
      for (let x = 0; x < row.length; x++) row[x] = (row[x] as number) + weight * (line[x] as number)
    }
  })
  const small = new Float32Array(rows * columns)
  taps(x1 - x0, columns).forEach((some, x) => {
    for (const [from, weight] of some)
      for (let y = 0; y < rows; y++) small[y * columns + x] = (small[y * columns + x] as number) + weight * (low[y * (x1 - x0) + from] as number)
  })
  const sharp = sharpened(small, columns, rows, scale)
  return { columns, rows, values: stretched(sharp, columns, rows), across: 1 / scale }
}

/** Below this scale a pixel is the mean of those it covers, above it lies between two. */
const COVERS = 0.7

/** Of which pixels each of `to` is made, and their shares, where there are `from`. */
function taps(from: number, to: number): (readonly [at: number, weight: number])[][] {
  const step = from / to
  return Array.from({ length: to }, (_, i) => {
    if (to >= COVERS * from) {
      const at = Math.min(from - 1, i * step)
      const first = Math.floor(at)
      return first + 1 < from ? [[first, first + 1 - at] as const, [first + 1, at - first] as const] : [[first, 1] as const]
    }
    const [start, end] = [i * step, Math.min(from, (i + 1) * step)]
    return Array.from({ length: Math.ceil(end) - Math.floor(start) }, (_, k) => {
      const at = Math.floor(start) + k
      return [at, (Math.min(end, at + 1) - Math.max(start, at)) / (end - start)] as const
    })
  })
}

/** Unsharp masking as leptonica's pixScale does it: a part of what a pixel differs from its surroundings is added. */
function sharpened(values: Float32Array, columns: number, rows: number, scale: number): Float32Array {
  if (scale >= 1.4) return values
  const [half, part] = scale < COVERS ? [1, 0.2] : [2, 0.4]
  const across = new Float32Array(values.length)
  for (let y = 0; y < rows; y++) {
    let sum = 0
    const start = y * columns
    for (let x = -half; x < columns; x++) {
      if (x + half < columns) sum += values[start + x + half] as number
      if (x - half - 1 >= 0) sum -= values[start + x - half - 1] as number
      if (x >= 0) across[start + x] = sum / (Math.min(columns - 1, x + half) - Math.max(0, x - half) + 1)
    }
  }
  const sharp = new Float32Array(values.length)
  for (let y = 0; y < rows; y++) {
    const [first, last] = [Math.max(0, y - half), Math.min(rows - 1, y + half)]
    for (let x = 0; x < columns; x++) {
      let sum = 0
      for (let from = first; from <= last; from++) sum += across[from * columns + x] as number
      const value = values[y * columns + x] as number
      sharp[y * columns + x] = Math.min(255, Math.max(0, value + part * (value - sum / (last - first + 1))))
    }
  }
  return sharp
}

/** So that a quarter of the dark places in the middle of the line is blacker than black and a quarter of the light ones whiter than white. */
function stretched(values: Float32Array, columns: number, rows: number): Float32Array {
  const middle = Array.from(values.subarray((rows >> 1) * columns, ((rows >> 1) + 1) * columns), Math.round)
  const [dark, light]: [number[], number[]] = [[], []]
  for (let x = 1; x + 1 < columns; x++) {
    const [before, here, after] = [middle[x - 1], middle[x], middle[x + 1]] as [number, number, number]
    if ((here < before && here <= after) || (here <= before && here < after)) dark.push(here)
    if ((here > before && here >= after) || (here >= before && here > after)) light.push(here)
  }
  const black = quantile(dark, 0.25) ?? 0
  const half = ((quantile(light, 0.75) ?? 255) - black) / 2
  const contrast = half > 0 ? half : 1
  const out = new Float32Array(values.length)
  for (let i = 0; i < out.length; i++) out[i] = Math.max(-1, Math.min(1, ((values[i] as number) - black) / contrast - 1))
  return out
}

function quantile(values: number[], share: number): number | undefined {
  return values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]
}
