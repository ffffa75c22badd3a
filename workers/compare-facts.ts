import { isDeepStrictEqual } from 'node:util'
import type { PaperRecord } from '../schemas/paper-record.ts'

/** A fact in a report: enough to find it and to judge the change. */
export interface FactLine {
  readonly id: string
  readonly rule: string
  readonly quote: string
}

export interface FactChanges {
  readonly gained: readonly FactLine[]
  readonly lost: readonly FactLine[]
  /** The same quote and value, but another place, measure, unit, … */
  readonly changed: readonly FactLine[]
}

type Fact = PaperRecord['definitions'][number] | PaperRecord['statistics'][number] | PaperRecord['caseStudies'][number]

/** What the new record says that the old one did not, and the other way round. Ids are stable: a hash of paper, kind, quote and value. */
export function compareFacts(before: PaperRecord | null, after: PaperRecord | null): FactChanges {
  const old = factsOf(before)
  const now = factsOf(after)
  return {
    gained: [...now.values()].filter(({ id }) => !old.has(id)).map(line),
    lost: [...old.values()].filter(({ id }) => !now.has(id)).map(line),
    changed: [...now.values()].filter((fact) => old.has(fact.id) && !isDeepStrictEqual(meaning(old.get(fact.id) as Fact), meaning(fact))).map(line),
  }
}

const factsOf = (record: PaperRecord | null): Map<string, Fact> =>
  new Map(record ? [...record.definitions, ...record.statistics, ...record.caseStudies].map((fact) => [fact.id, fact]) : [])

/** Offsets move whenever a repair upstream changes; that is no change of the fact. */
const meaning = ({ evidence: _, ...fact }: Fact) => fact

const line = (fact: Fact): FactLine => ({
  id: fact.id,
  rule: fact.rule,
  quote: (Array.isArray(fact.evidence) ? fact.evidence[0] : fact.evidence)?.quote ?? '',
})
