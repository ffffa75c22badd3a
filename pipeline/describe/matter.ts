import { headingLabel, names } from '../languages/labels.ts'
import type { Block } from '../model/block.ts'
import type { Segmented } from '../model/paper.ts'
import { textAt } from '../model/span.ts'
import type { Line } from './line.ts'
import { titlePageLines } from './title-page.ts'

export interface Matter {
  /** All that stands before the paper's first section: title page, imprint, abstracts. */
  readonly front: readonly Line[]
  /** The last lines, references left out: an imprint may stand there too. */
  readonly back: readonly Line[]
  /** Running heads and page numbers. */
  readonly furniture: readonly Line[]
  /** Every block, for labels that name themselves wherever they stand. */
  readonly all: readonly Line[]
}

const BACK = 12
const FRONT_CHARACTERS = 12_000

export function matterOf(paper: Segmented): Matter {
  const all = paper.blocks.map(
    (block, i): Line => ({
      start: block.start,
      end: block.end,
      text: textAt(paper.text, block),
      kind: block.kind,
      language: paper.blockLanguages[i] ?? 'und',
      block: i,
    }),
  )
  const furniture = all.filter(({ kind }) => kind === 'running-head' || kind === 'page-number')
  const flow = all.filter(({ kind }) => !furnitureKinds.has(kind)).flatMap(titlePageLines(paper))
  const begins = flow.findIndex((_, i) => beginsBody(flow, i))
  const front = (begins < 0 ? flow : flow.slice(0, begins)).filter(({ start, kind }) => start < FRONT_CHARACTERS && !citingKinds.has(kind))
  const back = flow.slice(Math.max(front.length, flow.length - BACK)).filter(({ kind, text }) => !citingKinds.has(kind) && !citesAnother(text))
  return { front, back, furniture, all }
}

const furnitureKinds: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['running-head', 'page-number', 'footnote'])

/** Blocks that speak of other works, or of parts of this one. */
const citingKinds: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['reference', 'toc-entry'])

/** Works cited stand in lists that not every paper heads: "[1] …", "Porter, M. E. (2003). …", "… // …", "…[J]. …". */
export const citesAnother = (text: string): boolean =>
  /^[[［]\d{1,3}[\]］]|^\d{1,3}\.\s+\p{L}.*(?:19|20)\d\d|^\p{Lu}[\p{L}-]+,?\s(?:\p{Lu}\.\s?)+.*(?:19|20)\d\d|\[[A-Z](?:\/[A-Z]{2})?\]/u.test(text)

const labelled = ({ text }: Line): boolean => names('abstract', text) || names('keywords', text) || names('filing', text)

/** A section's heading, the contents, or a paragraph that belongs to no label and has no label near below it. */
function beginsBody(flow: readonly Line[], i: number): boolean {
  const line = flow[i] as Line
  if (labelled(line)) return false
  if (line.kind === 'heading')
    return names('section', line.text) || names('contents', line.text) || (i > 0 && (names('chapter', line.text) || headingLabel.test(line.text)))
  if (line.kind === 'front-matter' || line.kind === 'title' || line.text.length < 150) return false
  const before = flow[i - 1]
  return !(before && labelled(before) && before.text.length < 30) && !flow.slice(i + 1, i + 6).some(labelled)
}
