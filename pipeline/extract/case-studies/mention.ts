import type { Place } from '../../knowledge/gazetteer/place.ts'
import type { Aspect } from '../../model/case-study.ts'
import type { Span } from '../../model/span.ts'

/** One sentence that speaks of a cluster; spans are into the paper. */
export interface Mention {
  /** Which cluster: see `keyOf`. */
  readonly key: string
  readonly place: Place
  readonly guessed: boolean
  readonly industries: readonly string[]
  /** The name as written; null where the sentence only goes on about it. */
  readonly written: Span | null
  readonly sentence: Span
  readonly language: string
  /** What the sentence says of this cluster itself; empty in a list of many. */
  readonly aspects: readonly Aspect[]
  readonly rule: string
  readonly confidence: number
}

/** Names that differ only in the kind of the region are one place: Samara and Samara Oblast. A whole land has a cluster an industry. */
export function keyOf(place: Place, industries: readonly string[]): string {
  const bare = place.short.replace(/\s(?:Oblast|Krai|Republic|Province)$/u, '')
  return place.kind === 'country' ? `${bare}/${industries.join()}` : `${bare}, ${place.country}`
}

/** The span of a sentence in its paper. */
export const sentenceOf = ({ start, text }: { readonly start: number; readonly text: string }): Span => ({ start, end: start + text.length })
