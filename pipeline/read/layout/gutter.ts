import type { Box } from '../../model/page.ts'

/** White between two pages that lie side by side, at half the height of the picture they are in. */
export interface Gutter {
  readonly from: number
  readonly to: number
  /** How far it goes to the right for each step down. */
  readonly slope: number
}

/** The picture of an open book is so much wider than it is high; slides are wider. */
const [WIDE, TOO_WIDE] = [1.15, 1.7]
/** Shares of the width between which some of the gutter lies. */
const MIDDLE = [0.4, 0.6] as const
/** Books are never laid down straight: hundredths of the way down. */
const SLOPES = [0, -1, 1, -2, 2, -3, 3, -4, 4]
/** Share of the width that the gutter is wide. */
const LEAST = 0.015

/** The widest white between marks (words, letters) that goes through from head to foot in the middle of a picture of two pages; null where there is none. */
export function gutterOf(marks: readonly Box[], { width, height }: { readonly width: number; readonly height: number }): Gutter | null {
  if (width < WIDE * height || width > TOO_WIDE * height) return null
  let best: Gutter | null = null
  for (const hundredths of SLOPES) {
    const slope = hundredths / 100
    for (const [from, to] of whiteBetween(marks, slope, height)) {
      const isMiddle = from < MIDDLE[1] * width && to > MIDDLE[0] * width
      if (isMiddle && to - from > LEAST * width && (!best || to - from > 1.05 * (best.to - best.from))) best = { from, to, slope }
    }
  }
  return best
}

/** True for what stands left of the gutter. */
export const isLeftOf = ([x0, y0, x1, y1]: Box, { from, to, slope }: Gutter, height: number): boolean =>
  (x0 + x1) / 2 - slope * ((y0 + y1) / 2 - height / 2) < (from + to) / 2

/** Where no mark stands on x, between marks, seen along the slope. */
export function whiteBetween(marks: readonly Box[], slope: number, height: number): (readonly [number, number])[] {
  const extents = marks
    .map(([x0, y0, x1, y1]): readonly [number, number] => {
      const moved = slope * ((y0 + y1) / 2 - height / 2)
      return [x0 - moved, x1 - moved]
    })
    .sort((a, b) => a[0] - b[0])
  const white: (readonly [number, number])[] = []
  let end = extents[0]?.[1] ?? 0
  for (const [from, to] of extents) {
    if (from > end) white.push([end, from])
    end = Math.max(end, to)
  }
  return white
}

/** Lines of a page of prose: of a full one, of one that is not nearly blank, of one with the end of a chapter. */
const [FULL, MANY, FEW] = [16, 8, 3]
/** Share of the width of prose that has nearly as many lines as any other part: the white between two columns is no more than a tenth. */
const [FILLED, WELL_FILLED] = [0.7, 0.85]

/**
 * True where both sides of the gutter are pages, and not the columns of a table: prose fills the width that it has, cells leave white between them. Beside a
 * full page of prose any writing is a page.
 */
export function arePages(marks: readonly Box[], gutter: Gutter, height: number): boolean {
  const sides = [marks.filter((mark) => isLeftOf(mark, gutter, height)), marks.filter((mark) => !isLeftOf(mark, gutter, height))]
  const [less, more] = sides.map(proseOf).sort((a, b) => a.lines - b.lines) as [Prose, Prose]
  if (less.lines < 1) return false
  if (more.lines >= FULL && more.filled >= WELL_FILLED) return true
  return more.lines >= MANY && less.lines >= FEW && more.filled >= FILLED && less.filled >= FILLED
}

interface Prose {
  /** One below the other, where most are. */
  readonly lines: number
  readonly filled: number
}

const PARTS = 60
/** Share of a line that letters fill; the rest is between letters and words. */
const INKED = 0.75

function proseOf(marks: readonly Box[]): Prose {
  if (marks.length === 0) return { lines: 0, filled: 0 }
  const [left, right] = [Math.min(...marks.map(([x0]) => x0)), Math.max(...marks.map(([, , x1]) => x1))]
  const part = (right - left) / PARTS
  const lines = new Array<number>(PARTS).fill(0)
  for (const [x0, , x1] of marks)
    for (let i = Math.floor((x0 - left) / part); i < PARTS && left + i * part < x1; i++)
      lines[i]! += (Math.min(x1, left + (i + 1) * part) - Math.max(x0, left + i * part)) / part / INKED
  const most = lines.toSorted((a, b) => a - b)[Math.floor(0.8 * PARTS)] as number
  return { lines: most, filled: lines.filter((count) => count >= 0.4 * most).length / PARTS }
}
