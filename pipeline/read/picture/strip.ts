import type { Raster } from '../../model/raster.ts'
import { type Ink, inkOf } from './ink.ts'
import { cropped } from './turn.ts'

/** Inches of each of its bands. */
export interface StripSize {
  readonly high: number
  readonly wide: number
}

/** A line or two of each third: enough to tell the languages of a good scan, at a fiftieth of the page's cost. */
export const glance: StripSize = { high: 0.22, wide: 3 }
export const look: StripSize = { high: 0.45, wide: 3.2 }
/** A dozen Han characters of each third. */
export const few: StripSize = { high: 0.22, wide: 1.5 }

/**
 * A sample of the writing: from the upper, middle and lower third of the page a few lines where most strokes stand, one below the other.
 * One place alone may be the English abstract of a Russian paper. Null where nothing looks like writing.
 */
export function stripOf(raster: Raster, ink: Ink, { high, wide }: StripSize): Raster | null {
  const strokes = strokesByRow(ink)
  const tall = Math.min(ink.height, Math.max(8, Math.round((high * raster.dpi) / ink.step)))
  const third = Math.ceil(ink.height / 3)
  const bands = [0, 1, 2].map((n) => busiest(strokes, n * third, Math.min(ink.height, (n + 1) * third), tall))
  const most = Math.max(...bands.map(({ strokes: count }) => count))
  const chosen = bands.filter(({ strokes: count }) => count > 0.3 * most && count > tall).map(({ top }) => betweenLines(ink, top, tall))
  if (chosen.length === 0) return null
  const width = Math.min(raster.width, Math.round(wide * raster.dpi))
  const gap = Math.round(0.15 * raster.dpi)
  const height = chosen.reduce((sum, { top, bottom }) => sum + (bottom - top) * ink.step + gap, gap)
  const grey = new Uint8Array(width * height).fill(255)
  let row = gap
  for (const { top, bottom } of chosen) {
    const left = Math.max(0, Math.min(raster.width - width, heart(ink, top, bottom - top) * ink.step - (width >> 1)))
    for (let y = top * ink.step; y < bottom * ink.step; y++, row++) {
      const from = y * raster.width + left
      grey.set(raster.grey.subarray(from, from + width), row * width)
    }
    row += gap
  }
  return { width, height, dpi: raster.dpi, grey }
}

/** Cells of ink (100 an inch) that a line has at least from top to bottom. */
const LOW = 8
/** White above and below a line, in its heights. */
const PAD = 0.2

/** The lines of a strip, each by itself: rows without ink part them. */
export function linesOf(strip: Raster): Raster[] {
  const { width, height, step, cells } = inkOf(strip)
  const lines: Raster[] = []
  let top = 0
  for (let y = 0; y <= height; y++) {
    if (y < height && cells.subarray(y * width, (y + 1) * width).includes(1)) continue
    const pad = PAD * (y - top)
    if (y - top >= LOW) lines.push(cropped(strip, [0, (top - pad) * step, strip.width, (y + pad) * step]).raster)
    top = y + 1
  }
  return lines
}

/** The band with its edges moved to the whitest rows near them: half a line at an edge is read as nonsense. */
function betweenLines({ width, height, cells }: Ink, top: number, tall: number): { top: number; bottom: number } {
  const dark = (y: number): number => {
    let sum = 0
    for (let i = y * width; i < (y + 1) * width; i++) sum += cells[i] ?? 0
    return sum
  }
  const whitest = (near: number): number => {
    let best = Math.max(0, Math.min(height - 1, near))
    for (let y = Math.max(0, near - 10); y <= Math.min(height - 1, near + 10); y++) if (dark(y) < dark(best)) best = y
    return best
  }
  const [from, to] = [whitest(top), whitest(top + tall)]
  return { top: from, bottom: Math.max(to, from + 4) }
}

/** How often ink starts in each row: many times in a line of writing, seldom in rules and pictures. */
function strokesByRow({ width, height, cells }: Ink): Float64Array {
  const strokes = new Float64Array(height)
  for (let y = 0; y < height; y++) {
    let count = 0
    for (let i = y * width + 1; i < (y + 1) * width; i++) count += (cells[i] as number) & ~(cells[i - 1] as number)
    strokes[y] = count
  }
  return strokes
}

function busiest(strokes: Float64Array, from: number, to: number, tall: number): { top: number; strokes: number } {
  let best = { top: from, strokes: 0 }
  for (let top = from; top + tall <= to; top += 2) {
    let sum = 0
    for (let y = top; y < top + tall; y++) sum += strokes[y] as number
    if (sum > best.strokes) best = { top, strokes: sum }
  }
  return best
}

/** Middle of the ink of a band on x. */
function heart({ width, cells }: Ink, top: number, tall: number): number {
  let [sum, count] = [0, 0]
  for (let i = top * width; i < Math.min(cells.length, (top + tall) * width); i++)
    if (cells[i]) {
      sum += i % width
      count++
    }
  return count === 0 ? width >> 1 : Math.round(sum / count)
}
