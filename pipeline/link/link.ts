import { conceptOf } from '../knowledge/concepts.ts'
import type { Extracted, Linked } from '../model/paper.ts'
import { textAt } from '../model/span.ts'
import { abbreviations } from './abbreviations.ts'
import { withStatistics } from './cases.ts'
import { conceptMentions } from './concepts.ts'
import { repeatedDefinitions, repeatedStatistics } from './duplicates.ts'

/** Of "industrial agglomeration or industrial cluster" the first that is known. */
const conceptOfTerm = (term: string, language: string): string | null =>
  [term, ...term.split(/\s+(?:or|и|или)\s+|或者?|[（(]/u)].map((part) => conceptOf(part.trim(), language)?.name).find((name) => name !== undefined) ?? null

/** Joins what belongs together: concepts over languages, abbreviations, statistics to their case, the same fact said twice. */
export function link(paper: Extracted): Linked {
  const definitions = paper.definitions.map((d) => ({ ...d, concept: conceptOfTerm(textAt(paper.text, d.term), d.language) }))
  const [definedBefore, countedBefore] = [repeatedDefinitions(paper, definitions), repeatedStatistics(paper, paper.statistics)]
  return {
    ...paper,
    definitions: definitions.map((d, i) => ({ ...d, duplicateOf: definedBefore[i] ?? null })),
    statistics: paper.statistics.map((s, i) => ({ ...s, duplicateOf: countedBefore[i] ?? null })),
    caseStudies: withStatistics(paper.caseStudies, paper.statistics),
    concepts: conceptMentions(paper),
    abbreviations: abbreviations(paper),
  }
}
