import type { Box, Line, Page } from '../../model/page.ts'
import type { Repair } from '../../model/repair.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { rawPageSpans, repairedMap } from '../../model/text-map.ts'
import { widthOf } from '../../model/wide.ts'

/** A line of the text before it flows: its span without white space at the ends, and what is around it. */
export interface FlowLine extends Span {
  readonly text: string
  /** Index of its page. */
  readonly page: number
  /** Blank lines above it on its page. */
  readonly blanksAbove: number
  /** Columns of white space before it. */
  readonly indent: number
  /** Columns it fills; a Han character fills two. */
  readonly width: number
  /** What the layout saw, vertical lines laid on their side; null in text files. */
  readonly look: Line | null
}

/** The lines that are not blank. `pages` may hold look and place of each line; `repairs` are those made so far. */
export function linesOf(text: string, pages: readonly Page[], repairs: readonly Repair[]): FlowLine[] {
  const looks = looksOf(pages, repairs)
  const pageStarts = currentPageStarts(pages, repairs)
  const lines: FlowLine[] = []
  let blanksAbove = 0
  let page = 0
  let look = 0
  for (const match of text.matchAll(/[^\n\f]*(?:\n|\f|$)/gu)) {
    if (match[0] === '') continue
    while (page + 1 < pageStarts.length && (pageStarts[page + 1] as number) <= match.index) {
      page++
      blanksAbove = 0
    }
    const written = match[0].replace(/[\n\f]$/u, '')
    const trimmed = written.trim()
    if (trimmed === '') {
      blanksAbove++
      continue
    }
    const indent = written.length - written.trimStart().length
    const at = { start: match.index + indent, end: match.index + indent + trimmed.length }
    while (look < looks.length && (looks[look] as Look).at.end <= at.start) look++
    const seen = looks[look]
    lines.push({ ...at, text: trimmed, page, blanksAbove, indent, width: widthOf(trimmed), look: seen && overlaps(seen.at, at) ? seen.line : null })
    blanksAbove = 0
  }
  return lines
}

interface Look {
  readonly at: Span
  readonly line: Line
}

function looksOf(pages: readonly Page[], repairs: readonly Repair[]): Look[] {
  const toRepaired = repairedMap(repairs)
  const starts = rawPageSpans(pages)
  const looks = pages.flatMap((page, i) => {
    const { start } = starts[i] as Span
    return page.lines.map((line) => ({
      at: { start: toRepaired(start + line.start), end: toRepaired(start + line.end) },
      line: page.vertical ? { ...line, box: laid(line.box, page.width) } : line,
    }))
  })
  return looks.sort((a, b) => a.at.start - b.at.start)
}

/** Vertical lines stand from right to left: laid on their side they are lines from top to bottom. */
const laid = ([x0, y0, x1, y1]: Box, pageWidth: number): Box => [y0, pageWidth - x1, y1, pageWidth - x0]

/** Where each page starts in the repaired text. */
export function currentPageStarts(pages: readonly Page[], repairs: readonly Repair[]): number[] {
  const toRepaired = repairedMap(repairs)
  return rawPageSpans(pages).map(({ start }) => toRepaired(start))
}
