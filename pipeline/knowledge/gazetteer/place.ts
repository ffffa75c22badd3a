import type { Span } from '../../model/span.ts'

/** What the gazetteer knows of a place. */
export interface Place {
  /** Canonical English with what it lies in: `Wenzhou, Zhejiang, China`, `Zhejiang Province, China`, `Europe`. */
  readonly name: string
  /** The name alone, without "Province" or what it lies in: `Zhejiang`. */
  readonly short: string
  /** Short names of what it lies in, nearest first: `['Zhejiang', 'China']`. */
  readonly within: readonly string[]
  /** ISO 3166-1 alpha-2; null for continents. */
  readonly country: string | null
  readonly kind: 'continent' | 'country' | 'region' | 'town'
  /** True for a place that is itself a cluster, such as Silicon Valley. */
  readonly cluster: boolean
}

/** A place named in a text. */
export interface NamedPlace extends Span {
  readonly place: Place
  /** True when the name as written is not quite one of ours (mangled by translation or reading) and this is the likeliest place. */
  readonly guessed: boolean
}

export type FindPlaces = (text: string) => readonly NamedPlace[]

/** True when `inner` lies in `outer`. */
export const liesIn = (inner: Place, outer: Place): boolean =>
  inner !== outer && (inner.within.includes(outer.short) || (outer.kind === 'country' && inner.kind !== 'country' && inner.country === outer.country))
