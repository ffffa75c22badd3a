import { chance } from './chance.ts'
import type { Raster } from './raster.ts'

/** Inches: the dark round an open book, the edges of the pages below, how far shadow and bend reach from the fold, and how much lines bend. */
const [ROUND, EDGES, SHADOW, BEND, DEPTH] = [0.3, 0.08, 0.15, 0.35, 0.06]
/** Grey of what lies round the book, and share of the light that is lost in the fold. */
const [DARK, LOST] = [35, 0.85]

/** An open book in one picture: dark round it and in the fold, lines that bend towards the fold, one page a little lower than the other. */
export function opened(left: Raster, right: Raster, seed: string): Raster {
  const random = chance(seed)
  const { dpi } = left
  const [round, edges] = [Math.round(ROUND * dpi), Math.round(EDGES * dpi)]
  const lower = Math.round(0.1 * dpi * (random() - 0.5))
  const fold = round + edges + left.width
  const [width, height] = [fold + right.width + edges + round, Math.max(left.height, right.height) + 2 * round]
  const grey = Uint8Array.from({ length: width * height }, () => DARK + 12 * random())
  for (let x = round; x < width - round; x++) {
    const [page, down] = x < fold ? [left, 0] : [right, lower]
    const column = x < fold ? x - round - edges : x - fold
    const inches = Math.abs(x + 0.5 - fold) / dpi
    const light = 1 - LOST * Math.exp(-inches / SHADOW)
    const bend = DEPTH * dpi * Math.exp(-inches / BEND)
    for (let y = 0; y < page.height; y++) {
      const row = Math.round(y - bend)
      const at = (y + round + down) * width + x
      if (column < 0 || column >= page.width) grey[at] = column % 4 === 0 ? 110 : 190
      else grey[at] = light * (page.grey[Math.max(0, row) * page.width + column] as number)
    }
  }
  return { width, height, dpi, grey }
}
