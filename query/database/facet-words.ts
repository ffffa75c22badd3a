import { createHash } from 'node:crypto'
import type { Fact } from '../../schemas/fact.ts'

// Facets are words of the full-text index too, so that text and facets are intersected in one place.

/** Letters and digits only: what else there is in a value goes into a hash. */
export const facetWord = (facet: 'kind' | 'lang' | 'place' | 'concept' | 'country' | 'unit' | 'paper' | 'year', value: string | number): string =>
  `x${facet}${/^[a-z0-9]+$/iu.test(String(value)) ? String(value).toLowerCase() : createHash('sha256').update(String(value)).digest('hex').slice(0, 12)}`

/** Marks a fact said earlier in its paper. */
export const DUPLICATE = 'xduplicate'

/** Years further apart than this are said by their ends only, and a search over more is none for the index. */
export const YEARS_SPELLED = 300

/** The words of a fact. `paper`, `place` and `concepts` are row numbers. */
export function facetWords(fact: Fact, paper: number, place: number | null, concepts: ReadonlySet<number>): string[] {
  const words = [facetWord('kind', fact.kind), facetWord('lang', fact.language), facetWord('paper', paper)]
  if (fact.duplicateOf !== null) words.push(DUPLICATE)
  if (place !== null) words.push(facetWord('place', place))
  if (fact.country !== null) words.push(facetWord('country', fact.country))
  if (fact.unit !== null) words.push(facetWord('unit', fact.unit))
  for (const found of concepts) words.push(facetWord('concept', found))
  if (fact.year !== null) {
    const last = fact.yearEnd ?? fact.year
    const years = last - fact.year <= YEARS_SPELLED ? yearsBetween(fact.year, last) : [fact.year, last]
    for (const year of years) words.push(facetWord('year', year))
  }
  return words
}

export const yearsBetween = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)
