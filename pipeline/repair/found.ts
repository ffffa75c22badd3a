import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Doubt, Edit } from '../model/repair.ts'

/** What a finder saw in a text; all spans are in that text. Edits do not overlap one another. */
export interface Found {
  readonly edits: readonly Edit[]
  readonly doubts: readonly Doubt[]
}

/** Looks for one kind of fault in a text with "\n" line ends and "\f" page breaks. Pure. */
export type Finder = (text: string, knowledge: Knowledge) => Found

export const nothingFound: Found = { edits: [], doubts: [] }

/** One edit for each match of a global pattern; `after` answers null where the match is healthy. */
export function editsOf(text: string, pattern: RegExp, rule: string, confidence: number, after: (match: RegExpExecArray) => string | null): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(pattern)) {
    const written = after(match)
    if (written !== null && written !== match[0])
      edits.push({ at: { start: match.index, end: match.index + match[0].length }, after: written, rule, confidence })
  }
  return edits
}
