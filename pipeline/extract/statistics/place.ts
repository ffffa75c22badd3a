import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Span } from '../../model/span.ts'

/** A place as the gazetteer knows it: where it is named, and its canonical English name ("Jilin Province, China"). */
export interface NamedPlace extends Span {
  readonly name: string
}

/** The one door to the gazetteer. */
export const placesIn = (text: string, { findPlaces }: Pick<Knowledge, 'findPlaces'>): readonly NamedPlace[] =>
  findPlaces(text).map(({ place, start, end }) => ({ name: place.name, start, end }))

/** The place a number is said of: the last one named before it, else the first behind it. */
export function placeAt(places: readonly NamedPlace[], offset: number): NamedPlace | null {
  let before: NamedPlace | null = null
  for (const place of places) {
    if (place.end <= offset) before = place
    else return before ?? place
  }
  return before
}
