import { names } from '../../languages/labels.ts'
import type { FurnitureKind, LineRole } from '../../model/page.ts'
import type { FlowLine } from './lines.ts'

const number = /^[^\p{L}\p{N}]*(?:\d{1,4}|[ivxlc]{1,7})[^\p{L}\p{N}]*$/u
const numbered = /^\d{1,4}\s+\p{L}|\p{L}.*\s\d{1,4}$/u
// A title cut short by dots is no sentence.
const ended = /(?<!\.\.)[.!?。！？]["'”’»)）\]]*$/u

/** Letters of the longest running head. */
const LONGEST = 160

/** "240 Regional Studies. 2023, Vol. 13, Is. 5A": a journal's line with its year, issue and page. */
const isJournalHead = (line: string): boolean =>
  line.length < 140 && names('issue', line) && /(?:19|20)\d\d/u.test(line) && (numbered.test(line) || /^\d/u.test(line))

export const isPageNumber = (line: string): boolean => number.test(line) || names('page', line)

/** Running heads and page numbers: by what the layout says, by their place at page edges, and where pages are unmarked by what they interrupt. */
export function furnitureOf(lines: readonly FlowLine[]): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>()
  lines.forEach((line, i) => {
    const role = line.look?.role
    if (role === 'running-head' || role === 'page-number') found.set(i, role)
  })
  const paged = (lines.at(-1)?.page ?? 0) > (lines[0]?.page ?? 0)
  if (paged) atPageEdges(lines, found)
  if (!lines.some((line) => line.look)) inUnmarkedPages(lines, found)
  return found
}

/** Numbers alone at a page's edge, and lines that come again (but for their digits) at the edges of other pages. */
function atPageEdges(lines: readonly FlowLine[], found: Map<number, FurnitureKind>) {
  // A footnote at the foot of a page may well be named in the references too, and a table that goes on has its heads on each page.
  const edges = edgeLines(lines).filter((i) => !ofText.has(lines[i]?.look?.role ?? 'body'))
  const pagesOf = new Map<string, Set<number>>()
  const smallest = new Map<string, number>()
  for (const i of edges) {
    const line = lines[i] as FlowLine
    const key = keyOf(line.text)
    // A paragraph said twice is no head of a page.
    if (key.length < 4 || key.length > LONGEST) continue
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page))
    smallest.set(key, Math.min(line.look?.size ?? 0, smallest.get(key) ?? Number.POSITIVE_INFINITY))
  }
  for (const i of edges) {
    const { text, look } = lines[i] as FlowLine
    // The title page says in larger type what the other pages have at their head.
    const larger = (look?.size ?? 0) > 1.15 * (smallest.get(keyOf(text)) ?? 0)
    if (isPageNumber(text)) found.set(i, 'page-number')
    else if ((pagesOf.get(keyOf(text))?.size ?? 0) >= 2 && !larger) found.set(i, 'running-head')
  }
}

const ofText: ReadonlySet<LineRole> = new Set<LineRole>(['footnote', 'table-row', 'caption'])

/** Indices of the first two and last two lines of each page; a page of four lines or fewer has only its first and last. */
function edgeLines(lines: readonly FlowLine[]): number[] {
  const edges: number[] = []
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && (lines[end] as FlowLine).page === (lines[start] as FlowLine).page) end++
    const depth = end - start > 4 ? 2 : 1
    for (let i = start; i < end; i++) if (i < start + depth || i >= end - depth) edges.push(i)
    start = end
  }
  return edges
}

/** Letters alone: digits change from page to page, and signs get lost. */
const keyOf = (text: string): string => text.toLowerCase().replace(/\P{L}+/gu, '')

/**
 * Text files seldom keep the marks between pages. What stands between blank lines and interrupts a sentence with a page number in it,
 * a number alone, or a line that comes again at a distance, is furniture all the same.
 */
function inUnmarkedPages(lines: readonly FlowLine[], found: Map<number, FurnitureKind>) {
  const alone = (i: number): boolean => {
    const [line, next] = [lines[i], lines[i + 1]]
    return (
      line !== undefined && (i === 0 || line.blanksAbove > 0 || lines[i - 1]?.page !== line.page) && (!next || next.blanksAbove > 0 || next.page !== line.page)
    )
  }
  const kindOf = (text: string): FurnitureKind => (isPageNumber(text) ? 'page-number' : 'running-head')
  const places = new Map<string, number[]>()
  for (let i = 0; i < lines.length; i++) {
    if (!alone(i)) continue
    const { text } = lines[i] as FlowLine
    if (/^[^\p{L}\p{N}]*\d{1,4}[^\p{L}\p{N}]*$/u.test(text) || names('page', text)) found.set(i, 'page-number')
    const key = keyOf(text)
    if (key.length >= 12 && !ended.test(text)) places.set(key, [...(places.get(key) ?? []), i])
    const last = interruption(i)
    for (let j = i; j <= last; j++) found.set(j, kindOf((lines[j] as FlowLine).text))
  }
  for (const at of places.values()) {
    const apart = at.every((i, k) => k === 0 || i - (at[k - 1] as number) >= 15)
    if (at.length >= 3 && apart) for (const i of at) found.set(i, 'running-head')
  }

  /** The last line of what interrupts a sentence from line `first` on; -1 where nothing does. */
  function interruption(first: number): number {
    const before = lines[first - 1]
    if (!before || ended.test(before.text) || before.width < 30) return -1
    for (let last = first; last < first + 3 && alone(last); last++) {
      const next = lines[last + 1]
      const between = lines.slice(first, last + 1)
      // A journal's line interrupts whatever the sentence goes on with: read wrongly, it may have lost its small letters.
      if (!next || !(/^[\p{Ll}\p{Script=Han}]/u.test(next.text) || between.some(({ text }) => isJournalHead(text)))) continue
      if (between.some(({ text }) => number.test(text) || numbered.test(text)) && between.every(({ text }) => !ended.test(text) || numbered.test(text)))
        return last
    }
    return -1
  }
}
