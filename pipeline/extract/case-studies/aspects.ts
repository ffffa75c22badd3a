import type { NamedPlace } from '../../knowledge/gazetteer/place.ts'
import type { Aspect } from '../../model/case-study.ts'
import { contains, overlaps, type Span } from '../../model/span.ts'
import type { Setting } from './candidate.ts'
import type { CaseWords } from './case-words.ts'

/** More clusters than this in a sentence make it a list. */
const MANY = 2

/** What a text says of a cluster. */
export const aspectsIn = (text: string, { aspects }: CaseWords): Aspect[] =>
  (Object.entries(aspects) as [Aspect, RegExp][]).filter(([, cue]) => cue.test(text)).map(([aspect]) => aspect)

/** The words of a sentence that are about one of the places it names: the sentence, or its own clause; null where it is one of a list, or shares the clause. */
export function ownWords(text: string, place: Span, all: readonly Span[]): string | null {
  if (all.length > MANY) return null
  if (all.length === 1) return text
  let start = 0
  for (const clause of text.split(/(?<=[;；])/u)) {
    const at = { start, end: start + clause.length }
    if (contains(at, place)) return all.some((other) => other !== place && overlaps(other, at)) ? null : clause
    start = at.end
  }
  return null
}

/** True where a sentence begins with the place: the first town or region in its first half, and not one of a list. */
export function leads(place: NamedPlace, { text, places, words }: Setting): boolean {
  const local = places.filter((other) => other.place.kind === 'region' || other.place.kind === 'town')
  const next = local[1]
  return local[0] === place && 2 * place.start < text.length && !(next && words.listed.test(text.slice(place.end, next.start)))
}
