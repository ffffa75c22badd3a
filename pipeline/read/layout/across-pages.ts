import { headingLabel, names } from '../../languages/labels.ts'
import type { Line, LineRole, Page } from '../../model/page.ts'
import { type EdgeRow, edgeRowsOf } from './edge-rows.ts'
import { printedPages, withPrinted } from './facing.ts'
import { noteMark } from './footnotes.ts'
import { ended } from './furniture.ts'
import { isLike } from './likeness.ts'
import { isShort, type Numbered, numbersOf } from './numbering.ts'
import { leadingOf, median } from './piece.ts'

/** Pages before and behind that a page is compared with: even and odd ones have heads of their own, and so have chapters. */
const WINDOW = 8
/** Of so many pages each may be the only one with its head; in longer papers heads come again, and a line over each page may be its heading. */
const FEW = 4
/** Points by which what stands at one place of each page may be off: a line, half a degree of skew. */
const NEAR = 12

/**
 * Sees the pages of a paper beside each other (after X. Lin, Header and footer extraction by page association, 2002): what is alike at one height
 * of several pages, what stands off the text at one height, and numbers that count the pages are of the pages and not of the text, however
 * misread. A page by itself shows only what stands far off or is small.
 */
export function acrossPages(pages: readonly Page[]): Page[] {
  const printed = pages.map(printedPages)
  const seen = acrossPrinted(printed.flat())
  return pages.map((page, i) => withPrinted(page, seen.splice(0, (printed[i] as Page[]).length)))
}

function acrossPrinted(pages: readonly Page[]): Page[] {
  // The last page may hold three lines, and tells nothing by itself.
  const leading = median(pages.map(({ lines }) => leadingOf(lines.map(({ box }) => box))).filter((points) => points > 0))
  const rows = pages.map((page) => edgeRowsOf(page, leading))
  const off = pages.length > FEW ? [] : rows.slice(1).flatMap((of) => of.filter(standsOff))
  const heads = rows.map((of, i) => {
    const near = rows.slice(Math.max(0, i - WINDOW), i + WINDOW + 1).filter((them) => them !== of)
    const others = near.flat()
    const isHead = (row: EdgeRow): boolean =>
      isRunning(row) ||
      (isFree(row) && !isOfText(row.text) && (recurs(row, others) || (standsOff(row) && isUsual(row, off, pages.length - 1)))) ||
      (isUnmarked(row) && near.filter((them) => recurs(row, them)).length >= Math.max(2, MOST * near.length))
    // The next row of a running head, never the text's first below what is none.
    const found: EdgeRow[] = []
    for (const row of of) if (isBehind(row, found) && isHead(row)) found.push(row)
    return found
  })
  const numbers = numbersOf(
    pages,
    rows.map((of, i) => {
      const found = heads[i] as EdgeRow[]
      return of.filter((row) => found.includes(row) || isByItself(row) || (row.depth > 0 && isShort(row) && isBehind(row, found)))
    }),
  )
  return pages.map((page, i) => withRoles(page, heads[i] as EdgeRow[], numbers[i] as Numbered))
}

function withRoles(page: Page, heads: readonly EdgeRow[], { label, row: numbered }: Numbered): Page {
  const roles = new Map<Line, LineRole>()
  for (const { lines } of heads) for (const line of lines) if (line.role === 'body' || line.role === 'footnote') roles.set(line, 'running-head')
  for (const line of numbered?.lines ?? []) roles.set(line, isShort(numbered as EdgeRow) ? 'page-number' : 'running-head')
  if (roles.size === 0 && label === page.label) return page
  return { ...page, label, lines: page.lines.map((line) => ({ ...line, role: roles.get(line) ?? line.role })) }
}

const isRunning = ({ lines }: EdgeRow): boolean => lines.every(({ role }) => role === 'running-head' || role === 'page-number')
const isFree = ({ lines }: EdgeRow): boolean => lines.every(({ role }) => role === 'body')

/** Share of the pages around that have a running foot, where it was taken for a footnote: notes to tables come again as well. */
const MOST = 0.6

/** Small type at the foot is taken for a footnote. */
const isUnmarked = ({ lines, text }: EdgeRow): boolean => lines.every(({ role }) => role === 'footnote') && !noteMark.test(text)

/** All rows between it and the page's edge are among these. */
const isBehind = ({ side, depth }: EdgeRow, rows: readonly EdgeRow[]): boolean => rows.filter((row) => row.side === side && row.depth < depth).length === depth

/** Known by its first words: "Table 3. …" and "Table 4. …" are alike. */
const isOfText = (text: string): boolean => names('section', text) || names('caption', text) || names('filing', text) || /^\d{1,2}(?:\.\d{1,2})+/u.test(text)

/** The title page says in larger type, or further down, what the other pages have at their head. */
const recurs = (row: EdgeRow, others: readonly EdgeRow[]): boolean =>
  others.some((other) => other.side === row.side && Math.abs(other.y - row.y) < NEAR && row.scale < 1.25 * other.scale && isLike(row.text, other.text))

/** What may hold a page number: a row that stands off the text, also one that was taken for the last line of a footnote. */
const isByItself = (row: EdgeRow): boolean => row.depth === 0 && row.apart > 1.3 && row.lines.every(({ role }) => role === 'body' || role === 'footnote')

/** A line above the text and off it, or smaller than it, that heads nothing as far as it tells. */
function standsOff({ side, depth, apart, text, scale, smaller, lines }: EdgeRow): boolean {
  if (side === 'foot' || depth > 0 || scale > 1.05 || !(apart > 1.35 || smaller)) return false
  return text.length <= 120 && !ended.test(text) && !headingLabel.test(text) && lines.every(({ bold, role }) => !bold && role !== 'table-row')
}

/** At this height most pages have one: a page or two could begin with a heading. */
const isUsual = (row: EdgeRow, off: readonly EdgeRow[], pages: number): boolean => {
  const count = off.filter(({ y }) => Math.abs(y - row.y) < NEAR / 2).length
  return count >= 2 && count >= 0.6 * pages
}
