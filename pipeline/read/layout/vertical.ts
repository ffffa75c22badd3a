import type { Box, Note } from '../../model/page.ts'
import type { TextLayer } from '../../model/source.ts'
import { layout } from './layout.ts'
import { boxTurned, piecesOf } from './runs.ts'
import type { Layout } from './typeset.ts'

export const verticalNote: Omit<Note, 'page'> = {
  code: 'read/vertical-lines',
  message: 'the page is set in vertical lines: read from top to bottom, from right to left',
}

type Size = Pick<TextLayer, 'width' | 'height'>

/** Vertical lines stand from right to left: laid on their side they are lines from top to bottom. */
export const laid = (box: Box, page: Size): Box => boxTurned[90](box, page)
/** What was laid out on its side, stood up again; `page` as it stands. */
export const stood = (box: Box, { width, height }: Size): Box => boxTurned[270](box, { width: height, height: width })

/** The writing of a layer of vertical lines. Latin words among them lie on their side already. */
export function layoutVertical(page: TextLayer): Layout {
  const runs = page.runs.map((run) => ({ ...run, angle: run.angle === 90 ? 0 : run.angle, box: laid(run.box, page) }))
  const found = layout(piecesOf({ width: page.height, height: page.width, runs }), page.width)
  return {
    ...found,
    words: found.words.map((word) => ({ ...word, box: stood(word.box, page) })),
    lines: found.lines.map((line) => ({ ...line, box: stood(line.box, page) })),
  }
}
