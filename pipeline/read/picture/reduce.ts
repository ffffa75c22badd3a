import type { Raster } from '../../model/raster.ts'
import { marginsOf, partOf } from './margins.ts'
import type { Derived } from './turn.ts'

/** Made smaller (scale below 1), each pixel the mean of what it covers. */
export function reduced(raster: Raster, scale: number): Derived {
  const [width, height] = [Math.floor(raster.width * scale), Math.floor(raster.height * scale)]
  const [columns, rows] = [sharesOf(raster.width, width), sharesOf(raster.height, height)]
  const grey = new Uint8Array(width * height).fill(255)
  const band = new Float64Array(raster.width + columns.most)
  const across = columns.most === 3 ? acrossThree : acrossMore
  const margins = marginsOf(raster)
  const step = raster.width / width
  for (let y = 0; y < height; y++) {
    const weights = rows.weights.subarray(y * rows.most, (y + 1) * rows.most)
    const first = rows.from[y] as number
    const row = first * raster.width
    const [from, to] = partOf(margins, first, rows.most)
    if (to === 0) continue
    const part = [Math.max(0, from - columns.most), Math.min(raster.width, to + columns.most)] as const
    twoRows(raster, row, weights, band, part)
    for (let i = 2; i < weights.length; i++) if ((weights[i] as number) > 0) oneRow(raster, row + i * raster.width, weights[i] as number, band, part)
    across(band, columns, grey.subarray(y * width, (y + 1) * width), [Math.ceil(part[0] / step), Math.min(width, Math.ceil(to / step))])
  }
  const back = (x: number, y: number): readonly [number, number] => [(x * raster.width) / width, (y * raster.height) / height]
  return { raster: { width, height, dpi: Math.round(raster.dpi * scale), grey }, back }
}

/** Columns of a row, from and to before. */
type Part = readonly [from: number, to: number]

// Each loop by itself, and the usual ones (two rows, three columns) without a loop inside: half the time of one that does for any number.

function twoRows({ grey, width }: Raster, row: number, weights: Float64Array, band: Float64Array, [from, to]: Part): void {
  const [first, second] = [weights[0] as number, weights[1] as number]
  for (let x = from, at = row + from; x < to; x++, at++) band[x] = first * (grey[at] as number) + second * (grey[at + width] as number)
}

function oneRow({ grey }: Raster, row: number, weight: number, band: Float64Array, [from, to]: Part): void {
  for (let x = from, at = row + from; x < to; x++, at++) band[x]! += weight * (grey[at] as number)
}

function acrossThree(band: Float64Array, { from, weights }: Shares, row: Uint8Array, [start, end]: Part): void {
  for (let x = start, i = 3 * start; x < end; x++, i += 3) {
    const at = from[x] as number
    row[x] =
      0.5 +
      (weights[i] as number) * (band[at] as number) +
      (weights[i + 1] as number) * (band[at + 1] as number) +
      (weights[i + 2] as number) * (band[at + 2] as number)
  }
}

function acrossMore(band: Float64Array, { from, weights, most }: Shares, row: Uint8Array, [start, end]: Part): void {
  for (let x = start; x < end; x++) {
    let sum = 0.5
    for (let i = 0; i < most; i++) sum += (weights[x * most + i] as number) * (band[(from[x] as number) + i] as number)
    row[x] = sum
  }
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
