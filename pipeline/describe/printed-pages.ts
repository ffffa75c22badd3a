import type { Segmented } from '../model/paper.ts'
import type { Candidate } from './candidate.ts'
import type { Line } from './line.ts'

interface Label {
  readonly number: number
  readonly line: Line | null
  readonly page: number | null
}

/**
 * The pages the paper fills, by the numbers printed on them. Numbers that go along with the file's pages tell first and last page even where those have none;
 * a paper numbered from 1 is numbered by itself, which says nothing of where it appeared.
 */
export function printedPages(paper: Segmented, furniture: readonly Line[], heads: readonly Line[]): Candidate<string>[] {
  const labels: Label[] = paper.pages.flatMap(({ label, number }) =>
    label && /^\d+$/u.test(label) ? [{ number: Number(label), line: null, page: number }] : [],
  )
  const steady =
    labels.length >= 2 && labels.every(({ number, page }) => number - (page ?? 0) === (labels[0] as Label).number - ((labels[0] as Label).page ?? 0))
  if (steady) {
    const shift = (labels[0] as Label).number - ((labels[0] as Label).page ?? 0)
    return shift > 0 ? [{ value: rangeOf(1 + shift, paper.pageCount + shift), confidence: 0.7, at: null }] : []
  }
  if (paper.pages.some(({ width }) => width > 0)) return []
  // Text files: numbers at the edge of furniture lines, which must rise as the text goes on.
  const printed = [...new Set([...furniture, ...heads])]
    .sort((a, b) => a.start - b.start)
    .flatMap((line): Label[] => {
      const number = /^\W*(\d{1,4})(?:\s|\W*$)/u.exec(line.text)?.[1] ?? /\s(\d{1,4})\W*$/u.exec(line.text)?.[1]
      return number && !/^(?:19|20)\d\d$/u.test(number) ? [{ number: Number(number), line, page: null }] : []
    })
  const [first, last] = [printed[0], printed.at(-1)]
  if (!first?.line || !last?.line || last.number < 2) return []
  if (!printed.every(({ number }, i) => i === 0 || (number >= (printed[i - 1] as Label).number && number - (printed[i - 1] as Label).number <= 3))) return []
  if (first.number === 1) return []
  return [{ value: rangeOf(first.number, last.number), confidence: 0.5, at: { start: first.line.start, end: first.line.end } }]
}

const rangeOf = (first: number, last: number): string => (first === last ? String(first) : `${first}-${last}`)
