import type { Page } from '../../model/page.ts'
import type { EdgeRow } from './edge-rows.ts'
import { distance } from './likeness.ts'

/** Figures and what recognisers take them for. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[lI|!\][іїi]/gu, '1'],
  [/[oOоОQ]/gu, '0'],
  [/[zZ]/gu, '2'],
  [/[зЗэЭ]/gu, '3'],
  [/[Чч]/gu, '4'],
  [/[sS$]/gu, '5'],
  [/[бb]/gu, '6'],
  [/[BВв&]/gu, '8'],
  [/[gq]/gu, '9'],
]

const figuresOf = (token: string): string =>
  lookAlikes.reduce((text, [marks, figure]) => text.replace(marks, figure), token).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** First and last word of a row: page numbers stand at its ends. */
const endsOf = ({ text }: EdgeRow): string[] => {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return [...new Set([words[0], words.at(-1)])].filter((word) => word !== undefined)
}

/** A row that holds a number at most, with what a recogniser makes of the dashes beside it. */
export const isShort = ({ text }: EdgeRow): boolean => text.replace(/[^\p{L}\p{N}]+/gu, '').length <= 4

/** One figure of several was misread, lost or added. */
const isAlmost = (word: string, expected: string): boolean => Math.max(word.length, expected.length) > 1 && distance(word, expected) === 1

/** Where the page's number was read, and what it is. */
export interface Numbered {
  readonly label: string | null
  /** The row that says a number which the page by itself did not show; null where there is none. */
  readonly row: EdgeRow | null
}

/**
 * The number printed on each page, by counting: where pages agree, a page near them has the number that counting gives if one of its rows says
 * it, as far as misread figures allow. `rows` of each page that may hold it: running lines and what stands by itself.
 */
export function numbersOf(pages: readonly Page[], rows: readonly (readonly EdgeRow[])[]): Numbered[] {
  const said = pages.map(({ label }, i) => new Set([label ?? '', ...(rows[i] as EdgeRow[]).flatMap(endsOf)].filter((word) => /^\d{1,4}$/u.test(word))))
  const counts = countsOf(said)
  return pages.map(({ label }, i) => {
    const near = (count: Count): number => Math.min(...count.pages.map((page) => (page === i ? Number.POSITIVE_INFINITY : Math.abs(page - i))))
    const count = counts.toSorted((a, b) => near(a) - near(b) || b.pages.length - a.pages.length)[0]
    // A number that counts with others was read rightly: pages without number may lie between.
    if (!count || (label !== null && counts.some((one) => one.pages.length > 1 && one.pages.includes(i) && label === String(one.first + i))))
      return { label, row: null }
    const expected = String(count.first + i)
    if (label === expected) return { label, row: null }
    const row = (rows[i] as EdgeRow[]).find((one) => says(one, expected)) ?? null
    const misread = row !== null || (label !== null && isAlmost(label, expected))
    return misread ? { label: expected, row } : { label, row: null }
  })
}

/** Pages that count on from one number: `first` is what the first page of the file would have. */
interface Count {
  readonly first: number
  readonly pages: readonly number[]
}

/** Counts that two pages agree on, or one and a neighbour whose number is off by a figure. */
function countsOf(said: readonly ReadonlySet<string>[]): Count[] {
  const pages = Map.groupBy(
    said.flatMap((words, page) => [...words].map((word) => ({ first: Number(word) - page, page }))),
    ({ first }) => first,
  )
  const almost = (first: number, page: number): boolean => first + page > 0 && [...(said[page] ?? [])].some((word) => isAlmost(word, String(first + page)))
  return [...pages]
    .map(([first, of]) => ({ first, pages: of.map(({ page }) => page) }))
    .filter(({ first, pages: [page = 0, ...more] }) => more.length > 0 || [page - 2, page - 1, page + 1, page + 2].some((beside) => almost(first, beside)))
}

function says(row: EdgeRow, expected: string): boolean {
  const ends = endsOf(row).map(figuresOf)
  if (ends.includes(expected)) return true
  // One figure misread; or all, where nothing but a number could stand so far from the text.
  const almost = ends.some((end) => /\d/u.test(end) && isAlmost(end, expected))
  const running = row.lines.every(({ role }) => role === 'running-head')
  return (almost && (running || isShort(row) || row.apart > 2)) || (isShort(row) && row.side === 'foot' && row.apart > 2)
}
