import type { Knowledge } from '../../knowledge/knowledge.ts'
import { stepsOf } from './beam.ts'
import { directions } from './directions.ts'
import { eyeFor } from './eye.ts'
import { type Edge, latticeOf } from './lattice.ts'
import { piecesOf } from './pieces.ts'

/** What glyphs may be, with costs in tenths of a nat, as they are before a paper's context is known. */
export interface Explained {
  readonly glyphs: string
  readonly kind: Edge['kind']
  readonly word: string
  /** What it costs that the word was read so, and that it was printed. */
  readonly reading: number
  readonly prior: number
  /** How its letters were read: `п<MN п<II …`. */
  readonly steps: readonly string[]
}

/** All that a piece of misread text may be, cheapest first; nothing where it has letters of no script that is ever misread. */
export function lattice(glyphs: string, { lexicons }: Pick<Knowledge, 'lexicons'>): Explained[] {
  const direction = directions.find(({ script, others }) => script.test(glyphs) && !others.test(glyphs))
  if (!direction) return []
  const pieces = piecesOf(glyphs)
  return latticeOf(pieces, () => true, eyeFor(direction, lexicons), true)
    .flatMap((edges, i) =>
      edges.map((edge) => ({
        edge,
        glyphs: pieces
          .slice(i, edge.to)
          .map(({ text }) => text)
          .join(' '),
      })),
    )
    .map(({ edge, glyphs }) => ({
      glyphs,
      kind: edge.kind,
      word: edge.word,
      reading: Math.round(edge.reading),
      prior: Math.round(edge.prior),
      steps: stepsOf(edge.trail).map(({ option }) => (option?.key ? option.key.replace('\t', '<') : '·')),
    }))
    .sort((a, b) => a.reading + a.prior - b.reading - b.prior)
}
