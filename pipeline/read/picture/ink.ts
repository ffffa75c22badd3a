import type { Raster } from '../../model/raster.ts'

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
  const ink = known.get(raster) ?? copied(raster)
  known.set(raster, ink)
  return ink
}

function copied(raster: Raster): Ink {
  const step = Math.max(1, Math.round(raster.dpi / 100))
  const [width, height] = [Math.floor(raster.width / step), Math.floor(raster.height / step)]
  const threshold = step * step * thresholdOf(raster)
  const cells = new Uint8Array(width * height)
  let dark = 0
  const sums = new Uint32Array(width)
  const used = width * step
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let v = 0; v < step; v++) {
      const row = (y * step + v) * raster.width
      for (let x = 0, cell = 0, left = step; x < used; x++) {
        sums[cell]! += raster.grey[row + x] as number
        if (--left > 0) continue
        cell++
        left = step
      }
    }
    for (let x = 0; x < width; x++)
      if ((sums[x] as number) < threshold) {
        cells[y * width + x] = 1
        dark++
      }
  }
  return { width, height, step, cells, dark }
}

/** Grey level between ink and paper, moved towards the paper, for a cell holds thin strokes and white; a plain page has none: 0. */
function thresholdOf(raster: Raster): number {
  const { at, ink, paper } = tonesOf(raster)
  // Paper grain alone parts in two as well, but not by much.
  return paper - ink < 40 ? 0 : Math.max(at, ink + 0.65 * (paper - ink))
}

/** Mean grey of ink and of paper, and the level that parts them best (Otsu 1979). */
export function tonesOf({ grey }: Raster): { ink: number; paper: number; at: number } {
  const histogram = new Float64Array(256)
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
  return { ink, paper, at }
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
        for (let i = y * width + left; i < y * width + left + block; i++) {
          if (!cells[i]) continue
          inside++
          if (!covered[i]) free++
        }
      if (inside > 0.6 * block * block) continue
      dark += inside
      outside += free
    }
  return dark === 0 ? 0 : outside / dark
}

/** Half an inch of ink in one go is the line of a table or drawing. */
function withoutRules({ width, height, cells }: Ink): Uint8Array {
  const kept = cells.slice()
  const erase = (lines: number, length: number, at: (line: number, i: number) => number) => {
    for (let line = 0; line < lines; line++)
      for (let i = 0, start = 0; i <= length; i++) {
        if (i < length && cells[at(line, i)]) continue
        if (i - start >= 50) for (let j = start; j < i; j++) kept[at(line, j)] = 0
        start = i + 1
      }
  }
  erase(height, width, (y, x) => y * width + x)
  erase(width, height, (x, y) => y * width + x)
  return kept
}
