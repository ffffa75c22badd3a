import type { Raster } from '../../model/raster.ts'
import { marginsOf, partOf } from './margins.ts'

/** A small black and white copy of a picture: 1 where there is ink. About 100 cells an inch. */
export interface Ink {
  readonly width: number
  readonly height: number
  /** Pixels of the picture to a cell's side. */
  readonly step: number
  readonly cells: Uint8Array
  /** Cells with ink. */
  readonly dark: number
}

const known = new WeakMap<Raster, Ink>()

/** The ink of a picture, worked out once: language, skew and what recognising left over all ask for it. */
export function inkOf(raster: Raster): Ink {
  return known.get(raster) ?? inkKnown(raster, copied(raster))
}

/** Says what the ink of a picture is where that is known from how it was made. */
export function inkKnown(raster: Raster, ink: Ink): Ink {
  known.set(raster, ink)
  return ink
}

function copied(raster: Raster): Ink {
  const step = Math.max(1, Math.round(raster.dpi / 100))
  const [width, height] = [Math.floor(raster.width / step), Math.floor(raster.height / step)]
  const threshold = step * step * thresholdOf(raster)
  const cells = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  const sum = step === 2 ? sumOfTwo : sumOfMore
  const margins = marginsOf(raster)
  let dark = 0
  for (let y = 0; y < height; y++) {
    const [left, right] = partOf(margins, y * step, step)
    const [from, to] = [Math.floor(left / step), Math.min(width, Math.ceil(right / step))]
    sum(raster, y, step, sums, from, to)
    const row = y * width
    for (let x = from; x < to; x++) {
      const cell = (sums[x] as number) < threshold ? 1 : 0
      cells[row + x] = cell
      dark += cell
    }
  }
  return { width, height, step, cells, dark }
}

/** Grey of cells of a row, the pixels of each together. Cells of two pixels are the usual ones. */
function sumOfTwo({ grey, width }: Raster, row: number, _: number, sums: Uint32Array, from: number, to: number): void {
  for (let x = from, i = 2 * (row * width + from); x < to; x++, i += 2)
    sums[x] = (grey[i] as number) + (grey[i + 1] as number) + (grey[i + width] as number) + (grey[i + width + 1] as number)
}

function sumOfMore({ grey, width }: Raster, row: number, step: number, sums: Uint32Array, from: number, to: number): void {
  sums.fill(0)
  // One pixel of all cells after the other: loops inside a cell are too short to be quick.
  for (let v = 0; v < step; v++)
    for (let u = 0; u < step; u++) for (let x = from, i = (row * step + v) * width + u + from * step; x < to; x++, i += step) sums[x]! += grey[i] as number
}

/** Grey level between ink and paper, moved towards the paper, for a cell holds thin strokes and white; a plain page has none: 0. */
function thresholdOf(raster: Raster): number {
  const { at, ink, paper } = tonesOf(raster)
  // Paper grain alone parts in two as well, but not by much.
  return paper - ink < APART ? 0 : Math.max(at, ink + 0.65 * (paper - ink))
}

/** Mean grey of ink and of paper, and the level that parts them best (Otsu 1979). */
interface Tones {
  readonly ink: number
  readonly paper: number
  readonly at: number
}

const tones = new WeakMap<Raster, Tones>()

/** Worked out once, as the ink is. */
export function tonesOf(raster: Raster): Tones {
  const known = tones.get(raster) ?? parted(raster)
  tones.set(raster, known)
  return known
}

function parted({ grey }: Raster): Tones {
  const histogram = new Uint32Array(256)
  for (let i = 0; i < grey.length; i += 7) histogram[grey[i] as number]!++
  let total = 0
  let sum = 0
  histogram.forEach((count, level) => {
    total += count
    sum += level * count
  })
  let [best, at, below, sumBelow] = [0, 0, 0, 0]
  const means = [0, 0]
  for (let level = 0; level < 255; level++) {
    below += histogram[level] as number
    sumBelow += level * (histogram[level] as number)
    if (below === 0 || below === total) continue
    const [low, high] = [sumBelow / below, (sum - sumBelow) / (total - below)]
    const between = below * (total - below) * (high - low) ** 2
    if (between > best) {
      best = between
      at = level
      means[0] = low
      means[1] = high
    }
  }
  const [ink, paper] = means as [number, number]
  return paper - ink < APART ? (faintOf(histogram, total, sum) ?? { ink, paper, at }) : { ink, paper, at }
}

/** Grey levels between ink and paper; less is grain. */
const APART = 40

/**
 * Tones of a page with three lines on it: its grain outweighs its ink, and is parted in two. What lies five deviations below the mean is no grain.
 * Null where nothing does.
 */
function faintOf(histogram: Uint32Array, total: number, sum: number): Tones | null {
  const paper = sum / total
  const spread = Math.sqrt(histogram.reduce((squares, count, level) => squares + count * (level - paper) ** 2, 0) / total)
  const dark = [...histogram].map((count, level) => [level, count] as const).slice(0, Math.max(0, Math.floor(paper - 5 * spread)))
  const count = dark.reduce((all, [, one]) => all + one, 0)
  const ink = dark.reduce((all, [level, one]) => all + level * one, 0) / (count || 1)
  return count > total / 20_000 && paper - ink >= APART ? { ink, paper, at: (ink + paper) / 2 } : null
}

/** Share of the ink outside all boxes (pixels of the picture). Rules, solid areas and the frame a scanner leaves at the edges are not writing and do not count. */
export function uncovered(ink: Ink, boxes: readonly (readonly [number, number, number, number])[]): number {
  const { width, height, step } = ink
  const cells = withoutRules(ink)
  const covered = new Uint8Array(width * height)
  for (const [x0, y0, x1, y1] of boxes) {
    const [from, to] = [Math.max(0, Math.floor(x0 / step) - 2), Math.min(width, Math.ceil(x1 / step) + 2)]
    for (let y = Math.max(0, Math.floor(y0 / step) - 2); y < Math.min(height, Math.ceil(y1 / step) + 2); y++) covered.fill(1, y * width + from, y * width + to)
  }
  const block = 12
  const margin = Math.round(0.025 * Math.min(width, height))
  let [dark, outside] = [0, 0]
  for (let top = margin; top + block <= height - margin; top += block)
    for (let left = margin; left + block <= width - margin; left += block) {
      let [inside, free] = [0, 0]
      for (let y = top; y < top + block; y++)
        for (let i = y * width + left, end = i + block; i < end; i++) {
          const cell = cells[i] as number
          inside += cell
          free += cell & ~(covered[i] as number)
        }
      if (inside > 0.6 * block * block) continue
      dark += inside
      outside += free
    }
  return dark === 0 ? 0 : outside / dark
}

/** Cells (half an inch) of ink in one go are the line of a table or drawing. */
const LINE = 50

const withoutLines = new WeakMap<Ink, Uint8Array>()

/** Worked out once: each pass over a page asks what it left. */
function withoutRules(ink: Ink): Uint8Array {
  const kept = withoutLines.get(ink) ?? linesTaken(ink)
  withoutLines.set(ink, kept)
  return kept
}

function linesTaken({ width, height, cells }: Ink): Uint8Array {
  const kept = cells.slice()
  for (let y = 0; y < height; y++) for (const [from, to] of longRuns(cells, y * width, 1, width, LINE)) kept.fill(0, y * width + from, y * width + to)
  for (let x = 0; x < width; x++) for (const [from, to] of longRuns(cells, x, width, height, LINE)) for (let y = from; y < to; y++) kept[y * width + x] = 0
  return kept
}

/**
 * Stretches of at least `least` cells of ink, from and to before, in a row or column of cells: `count` of them, `by` apart, the first at `start`.
 * Only one cell in `least` is looked at where there is no ink.
 */
export function longRuns(cells: Uint8Array, start: number, by: number, count: number, least: number): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = []
  for (let from = 0; from + least <= count; ) {
    let white = from + least - 1
    while (white >= from && cells[start + white * by]) white--
    if (white >= from) {
      from = white + 1
      continue
    }
    let to = from + least
    while (to < count && cells[start + to * by]) to++
    found.push([from, to])
    from = to + 1
  }
  return found
}
