import type { Box } from '../../model/page.ts'
import type { TextLayer } from '../../model/source.ts'
import { layout } from './layout.ts'
import { piecesOf } from './runs.ts'
import type { Layout } from './typeset.ts'

/** Vertical lines run from right to left: laid on their side they are lines from top to bottom, and boxes are stood up again. */
export function layoutVertical({ width, height, runs }: TextLayer): Layout {
  const laid = runs.map((run): typeof run => {
    const [x0, y0, x1, y1] = run.box
    return { ...run, box: [y0, width - x1, y1, width - x0] }
  })
  const found = layout(piecesOf({ width: height, height: width, runs: laid }), width)
  const stand = ([x0, y0, x1, y1]: Box): Box => [width - y1, x0, width - y0, x1]
  return {
    ...found,
    words: found.words.map((word) => ({ ...word, box: stand(word.box) })),
    lines: found.lines.map((line) => ({ ...line, box: stand(line.box) })),
  }
}
