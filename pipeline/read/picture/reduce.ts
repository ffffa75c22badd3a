import type { Raster } from '../../model/raster.ts'
import type { Derived } from './turn.ts'

/** Made smaller (scale below 1), each pixel the mean of what it covers. */
export function reduced(raster: Raster, scale: number): Derived {
  const [width, height] = [Math.floor(raster.width * scale), Math.floor(raster.height * scale)]
  const [columns, rows] = [sharesOf(raster.width, width), sharesOf(raster.height, height)]
  const grey = new Uint8Array(width * height)
  const band = new Float64Array(raster.width)
  for (let y = 0; y < height; y++) {
    band.fill(0)
    for (let { from } = rows[y] as Shares, i = 0; i < (rows[y] as Shares).weights.length; i++) {
      const weight = (rows[y] as Shares).weights[i] as number
      const row = (from + i) * raster.width
      for (let x = 0; x < raster.width; x++) band[x]! += weight * (raster.grey[row + x] as number)
    }
    for (let x = 0; x < width; x++) {
      const { from, weights } = columns[x] as Shares
      let sum = 0.5
      for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (band[from + i] as number)
      grey[y * width + x] = sum
    }
  }
  const back = (x: number, y: number): readonly [number, number] => [(x * raster.width) / width, (y * raster.height) / height]
  return { raster: { width, height, dpi: Math.round(raster.dpi * scale), grey }, back }
}

/** Which pixels of a longer row a pixel of a shorter one covers, and with which share of itself. */
interface Shares {
  readonly from: number
  readonly weights: readonly number[]
}

function sharesOf(long: number, short: number): Shares[] {
  const step = long / short
  return Array.from({ length: short }, (_, i) => {
    const [start, end] = [i * step, Math.min(long, (i + 1) * step)]
    const from = Math.floor(start)
    const weights = Array.from({ length: Math.ceil(end - 1e-9) - from }, (_, j) => (Math.min(end, from + j + 1) - Math.max(start, from + j)) / step)
    return { from, weights }
  })
}
