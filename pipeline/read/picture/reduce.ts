import type { Raster } from '../../model/raster.ts'
import type { Derived } from './turn.ts'

/** Made smaller (scale below 1), each pixel the mean of what it covers. */
export function reduced(raster: Raster, scale: number): Derived {
  const [width, height] = [Math.floor(raster.width * scale), Math.floor(raster.height * scale)]
  const [columns, rows] = [sharesOf(raster.width, width), sharesOf(raster.height, height)]
  const grey = new Uint8Array(width * height)
  const band = new Float64Array(raster.width + columns.most)
  for (let y = 0; y < height; y++) {
    band.fill(0)
    for (let i = 0; i < rows.most; i++) {
      const weight = rows.weights[y * rows.most + i] as number
      if (weight === 0) continue
      const row = ((rows.from[y] as number) + i) * raster.width
      for (let x = 0; x < raster.width; x++) band[x]! += weight * (raster.grey[row + x] as number)
    }
    for (let x = 0; x < width; x++) {
      const from = columns.from[x] as number
      let sum = 0.5
      for (let i = 0; i < columns.most; i++) sum += (columns.weights[x * columns.most + i] as number) * (band[from + i] as number)
      grey[y * width + x] = sum
    }
  }
  const back = (x: number, y: number): readonly [number, number] => [(x * raster.width) / width, (y * raster.height) / height]
  return { raster: { width, height, dpi: Math.round(raster.dpi * scale), grey }, back }
}

/** Which pixels of a longer row each pixel of a shorter one covers, and with which share of itself: `most` weights for each, the last may be 0. */
interface Shares {
  readonly most: number
  readonly from: Uint32Array
  readonly weights: Float64Array
}

function sharesOf(long: number, short: number): Shares {
  const step = long / short
  const most = Math.ceil(step) + 1
  const [from, weights] = [new Uint32Array(short), new Float64Array(short * most)]
  for (let i = 0; i < short; i++) {
    const [start, end] = [i * step, Math.min(long, (i + 1) * step)]
    const first = Math.floor(start)
    from[i] = first
    for (let j = 0; j < most; j++) weights[i * most + j] = Math.max(0, Math.min(end, first + j + 1) - Math.max(start, first + j)) / step
  }
  return { most, from, weights }
}
