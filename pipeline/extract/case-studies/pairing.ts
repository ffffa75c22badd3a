import { liesIn, type NamedPlace } from '../../knowledge/gazetteer/place.ts'
import type { NamedIndustry } from '../../knowledge/industries/industries.ts'
import type { CaseWords } from './case-words.ts'

const isLandOf = (land: NamedPlace, town: NamedPlace): boolean => land.place.kind === 'country' && liesIn(town.place, land.place)

/** What leads from a land on to its town: ", around". */
const leadsOn = /^,?\s(?:\p{L}+\s){1,2}$/u

/**
 * Ties places to industries that stand beside them: brackets first ("Wenzhou (shoes)"), then the industry behind the place, then the one before it
 * ("leather in Haining"); an industry taken by one place is not another's. Neighbours only, so linear.
 */
export function pairIndustries(
  text: string,
  places: readonly NamedPlace[],
  industries: readonly NamedIndustry[],
  words: CaseWords,
): ReadonlyMap<NamedPlace, readonly NamedIndustry[]> {
  const taken = new Set<NamedIndustry>()
  const pairs = new Map<NamedPlace, NamedIndustry>()
  const behind = (place: NamedPlace, limit: number) => industries.find(({ start }) => start >= place.end && start < limit)
  const before = (place: NamedPlace, limit: number) => industries.findLast(({ end }) => end <= place.start && end > limit)
  // "instruments of Pakistan are made in Sialkot": the land a town lies in does not part it from its trade.
  const neighbour = (place: NamedPlace, i: number) => {
    const previous = places[i - 1]
    return (previous && isLandOf(previous, place) ? places[i - 2] : previous)?.end ?? -1
  }
  // "Sabae makes most Japanese frames", "… most of the frames made in Japan": the land is said of what its town makes.
  const isSaidOfItsTown = (place: NamedPlace, i: number) => places.slice(0, i).some((other) => isLandOf(place, other))
  const take = (place: NamedPlace, industry: NamedIndustry | undefined, gap: RegExp, between: string) => {
    if (!industry || pairs.has(place) || taken.has(industry) || !gap.test(between)) return
    if (industry.besidePlace && !/^\s?$/u.test(between)) return
    pairs.set(place, industry)
    taken.add(industry)
  }
  for (const [place, industry] of inOrder(text, places, industries, words)) {
    pairs.set(place, industry)
    taken.add(industry)
  }
  const passes: readonly ((place: NamedPlace, i: number) => void)[] = [
    (place, i) => {
      const industry = behind(place, places[i + 1]?.start ?? text.length)
      take(place, industry, /^\s?[(（][^()（）]{0,24}$/u, text.slice(place.end, industry?.start))
    },
    (place, i) => {
      if (isSaidOfItsTown(place, i)) return
      const industry = behind(place, places[i + 1]?.start ?? text.length)
      const next = places[i + 1]
      // «Испанская плитка делается в Кастельоне»: it is the town's.
      if (industry && next && isLandOf(place, next) && words.industryToPlace.test(text.slice(industry.end, next.start))) return
      take(place, industry, words.placeToIndustry, text.slice(place.end, industry?.start))
    },
    (place, i) => {
      if (isSaidOfItsTown(place, i)) return
      const industry = before(place, neighbour(place, i))
      const inside = places[i + 1]
      // It is the town's that lies in this land, where the words lead on to it.
      if (
        industry &&
        inside &&
        isLandOf(place, inside) &&
        (words.industryToPlace.test(text.slice(industry.end, inside.start)) || leadsOn.test(text.slice(place.end, inside.start)))
      )
        return
      const land = places[i - 1]
      // "Salmon farming in Chile, around Puerto Montt": a land that only leads on to its town parts nothing.
      const leads = land && isLandOf(land, place) && leadsOn.test(text.slice(land.end, place.start))
      take(place, industry, words.industryToPlace, text.slice(industry?.end ?? 0, leads && industry && industry.end <= land.start ? land.start : place.start))
    },
    (place, i) => {
      const industry = behind(place, text.length)
      const between = text.slice(place.end, industry?.start)
      const opens = i === 0 || /[;；.。]/u.test(text.slice((places[i - 1] as NamedPlace).end, place.start))
      if ((opens || /^[,，]\s?[^,，;；。]{0,30}$/u.test(between)) && between.length < 120 && !/[;；。]/u.test(between))
        take(place, industry, words.makes, between)
      // "In Jena, optics survived": what the sentence goes on to speak of there.
      if (i === 0 && /^(?:In|At|В|Во)\s$/u.test(text.slice(0, place.start))) take(place, industry, /^,\s(?:the\s)?$/u, between)
    },
  ]
  for (const pass of passes) places.forEach(pass)
  const listed = new Map([...pairs].map(([place, industry]) => [place, withListed(industry)]))
  // "wineries in Napa and Sonoma", «кожевенники Агры, Канпура и Ченнаи»: what stands before a list that ends with "and" is made in all of its towns.
  for (const [i, place] of places.entries()) {
    const shared = listed.get(place)
    if (!shared || (shared[0] as NamedIndustry).end > place.start) continue
    let end = i
    for (let k = i + 1; k < places.length && !listed.has(places[k] as NamedPlace); k++) {
      const gap = text.slice((places[k - 1] as NamedPlace).end, (places[k] as NamedPlace).start)
      if (!words.listed.test(gap)) break
      if (/[\p{L}、]/u.test(gap)) end = k
    }
    for (const town of places.slice(i + 1, end + 1)) listed.set(town, shared)
  }
  // "Leeds and Yorkshire wool": of two towns joined by "and" the trade behind the second is the first one's too.
  for (const [i, place] of places.entries()) {
    const next = places[i + 1]
    const shared = next && !listed.has(place) && /^\s?(?:and|и|和|与|、)\s?(?:the\s)?$/u.test(text.slice(place.end, next.start)) ? listed.get(next) : undefined
    if (shared && next && (shared[0] as NamedIndustry).start >= next.end) listed.set(place, shared)
  }
  return listed

  /** The industry with those that stand in a list with it, as far as no place has them: "hosiery and bicycles". */
  function withListed(first: NamedIndustry): NamedIndustry[] {
    const list = [first]
    for (let i = industries.indexOf(first) + 1; i < industries.length; i++) {
      const [last, next] = [list.at(-1) as NamedIndustry, industries[i] as NamedIndustry]
      if (taken.has(next) || !/^\s?(?:,|and|и|、|和|&|\/)\s?$/u.test(text.slice(last.end, next.start))) break
      list.push(next)
      taken.add(next)
    }
    return list
  }
}

/** "Sialkot, Gujranwala and Faisalabad make leather, cutlery and silk respectively": as many places as industries, tied by their order. */
function inOrder(text: string, places: readonly NamedPlace[], industries: readonly NamedIndustry[], words: CaseWords): [NamedPlace, NamedIndustry][] {
  if (!words.respectively.test(text)) return []
  const [first] = industries
  const listed = first ? places.filter(({ end }) => end <= first.start) : []
  if (listed.length < 2 || listed.length !== industries.length) return []
  return listed.map((place, i) => [place, industries[i] as NamedIndustry])
}
