import type { CaseStudy } from './case-study.ts'
import type { Definition } from './definition.ts'
import type { Statistic } from './statistic.ts'

/** A concept of the terms file: one idea in three languages. */
export interface Concept {
  /** Canonical English, lower case: "industrial cluster". */
  readonly name: string
  /** Identifiers in public vocabularies, e.g. `wikidata:Q…`, `eurovoc:c_de4d6f2f`. */
  readonly sameAs: readonly string[]
}

/** A concept the paper speaks of, and the forms it uses for it ("промышленный кластер", "产业集群"), distinct, in order of first use. */
export type ConceptMention = Concept & { readonly asWritten: readonly string[] }

export type LinkedDefinition = Definition & {
  readonly concept: string | null
  /** Index in `definitions` of the same definition said earlier (abstract and body, a translated abstract); null. */
  readonly duplicateOf: number | null
}
export type LinkedStatistic = Statistic & {
  /** Index in `statistics` of the same figure said earlier; null. */
  readonly duplicateOf: number | null
}
/** `statistics` are indices into the paper's statistics. */
export type LinkedCaseStudy = CaseStudy & { readonly statistics: readonly number[] }

/** An abbreviation the paper explains: МСП = малые и средние предприятия. */
export interface Abbreviation {
  readonly short: string
  readonly long: string
}
