import type { Place } from './place.ts'

/** A place with the names a text may give it, in any script. */
export interface Entry {
  readonly place: Place
  /** A name that begins with `!` is found in this very form only: a word that other inflected words could be taken for. */
  readonly names: readonly string[]
  /** True for a name that is found only where the words around it make it a place: a small town may be called as anything is. */
  readonly weak?: boolean
  /** True when the name is found without a capital too: translated papers write "zhejiang". */
  readonly anyCase?: boolean
}

const english = new Intl.DisplayNames(['en'], { type: 'region' })

export const countryName = (code: string): string => english.of(code) as string

/** A place from its name, what it lies in (nearest first, without the country) and its country. */
export function placeOf(short: string, regions: readonly string[], country: string | null, rest: Partial<Place> = {}): Place {
  const within = country ? [...regions, countryName(country)] : regions
  return { name: [short, ...within].join(', '), short, within, country, kind: 'town', cluster: false, ...rest }
}
