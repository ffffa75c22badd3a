import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../model/page.ts'
import { hullOf, type Point } from './hull.ts'

/** Points: what is filled and no thicker is a rule. */
const THIN = 3
/** Points by which a rule may miss the upright or the level. */
const SLANT = 0.5

/** How pdf.js writes a path: numbers of a step, then its points. */
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const

/** What draws the line of a path, and what only fills it. */
export const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
export const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill])

/** The rules that a path draws, level or upright: its straight strokes, and what it fills that is thin. `operator`: how it is painted; `matrix`: to points of the page. */
export function rulesOfPath(operator: number, path: unknown, matrix: readonly number[]): Box[] {
  const strokes = STROKES.has(operator)
  if (!(path instanceof Float32Array) || (!strokes && !FILLS.has(operator))) return []
  const rules: Box[] = []
  for (const points of outlines(path, matrix)) {
    const lines = strokes ? points.slice(1).map((to, i) => hullOf([points[i] as Point, to])) : [hullOf(points)]
    rules.push(...lines.filter(strokes ? isStraight : isThin))
  }
  return rules
}

/** The parts of a path that hang together, as points of the page; what is curved is parted. */
function outlines(path: Float32Array, matrix: readonly number[]): Point[][] {
  const found: Point[][] = []
  let points: Point[] = []
  const at = (i: number): Point => {
    const point = [path[i] as number, path[i + 1] as number]
    Util.applyTransform(point, matrix as number[])
    return point as unknown as Point
  }
  const begin = (point: Point) => {
    if (points.length > 1) found.push(points)
    points = [point]
  }
  for (let i = 0; i < path.length; ) {
    switch (path[i++]) {
      case step.move:
        begin(at(i))
        i += 2
        break
      case step.line:
        points.push(at(i))
        i += 2
        break
      case step.curve:
        begin(at(i + 4))
        i += 6
        break
      case step.quadratic:
        begin(at(i + 2))
        i += 4
        break
      default:
        if (points[0]) points.push(points[0])
    }
  }
  if (points.length > 1) found.push(points)
  return found
}

const isStraight = ([x0, y0, x1, y1]: Box): boolean => Math.min(x1 - x0, y1 - y0) < SLANT && Math.max(x1 - x0, y1 - y0) > SLANT
const isThin = ([x0, y0, x1, y1]: Box): boolean => Math.min(x1 - x0, y1 - y0) <= THIN && Math.max(x1 - x0, y1 - y0) > THIN
