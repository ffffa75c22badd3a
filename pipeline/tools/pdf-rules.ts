import type { Box } from '../model/page.ts'
import { hullOf, type Point } from './hull.ts'

/** Points: what is filled and no thicker is a rule. */
const THIN = 3
/** Points by which a rule may miss the upright or the level. */
const SLANT = 0.5

/** The parts of a path that hang together, in points of the page; what is curved parts them: a curve is a move to its end. */
export class Outlines {
  readonly parts: Point[][] = []
  #open: Point[] = []

  move(to: Point): void {
    this.parts.push((this.#open = [to]))
  }

  line(to: Point): void {
    this.#open.push(to)
  }

  close(): void {
    if (this.#open[0]) this.#open.push(this.#open[0])
  }
}

/** The rules that a path draws, level or upright: its straight strokes, or what it fills that is thin. */
export function rulesOf({ parts }: Outlines, strokes: boolean): Box[] {
  const rules: Box[] = []
  for (const points of parts) {
    if (points.length < 2) continue
    const lines = strokes ? points.slice(1).map((to, i) => hullOf([points[i] as Point, to])) : [hullOf(points)]
    rules.push(...lines.filter(strokes ? isStraight : isThin))
  }
  return rules
}

const isStraight = ([x0, y0, x1, y1]: Box): boolean => Math.min(x1 - x0, y1 - y0) < SLANT && Math.max(x1 - x0, y1 - y0) > SLANT
const isThin = ([x0, y0, x1, y1]: Box): boolean => Math.min(x1 - x0, y1 - y0) <= THIN && Math.max(x1 - x0, y1 - y0) > THIN
