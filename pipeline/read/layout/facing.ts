import type { Facing, Page } from '../../model/page.ts'
import { behind } from './behind.ts'
import type { Layout } from './typeset.ts'

/** Two pages as one: all of the first, then all of the second. */
export function facing(first: Layout, second: Layout): Layout & { readonly facing: Facing } {
  const joined = behind(first, second)
  const labels = [first.label, second.label] as const
  return { ...joined, label: labelOf(labels), facing: { second: joined.text.length - second.text.length, labels } }
}

const labelOf = (labels: Facing['labels']): string | null => labels.filter((label) => label !== null).join('–') || null

/** The pages that were printed: both of an open book. */
export function printedPages(page: Page): Page[] {
  const { facing: both, lines } = page
  if (!both) return [page]
  const [first, second] = both.labels
  return [
    { ...page, label: first, lines: lines.filter(({ start }) => start < both.second) },
    { ...page, label: second, lines: lines.filter(({ start }) => start >= both.second) },
  ]
}

/** The page whose printed pages these are. */
export function withPrinted(page: Page, [first, second]: readonly Page[]): Page {
  if (!page.facing || !first || !second) return first ?? page
  const labels = [first.label, second.label] as const
  return { ...page, label: labelOf(labels), lines: [...first.lines, ...second.lines], facing: { ...page.facing, labels } }
}
