import { names } from '../languages/labels.ts'
import type { Clues, Kinds } from './clues.ts'

const pageAtEnd = /(?:\t|\s*[.…·⋯]{3,}\s*|\s{3,})\s*[(（]?(\d{1,4}|[ivxlc]{1,7})[)）]?$/u
const leader = /[.…·⋯]{3,}\s*\S+$/u

/** Runs of lines that end with page numbers: below the heading of the contents, or with leaders, or labelled as chapters are while the numbers never fall. */
export function markContents(lines: readonly Clues[], kinds: Kinds) {
  const free = lines.map((_, i) => i).filter((i) => kinds[i] === null)
  for (let k = 0; k < free.length; ) {
    let end = k
    while (end < free.length && isEntry(lines[free[end] as number] as Clues)) end++
    const run = free.slice(k, end)
    const entries = run.map((i) => lines[i] as Clues)
    const headed = free.slice(Math.max(0, k - 2), k).some((i) => names('contents', (lines[i] as Clues).text))
    const many = (test: (line: Clues) => boolean): boolean => entries.length >= 3 && 2 * entries.filter(test).length >= entries.length
    if (headed || many(({ text }) => leader.test(text)) || (many(({ label }) => label !== '') && rises(entries))) for (const i of run) kinds[i] = 'toc-entry'
    k = end + 1
  }
}

const isEntry = ({ text }: Clues): boolean => pageAtEnd.test(text) && /\p{L}{2}/u.test(text.replace(pageAtEnd, ''))

function rises(entries: readonly Clues[]): boolean {
  const pages = entries.map(({ text }) => Number.parseInt(pageAtEnd.exec(text)?.[1] ?? '0', 10) || 0)
  return pages.every((page, i) => i === 0 || page >= (pages[i - 1] as number))
}

/** As headings are: short and without a full stop. A paragraph said twice is no entry. */
const isName = ({ width, ended }: Clues): boolean => width <= 160 && !ended

/** A run of lines that all stand elsewhere in the paper too: its outline, left over from bookmarks (seen at the end of proceedings papers). */
export function markOutlines(lines: readonly Clues[], kinds: Kinds) {
  const places = new Map<string, number>()
  for (const { text } of lines) places.set(text, (places.get(text) ?? 0) + 1)
  const repeated = (i: number): boolean =>
    (places.get(lines[i]?.text ?? '') ?? 0) > 1 && isName(lines[i] as Clues) && kinds[i] !== 'running-head' && kinds[i] !== 'page-number'
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && repeated(end)) end++
    if (end - i >= 3) kinds.fill('toc-entry', i, end)
    i = end + 1
  }
}
