import type { Layout } from './typeset.ts'

/** The second as further regions of the first, whose label it keeps. */
export function behind(first: Layout, second: Layout): Layout {
  const gap = first.text === '' ? '' : '\n\n'
  const by = first.text.length + gap.length
  const regions = 1 + Math.max(-1, ...first.lines.map(({ region }) => region))
  const tables = 1 + Math.max(-1, ...first.cells.map(({ table }) => table))
  const moved = <T extends { start: number; end: number }>(one: T): T => ({ ...one, start: one.start + by, end: one.end + by })
  return {
    text: first.text + gap + second.text,
    words: [...first.words, ...second.words.map(moved)],
    lines: [...first.lines, ...second.lines.map((line) => ({ ...moved(line), region: line.region + regions }))],
    cells: [...first.cells, ...second.cells.map((cell) => ({ ...moved(cell), table: cell.table + tables }))],
    label: first.label,
  }
}
