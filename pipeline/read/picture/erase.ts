import type { Raster } from '../../model/raster.ts'
import { inkKnown, inkOf, tonesOf } from './ink.ts'

/** A part of a picture's ink, in its cells. */
export type Cells = readonly [left: number, top: number, right: number, bottom: number]

/** Whose the pixels of a picture are: `ours` may be written over, for nobody sees the picture again; copies of whole pages keep the collector busy. */
export type Pixels = 'ours' | 'theirs'

/** The picture with paper in place of these parts of its ink, a cell round them included; the picture itself where there are none. */
export function erased(raster: Raster, parts: readonly Cells[], pixels: Pixels): Raster {
  if (parts.length === 0) return raster
  const { width, height } = raster
  const { step, ...ink } = inkOf(raster)
  let { dark } = ink
  const [grey, cells] = [pixels === 'ours' ? raster.grey : raster.grey.slice(), ink.cells.slice()]
  const paper = Math.round(tonesOf(raster).paper)
  for (const part of parts) {
    const [left, top, right, bottom] = [Math.max(0, part[0] - 1), Math.max(0, part[1] - 1), part[2] + 1, part[3] + 1]
    for (let y = top * step; y < Math.min(height, bottom * step); y++) grey.fill(paper, y * width + left * step, y * width + Math.min(width, right * step))
    for (let y = top; y < Math.min(ink.height, bottom); y++)
      for (let i = y * ink.width + left; i < y * ink.width + Math.min(ink.width, right); i++) {
        dark -= cells[i] as number
        cells[i] = 0
      }
  }
  const made = { ...raster, grey }
  inkKnown(made, { ...ink, step, cells, dark })
  return made
}
