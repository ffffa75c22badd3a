import type { OcrWord } from '../model/ocr.ts'

/** Pixels of the picture: x0, y0, x1, y1. */
export type PixelBox = OcrWord['box']

/** A row of writing as tesseract's analysis of a page found it, nothing read yet. */
export interface Row {
  /** From the descenders to the ascenders, in pixels; what tesseract measures a row by. */
  readonly height: number
  /** Below the baseline: negative. */
  readonly descenders: number
  /** Where the baseline begins and ends: x0, y0, x1, y1. */
  readonly baseline: PixelBox
  readonly words: readonly RowWord[]
}

/** What stands close together; not always a word. */
export interface RowWord {
  readonly box: PixelBox
  /** Its pieces of connected ink. */
  readonly blobs: readonly PixelBox[]
}

/** Levels of tesseract's results (PageIteratorLevel). */
const level = { row: 2, word: 3, blob: 4 } as const

/** tesseract's PageIterator: it stands on a piece of ink. */
export interface LayoutResults {
  /** Kind of its block (PolyBlockType). */
  blockType(): number
  /** The writing of its block is upright and goes from left to right: both numbers that tesseract gives are 0. */
  isUpright(): boolean
  startsAt(level: number): boolean
  box(level: number): PixelBox | null
  baseline(level: number): PixelBox | null
  row(): Pick<Row, 'height' | 'descenders'>
  /** Goes on to the next piece; false at the end of the page. */
  next(level: number): boolean
}

/** PT_FLOWING_TEXT, PT_HEADING_TEXT, PT_PULLOUT_TEXT, PT_EQUATION, PT_INLINE_EQUATION, PT_TABLE, PT_VERTICAL_TEXT, PT_CAPTION_TEXT. */
const TEXT: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8])

/** The rows in reading order; null where some stand on their side, which tesseract has to read itself. */
export function rowsOf(results: LayoutResults): Row[] | null {
  const rows: (Omit<Row, 'words'> & { words: { box: PixelBox; blobs: PixelBox[] }[] })[] = []
  do {
    if (!TEXT.has(results.blockType())) continue
    if (!results.isUpright()) return null
    if (results.startsAt(level.row)) rows.push({ ...results.row(), baseline: results.baseline(level.row) ?? [0, 0, 0, 0], words: [] })
    const row = rows.at(-1)
    if (!row) continue
    if (results.startsAt(level.word)) {
      const box = results.box(level.word)
      if (box) row.words.push({ box, blobs: [] })
    }
    const blob = results.box(level.blob)
    if (blob) row.words.at(-1)?.blobs.push(blob)
  } while (results.next(level.blob))
  // A word without ink has the whole picture for its box.
  return rows.map((row) => ({ ...row, words: row.words.filter(({ blobs }) => blobs.length > 0) })).filter(({ words }) => words.length > 0)
}
