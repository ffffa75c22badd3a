import type { Box } from '../model/page.ts'

export type Point = readonly [x: number, y: number]

/** The smallest box that holds the points. */
export const hullOf = (points: readonly Point[]): Box => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
]
