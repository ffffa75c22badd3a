import type { NamedPlace } from '../../knowledge/gazetteer/place.ts'
import type { NamedIndustry } from '../../knowledge/industries/industries.ts'
import type { Span } from '../../model/span.ts'
import type { SentenceSetting } from '../setting.ts'
import type { CaseWords } from './case-words.ts'

/** A sentence with the places and industries it names. */
export interface Setting extends SentenceSetting {
  readonly words: CaseWords
  readonly places: readonly NamedPlace[]
  readonly industries: readonly NamedIndustry[]
  /** Industries of a place that stands tight beside them: "Wenzhou (shoes)", "hosiery and bicycles in Ludhiana". */
  readonly industriesOf: ReadonlyMap<NamedPlace, readonly NamedIndustry[]>
  /** True when clusters are spoken of here: in the sentence, the ones before it in its block, or the heading above. */
  readonly near: boolean
  /** True when they are, or when the whole paper is about them. */
  readonly aboutClusters: boolean
  /** True for a name that is no word of the language and no scholar's. */
  readonly isName: (written: string) => boolean
  /** Country the paper is about: its clusters at large are no case of their own. */
  readonly home: string | null
}

/** A cluster a rule sees in a sentence. */
export interface Candidate {
  readonly place: NamedPlace
  readonly industries: readonly string[]
  /** The name as written, in the sentence's text. */
  readonly written: Span
  readonly confidence: number
  /** Where it lies, named right behind it: no cluster of its own. */
  readonly outer?: NamedPlace
  /** True where the sentence is about it, wherever in the sentence its name stands. */
  readonly subject?: boolean
}
