import { liesIn, type NamedPlace, type Place } from '../../knowledge/gazetteer/place.ts'
import { hull, overlaps, type Span } from '../../model/span.ts'
import type { Setting } from './candidate.ts'

// What a sentence's places are to the rules: local or a land, a nickname, the bearer of a title, with which industries.

/** Who is called so: the town behind a title in quotes (“中国钢琴之乡”的洛舍镇), else the one before it, and of a town and what it lies in the town. */
export function famedPlace(title: Span, { places, text, words }: Setting): NamedPlace | null {
  const behind = places.find(({ start, place }) => start >= title.end && isLocal(place) && words.famedToPlace.test(text.slice(title.end, start)))
  if (behind) return behind
  // 占顺德总产值一半: what a share is of is not called so.
  const before = places.filter(
    ({ start, end, place }) => isLocal(place) && end <= title.start && title.start - start < 90 && !/[占比与]$/u.test(text.slice(0, start)),
  )
  // Of several the one that opens its clause: "濮院镇，地处上海、杭州中心，是…", not the towns it lies between.
  const opening = before.filter(({ start }) => /(?:^|[，。；,;：:]\s?)(?:在|而|其中|如|the\s|in\s|город\s)?$/iu.test(text.slice(0, start)))
  const last = opening.at(-1) ?? before.at(-1)
  return before.find(({ place }) => last && liesIn(place, last.place)) ?? last ?? null
}

/** "China's Silicon Valley", «китайская Кремниевая долина»: a cluster elsewhere is called so. */
export const isNickname = (place: NamedPlace, { places, text }: Setting): boolean =>
  places.some(
    (land) =>
      land.end <= place.start &&
      (land.place.kind === 'country' || land.place.kind === 'continent') &&
      land.place.country !== place.place.country &&
      /^(?:['’]s)?\s?的?[“"«]?$/u.test(text.slice(land.end, place.start)),
  )

export const namesOf = (place: NamedPlace, { industriesOf }: Setting): string[] => (industriesOf.get(place) ?? []).map(({ name }) => name)

/** The industries of a place, else those between it and the noun or right before the noun: "the bearing cluster Jaipur". */
export function ownOrWithin(place: NamedPlace, noun: Span, setting: Setting): string[] {
  const own = namesOf(place, setting)
  if (own.length > 0 || noun === place) return own
  const [whole, taken] = [hull(place, noun), [...setting.industriesOf.values()].flat()]
  return setting.industries
    .filter(
      (one) =>
        !one.besidePlace &&
        !taken.includes(one) &&
        (overlaps(one, whole) || (one.end <= noun.start && /^\p{L}*\s?$/u.test(setting.text.slice(one.end, noun.start)))),
    )
    .map(({ name }) => name)
}

export const isLocal = ({ kind }: Place): boolean => kind === 'region' || kind === 'town'

export const isForeignOrLocal = ({ place, start, end }: NamedPlace, { home, text, words }: Setting): boolean =>
  isLocal(place) || (place.kind === 'country' && place.country !== home && !words.ownLand.test(text.slice(start, end)))

/** A name of reasonable length: the whole phrase, or the place alone where too much stands between. */
export const short = (whole: Span, place: Span): Span => (whole.end - whole.start <= 70 ? whole : { start: place.start, end: place.end })
