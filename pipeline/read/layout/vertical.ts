import type { Box } from '../../model/page.ts'
import type { TextLayer } from '../../model/source.ts'
import { layout } from './layout.ts'
import { boxTurned, piecesOf } from './runs.ts'
import type { Layout } from './typeset.ts'

/**
 * Vertical lines run from right to left: laid on their side they are lines from top to bottom, and boxes are stood up again. Latin words among them
 * lie on their side already.
 */
export function layoutVertical({ width, height, runs }: TextLayer): Layout {
  const laid = {
    width: height,
    height: width,
    runs: runs.map((run) => ({ ...run, angle: run.angle === 90 ? 0 : run.angle, box: boxTurned[90](run.box, { width, height }) })),
  }
  const found = layout(piecesOf(laid), laid.height)
  const stand = (box: Box): Box => boxTurned[270](box, laid)
  return {
    ...found,
    words: found.words.map((word) => ({ ...word, box: stand(word.box) })),
    lines: found.lines.map((line) => ({ ...line, box: stand(line.box) })),
  }
}
