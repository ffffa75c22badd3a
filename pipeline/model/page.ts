import type { Span } from './span.ts'

/** [x0, y0, x1, y1] in PDF points (1/72 inch), origin top left of the page as shown (rotation applied). */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

/** A word as it was read: a span into the page's text, its place, and how sure the reader was (0 to 1; 1 for a text layer). */
export interface Word extends Span {
  readonly box: Box
  readonly confidence: number
}

/** What the layout saw in a line; the flow of the text is made from it. */
export type LineRole = 'body' | 'running-head' | 'page-number' | 'footnote' | 'caption' | 'table-row'

/** A line of the page: a span into the page's text (without its line break), its place and its look. */
export interface Line extends Span {
  readonly box: Box
  /** Height of the type in points, as far as known; used to tell headings from body. */
  readonly size: number
  readonly bold: boolean
  /** Lines of one region (a column's run, a table, a caption) share a number; regions are numbered in reading order. */
  readonly region: number
  readonly role: LineRole
}

/** A table cell: a span into the page's text. Rows and columns count from 0; `head` marks row and column heads. */
export interface TableCell extends Span {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly head: boolean
}

export type ReadingMethod = 'text-layer' | 'ocr' | 'text-layer+ocr' | 'text-file'

/** How a page came to its text, and why so. Every number is in 0..1 unless said otherwise. */
export interface Reading {
  readonly method: ReadingMethod
  /** Reason code of the judge, e.g. `healthy-text-layer`, `latin-read-cyrillic`, `no-text-layer`. */
  readonly reason: string
  /** Badness of the text kept: 0 clean, 1 surely garbled. */
  readonly badness: number
  /** BCP 47 codes the page was read in, most used first. */
  readonly languages: readonly string[]
  readonly confidence: number
  /** Engine and its language data, e.g. `tesseract.js 7.0.0 rus+eng`; null where nothing was recognised. */
  readonly engine: string | null
  /** What the judge saw: named scores. */
  readonly evidence: Readonly<Record<string, number>>
  /** Readings that were tried and not kept. */
  readonly rejected: readonly { readonly method: string; readonly score: number; readonly reason: string }[]
  /** Degrees the page was turned clockwise before reading. */
  readonly rotation: 0 | 90 | 180 | 270
}

/** A complaint that does not stop the paper. `code` is `stage/what`, e.g. `read/empty-page`. */
export interface Note {
  readonly code: string
  readonly page: number | null
  readonly message: string
}

/**
 * A page as read. `text` is raw: what the reader saw, lines ended by "\n", regions parted by a blank line, table cells by "\t".
 * Text files have no boxes: `width`, `height` 0, `words` and `lines` empty.
 */
export interface Page {
  /** Counts from 1. */
  readonly number: number
  /** In points. */
  readonly width: number
  readonly height: number
  readonly text: string
  readonly words: readonly Word[]
  readonly lines: readonly Line[]
  readonly cells: readonly TableCell[]
  /** The printed page label ("240"; "240–241" of two pages in one picture), null where none was seen. */
  readonly label: string | null
  /** Where a picture shows two pages of an open book. */
  readonly facing?: Facing
  /** True for Chinese or Japanese set in vertical lines. */
  readonly vertical: boolean
  readonly reading: Reading
  readonly notes: readonly Note[]
}

/** Two pages side by side in one picture. */
export interface Facing {
  /** Lines that begin before it in the text are of the page that is read first. */
  readonly second: number
  readonly labels: readonly [first: string | null, second: string | null]
}

/** Text that belongs to the page, not to the paper's flow. */
export type FurnitureKind = 'running-head' | 'page-number'
