import type { NamedPlace } from '../../knowledge/gazetteer/place.ts'
import type { Aspect } from '../../model/case-study.ts'
import type { Setting } from './candidate.ts'

/** More clusters than this in a sentence make it a list. */
const MANY = 2

/**
 * What a sentence says of one of the clusters it names. A list says nothing of its members; of two clusters each has its own clause or neither is described.
 * `place` is null where the sentence only goes on about a cluster.
 */
export function aspectsIn(setting: Setting, place: NamedPlace | null, all: readonly NamedPlace[], heading: boolean): Aspect[] {
  if (heading || all.length > MANY) return []
  const text = place && all.length > 1 ? ownClause(setting.text, place, all) : setting.text
  if (text === null) return []
  return (Object.entries(setting.words.aspects) as [Aspect, RegExp][]).filter(([, cue]) => cue.test(text)).map(([aspect]) => aspect)
}

/** The clause around a place that no other cluster stands in; null when they share it. */
function ownClause(text: string, place: NamedPlace, all: readonly NamedPlace[]): string | null {
  let start = 0
  for (const clause of text.split(/(?<=[;；])/u)) {
    const end = start + clause.length
    if (place.start >= start && place.start < end) return all.some((other) => other !== place && other.start >= start && other.start < end) ? null : clause
    start = end
  }
  return null
}
