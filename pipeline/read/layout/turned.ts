import type { Box } from '../../model/page.ts'
import type { TextLayer } from '../../model/source.ts'
import { behind } from './behind.ts'
import { layout } from './layout.ts'
import { around } from './piece.ts'
import { boxTurned, piecesOf, type Quarter, upright } from './runs.ts'
import type { Layout } from './typeset.ts'

/** Share of the page's width at its sides where writing that stands on its side is of the page: a stamp, the frame of a form. */
const MARGIN = 0.12

/** What undoes a turn, clockwise. */
export const turnedBack = { 0: 0, 90: 270, 180: 180, 270: 90 } as const satisfies Record<Quarter, Quarter>

/** The writing of an upright layer, and behind it what is turned against it (a table on its side, a stamp in the margin): nothing that was written is lost. */
export function layoutAll(layer: TextLayer): Layout {
  const main = layout(piecesOf(layer), layer.height, layer.rules)
  return ([90, 180, 270] as const).reduce((found, angle) => {
    const runs = layer.runs.filter((run) => run.angle === angle && run.text.trim() !== '')
    if (runs.length === 0) return found
    const turned = upright({ ...layer, runs }, angle)
    const stand = (box: Box): Box => boxTurned[turnedBack[angle]](box, turned)
    return behind(found, standing(layout(piecesOf(turned), turned.height, turned.rules), stand, layer.width))
  }, main)
}

/** Boxes as on the page; lines in the margin are out of the flow. */
function standing(found: Layout, stand: (box: Box) => Box, pageWidth: number): Layout {
  const lines = found.lines.map((line) => ({ ...line, box: stand(line.box) }))
  const [x0, , x1] = around(lines.map(({ box }) => box))
  const aside = x1 < MARGIN * pageWidth || x0 > (1 - MARGIN) * pageWidth
  return {
    ...found,
    words: found.words.map((word) => ({ ...word, box: stand(word.box) })),
    lines: aside ? lines.map((line) => ({ ...line, role: 'running-head' as const })) : lines,
  }
}
