import type { Raster } from '../../model/raster.ts'
import { tonesOf } from './ink.ts'

/** A part of a picture's ink, in its cells. */
export type Cells = readonly [left: number, top: number, right: number, bottom: number]

/** The picture with paper in place of these parts, a cell round them included; the picture itself where there are none. */
export function erased(raster: Raster, parts: readonly Cells[], step: number): Raster {
  if (parts.length === 0) return raster
  const { width, height } = raster
  const grey = raster.grey.slice()
  const paper = Math.round(tonesOf(raster).paper)
  for (const [left, top, right, bottom] of parts)
    for (let y = Math.max(0, (top - 1) * step); y < Math.min(height, (bottom + 1) * step); y++)
      grey.fill(paper, y * width + Math.max(0, (left - 1) * step), y * width + Math.min(width, (right + 1) * step))
  return { ...raster, grey }
}
