import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Read, Repaired } from '../model/paper.ts'
import type { Edit } from '../model/repair.ts'
import type { Span } from '../model/span.ts'
import { applyEdits, type RepairedText, rawPageSpans, rawText } from '../model/text-map.ts'

/** Makes the one text of the paper: garble mended, lines joined to paragraphs, every change on record. */
export function repair(read: Read, _knowledge: Knowledge): Repaired {
  const raw = rawText(read.pages)
  const repaired = applyEdits({ text: raw, repairs: [] }, lineEnds(raw))
  return { ...read, ...repaired, doubts: [], pageSpans: pageSpans(read, repaired) }
}

function lineEnds(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(/(?<=\S)[ \t]*\n[ \t]*(?=\S)/gu)) {
    const before = text.slice(Math.max(0, match.index - 200), match.index)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    if (line.trim().length < 40) continue
    const at = { start: match.index, end: match.index + match[0].length }
    const han = /\p{Script=Han}$/u.test(before)
    edits.push({ at, after: han ? '' : ' ', rule: 'line-end', confidence: 0.9 })
  }
  return edits
}

function pageSpans(read: Read, { text, repairs }: RepairedText): Span[] {
  // A page starts where the raw start of it went.
  const starts = rawPageSpans(read.pages).map(({ start }) => {
    let shift = 0
    for (const r of repairs) {
      if (r.at.start + shift >= start) break
      shift += r.before.length - (r.at.end - r.at.start)
    }
    return Math.max(0, start - shift)
  })
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }))
}
