import type { Span } from '../model/span.ts'
import { allWords } from './all-words.ts'
import { groupAt } from './candidate.ts'

type Field = 'year' | 'volume' | 'issue' | 'pages'

/** A value with its place in the paper's text. */
export interface Placed<T> extends Span {
  readonly value: T
}

/** Where a paper appeared, as one line says it. */
export interface Citation {
  readonly year: Placed<number> | null
  readonly volume: Placed<string> | null
  readonly issue: Placed<string> | null
  readonly pages: Placed<string> | null
  /** What else the line says, piece by piece, in order; a journal's name is one of them. */
  readonly pieces: readonly (Placed<string> & { readonly beforeFields: boolean })[]
  /** How many of year, volume, issue and pages it has. */
  readonly fields: number
}

const yearPattern = /(?<!\d)(?<year>(?:19|20)\d\d)(?![\d-])/du
const otherNumbers =
  /(?:e-?)?ISSN\s*[:：]?\s*[\d-]{8,9}[\dXxХх]?|(?:doi:?\s*|https?:\/\/\S*)?10\.\d{4,9}\/\S+|ISBN[\s\d-]{10,20}[\dXxХх]?|https?:\S+|www\.\S+/giu

/** The fields of a citation in a line, whatever its language. `start` is the line's place in the text. */
export function citationIn(line: string, start: number): Citation {
  // What is read is blanked out, so that nothing is read twice; \0 parts pieces.
  let left = line.replace(otherNumbers, blank)
  const found: Partial<Record<Field, Placed<string>>> = {}
  let firstField = line.length
  const take = (pattern: RegExp) => {
    const match = pattern.exec(left)
    if (!match?.groups) return
    const groups = Object.keys(match.groups).filter((name) => match.groups?.[name] !== undefined) as Field[]
    if (groups.some((name) => found[name])) return
    for (const name of groups) {
      const at = groupAt(match, name, start)
      if (at) found[name] = { value: (match.groups[name] as string).trim(), ...at }
    }
    firstField = Math.min(firstField, match.index)
    left = left.slice(0, match.index) + blank(match[0]) + left.slice(match.index + match[0].length)
  }
  for (const words of allWords) for (const pattern of words.citation) take(pattern)
  take(yearPattern)
  for (const words of allWords) left = left.replace(words.dates, blank)
  const { year, volume = null, issue = null, pages = null } = found
  return {
    year: year ? { ...year, value: Number(year.value) } : null,
    volume,
    issue,
    pages: pages ? { ...pages, value: pages.value.replace(/\s*[-–—―~～]\s*/u, '-') } : null,
    pieces: piecesOf(left, start, firstField),
    fields: [year, volume, issue, pages].filter(Boolean).length,
  }
}

const blank = (text: string): string => '\0'.repeat(text.length)

function piecesOf(left: string, start: number, firstField: number): Citation['pieces'] {
  return [...left.matchAll(/[^\0\t|]+?(?=\0|\t|\||\s{3,}|\s\/\/\s|$)/gu)].flatMap(({ 0: piece, index }) => {
    const lead = /^[\s\d.,;:：，。·—–\-/()（）[\]【】]*/u.exec(piece)?.[0].length ?? 0
    const value = piece.slice(lead).replace(/[\s.,;:：，。·—–\-/(（[【]+(?:\d{1,5}\s*)?$/u, '')
    if ((value.match(/\p{L}/gu)?.length ?? 0) < (/\p{Script=Han}/u.test(value) ? 2 : 4)) return []
    const from = start + index + lead
    return [{ value, start: from, end: from + value.length, beforeFields: index < firstField }]
  })
}
