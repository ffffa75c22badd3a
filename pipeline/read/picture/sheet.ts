import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { cropped } from './turn.ts'

/** Parts of a picture on one sheet, to be recognised in one pass. */
export interface Sheet {
  readonly raster: Raster
  /** The number of the part on which something on the sheet lies, and what leads to its place in the picture; undefined between the parts. */
  slotOf(box: Box): { readonly part: number; readonly back: (box: Box) => Box } | undefined
}

/** The parts cut out and set one below the other on white, with half a line between them. */
export function sheetOf(picture: Raster, parts: readonly Box[]): Sheet {
  const margin = Math.max(8, Math.round(picture.dpi / 20))
  const cuts = parts.map((part) => ({ gap: Math.max(margin, Math.round((part[3] - part[1]) / 2)), ...cropped(picture, part) }))
  const width = Math.max(...cuts.map(({ raster }) => raster.width)) + 2 * margin
  const height = cuts.reduce((sum, { raster, gap }) => sum + raster.height + gap, margin)
  const grey = new Uint8Array(width * height).fill(255)
  let row = margin
  const slots = cuts.map(({ gap, raster: cut, back }, part) => {
    for (let y = 0; y < cut.height; y++) grey.set(cut.grey.subarray(y * cut.width, (y + 1) * cut.width), (row + y) * width + margin)
    const [x, y] = back(0, 0)
    const [left, up] = [x - margin, y - row]
    const slot = { top: row - margin / 2, bottom: row + cut.height + margin / 2, part, back: ([a, b, c, d]: Box): Box => [a + left, b + up, c + left, d + up] }
    row += cut.height + gap
    return slot
  })
  return {
    raster: { width, height, dpi: picture.dpi, grey },
    slotOf: (box) => slots.find(({ top, bottom }) => (box[1] + box[3]) / 2 >= top && (box[1] + box[3]) / 2 < bottom),
  }
}
