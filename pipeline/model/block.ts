import type { Span } from './span.ts'

export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table'
  | 'caption'
  | 'footnote'
  | 'reference'
  | 'toc-entry'
  | 'running-head'
  | 'page-number'
  | 'front-matter'

/** A cell of a table block: a span into the paper's text. `head` marks row and column heads. */
export interface Cell extends Span {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly head: boolean
}

/** A run of the text with one job. Blocks are sorted by start and never overlap; all but white space lies in one. */
export interface Block extends Span {
  /** `b1`, `b2`, … in text order. */
  readonly id: string
  readonly kind: BlockKind
  /** 1 for a chapter or the paper's sections, 2 below, …; 0 for what is no heading. */
  readonly level: number
  /** Table cells, row by row; empty for other kinds. */
  readonly cells: readonly Cell[]
}
