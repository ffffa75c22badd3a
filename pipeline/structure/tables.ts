import type { Cell } from '../model/block.ts'
import type { Repaired } from '../model/paper.ts'
import { overlaps, type Span, trimmed } from '../model/span.ts'
import { rawPageSpans, repairedMap } from '../model/text-map.ts'

/** Cells the reader saw, as spans of the repaired text, by table. */
export function readCells(paper: Repaired): Cell[] {
  const toRepaired = repairedMap(paper.repairs)
  const starts = rawPageSpans(paper.pages)
  return paper.pages.flatMap((page, p) => {
    const { start } = starts[p] as Span
    return page.cells.map(
      ({ row, column, rowSpan, columnSpan, head, ...at }): Cell => ({
        row,
        column,
        rowSpan,
        columnSpan,
        head,
        start: toRepaired(start + at.start),
        end: toRepaired(start + at.end),
      }),
    )
  })
}

/** The cells of a table block: as the reader saw them, else cut at tabs or Markdown's pipes. The first row is the head; so is the first column when it holds no numbers. */
export function cellsOf(text: string, rows: readonly Span[], read: readonly Cell[]): Cell[] {
  const block = { start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0 }
  const seen = read.filter((cell) => overlaps(cell, block))
  if (seen.length > 0) return seen
  const table = rows.map((row) => cut(text, row)).filter((cells) => !cells.every((cell) => /^:?-{2,}:?$/u.test(text.slice(cell.start, cell.end))))
  const inHeadColumn = table.slice(1).every(([first]) => !first || !/^[\s\d.,%–—-]+$/u.test(text.slice(first.start, first.end)))
  return table.flatMap((cells, row) =>
    cells.map((at, column): Cell => ({ ...at, row, column, rowSpan: 1, columnSpan: 1, head: row === 0 || (column === 0 && inHeadColumn) })),
  )
}

function cut(text: string, row: Span): Span[] {
  const line = text.slice(row.start, row.end)
  const piped = line.startsWith('|')
  const cells: Span[] = []
  let start = piped ? 1 : 0
  const end = piped && line.endsWith('|') ? line.length - 1 : line.length
  for (let i = start; i <= end; i++) {
    if (i < end && line[i] !== (piped ? '|' : '\t')) continue
    cells.push(trimmed(text, { start: row.start + start, end: row.start + i }))
    start = i + 1
  }
  return cells
}
