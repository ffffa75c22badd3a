import type { Box } from '../model/page.ts'
import type { TextRun } from '../model/source.ts'

export type Point = readonly [x: number, y: number]

/** The smallest box that holds the points. */
export const hullOf = (points: readonly Point[]): Box => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
]

/** The quarter turn, clockwise, that is nearest to a direction; y grows downwards. */
export const quarter = (dx: number, dy: number): TextRun['angle'] => (Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 180) : dy > 0 ? 90 : 270)
