import type { Raster } from '../../model/raster.ts'
import { type Ink, inkOf } from './ink.ts'
import { cropped } from './turn.ts'

/** Vertical lines set anew as lines that run across, the right one first, and what leads back. */
export interface SetAnew {
  readonly raster: Raster
  /** From a box of the new picture to where its signs stand in the old one; null between the lines. */
  readonly back: (box: Rectangle) => Rectangle | null
}

type Rectangle = readonly [x0: number, y0: number, x1: number, y1: number]

/** From `start` to before `end`, in cells of ink. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Share of white between lines that vertical writing has at least: lines stand half an em apart. */
const LEADING = 0.2
/** How far the width of a line may be from the usual: some have no sign that fills its square. */
const ALIKE = 0.35
/** Cells of ink, a hundred an inch: type of four points. */
const SMALLEST = 6
/** Of a cell: forty squares down, an error of this in the side of one is less than the white between two. */
const FINE = 0.02
/** Fewer lines are a table, a seal, a heading at the side. */
const FEWEST = 4

/**
 * Recognisers know Han characters in rows only. On a page of vertical lines the white between columns is wide and that between rows next to
 * nothing; each column is cut into its squares, and they are set side by side. Null where the page is not such a one.
 */
export function setAnew(raster: Raster): SetAnew | null {
  const ink = inkOf(raster)
  const [columns, rows] = [profileOf(ink, 'columns'), profileOf(ink, 'rows')]
  const stretches = stretchesOf(columns)
  const widths = stretches.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1] ?? 0
  const lines = stretches.filter(({ start, end }) => end - start >= (1 - ALIKE) * usual)
  const alike = lines.filter(({ start, end }) => end - start <= (1 + ALIKE) * usual)
  if (alike.length < FEWEST || alike.length < 0.6 * stretches.length || usual < SMALLEST) return null
  // A single line of letters set wide apart has columns too.
  if (rows.findLastIndex((dark) => dark > 0) - rows.findIndex((dark) => dark > 0) < FEWEST * usual) return null
  if (blankShareOf(columns) < LEADING || blankShareOf(rows) > 0.5 * blankShareOf(columns)) return null
  const inked = lines.reverse().map((line): Inked => ({ line, rows: profileOf(ink, 'rows', line) }))
  const pitch = pitchOf(
    inked.filter(({ line }) => alike.includes(line)),
    usual,
  )
  return setInRows(
    raster,
    ink.step,
    // A heading is of larger type.
    inked.map((one) => cutOf(one, pitch * (alike.includes(one.line) ? 1 : (one.line.end - one.line.start) / usual))),
  )
}

/** Dark cells of each column or row. */
function profileOf({ width, height, cells }: Ink, of: 'columns' | 'rows', within: Stretch = { start: 0, end: width }): Uint32Array {
  const profile = new Uint32Array(of === 'columns' ? width : height)
  for (let y = 0; y < height; y++) for (let x = within.start; x < within.end; x++) if (cells[y * width + x]) profile[of === 'columns' ? x : y]!++
  return profile
}

const isBlank = (profile: Uint32Array): ((at: number) => boolean) => {
  const most = profile.reduce((a, b) => Math.max(a, b), 0)
  return (at) => (profile[at] ?? 0) <= 0.02 * most
}

function stretchesOf(profile: Uint32Array): Stretch[] {
  const blank = isBlank(profile)
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < profile.length; at++) {
    if (blank(at)) continue
    const last = found.at(-1)
    if (last?.end === at) last.end = at + 1
    else found.push({ start: at, end: at + 1 })
  }
  return found
}

/** Of what lies between the first and the last ink. */
function blankShareOf(profile: Uint32Array): number {
  const found = stretchesOf(profile)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return 0
  return 1 - found.reduce((sum, { start, end }) => sum + end - start, 0) / (last.end - first.start)
}

interface Inked {
  readonly line: Stretch
  readonly rows: Uint32Array
}

/** A line, the side of its squares and where they begin. */
interface Cut extends Inked {
  readonly pitch: number
  readonly starts: readonly number[]
}

/** The side of a square: that whose cuts meet least ink. */
function pitchOf(lines: readonly Inked[], usual: number): number {
  let [best, least] = [usual, Number.POSITIVE_INFINITY]
  // The columns of a page that leans a little are wider than their signs.
  for (let pitch = 0.8 * usual; pitch <= 1.3 * usual; pitch += FINE) {
    const met = lines.reduce((sum, line) => sum + metBy(line, cutOf(line, pitch).starts), 0)
    if (met < least) [best, least] = [pitch, met]
  }
  return best
}

/** Squares from the first ink to the last, moved up by as much as meets the least ink. */
function cutOf(line: Inked, pitch: number): Cut {
  const top = line.rows.findIndex((dark) => dark > 0)
  const bottom = line.rows.findLastIndex((dark) => dark > 0)
  let best: readonly number[] = []
  let least = Number.POSITIVE_INFINITY
  for (let up = 0; up < 0.5 * pitch; up++) {
    const starts = Array.from({ length: Math.max(1, Math.ceil((bottom + 1 - top + up) / pitch - 0.2)) }, (_, i) => top - up + i * pitch)
    const met = metBy(line, starts)
    if (met < least) [best, least] = [starts, met]
  }
  return { ...line, pitch, starts: best }
}

/** Ink on the cuts, a mean. */
const metBy = ({ rows }: Inked, starts: readonly number[]): number =>
  starts.length < 2 ? 0 : starts.slice(1).reduce((sum, at) => sum + (rows[Math.round(at)] ?? 0), 0) / (starts.length - 1)

function setInRows(raster: Raster, step: number, lines: readonly Cut[]): SetAnew {
  const rows = placed(lines, step)
  const width = Math.max(...rows.map(({ square, cut }) => square * (cut.starts.length + 2)))
  const { top, square } = rows.at(-1) as Row
  const height = top + 2 * square
  const grey = new Uint8Array(width * height).fill(255)
  for (const { cut, square, top } of rows) {
    const left = (step * (cut.line.start + cut.line.end) - square) / 2
    cut.starts.forEach((start, i) => {
      const sign = cropped(raster, [left, start * step, left + square, start * step + square]).raster
      for (let y = 0; y < Math.min(square, sign.height); y++)
        grey.set(sign.grey.subarray(y * sign.width, y * sign.width + Math.min(square, sign.width)), (top + y) * width + square * (i + 1))
    })
  }
  const back = ([x0, y0, x1, y1]: Rectangle): Rectangle | null => {
    const row = rows.find(({ top, square }) => (y0 + y1) / 2 >= top - square / 4 && (y0 + y1) / 2 < top + 1.25 * square)
    if (!row) return null
    const { line, starts } = row.cut
    const at = (x: number): number => Math.max(0, Math.min(starts.length - 1, Math.floor(x / row.square) - 1))
    const [first, last] = [starts[at(x0 + 0.2 * row.square)] as number, starts[at(x1 - 0.2 * row.square)] as number]
    return [line.start * step, Math.max(0, first * step), line.end * step, last * step + row.square]
  }
  return { raster: { width, height, dpi: raster.dpi, grey }, back }
}

/** A line as a row of the new picture: the pixels of its squares' side and where it begins from the top. */
interface Row {
  readonly cut: Cut
  readonly square: number
  readonly top: number
}

function placed(lines: readonly Cut[], step: number): Row[] {
  const rows: Row[] = []
  for (const cut of lines) {
    const square = Math.ceil(cut.pitch * step)
    const above = rows.at(-1)
    rows.push({ cut, square, top: (above ? above.top + above.square : 0) + Math.ceil(0.6 * square) })
  }
  return rows
}
