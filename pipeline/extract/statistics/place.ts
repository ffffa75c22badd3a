import { placeOf } from '../../knowledge/gazetteer/entry.ts'
import { type FindPlaces, liesIn, type NamedPlace, type Place } from '../../knowledge/gazetteer/place.ts'
import type { Described } from '../../model/paper.ts'
import { mainPlace } from '../main-place.ts'
import type { Tests } from './compiled.ts'

/**
 * The places a paper has named so far, read along with its sentences: a number is said of the place its sentence names, else of the one the paragraph
 * or its heading named last, else of the one the paper is about.
 */
export class PlaceThread {
  private readonly findPlaces: FindPlaces
  private readonly main: Place | null
  private paragraph: Place | null = null
  private section: Place | null = null
  private last: Place | null = null
  /** Whether the sentence before named several regions. */
  private compared = false

  constructor(paper: Described, findPlaces: FindPlaces) {
    this.findPlaces = findPlaces
    this.main = mainPlace(paper, findPlaces, true)
  }

  enterSection(heading: string): void {
    this.section = this.findPlaces(heading)[0]?.place ?? null
  }

  enterParagraph(): void {
    this.paragraph = null
  }

  /** Takes in the next sentence; gives the canonical place of a number at an offset of it. */
  enter(written: string, tests: Tests): (offset: number) => string | null {
    const again = tests.within('placeAgain', written)
    // Behind a comparison of provinces, 全省 is the paper's own.
    const compared = this.compared && this.main?.kind === 'region' && tests.within('provinceAgain', written)
    const spoken = (compared ? null : this.paragraph) ?? this.section ?? (again ? (this.last ?? this.main) : this.main)
    const carried = spoken && tests.within('provinceAgain', written) ? this.provinceOf(spoken) : spoken
    const found = this.findPlaces(written).map((at) => settled(at, carried))
    const named = withoutLandmarks(withoutCompared(found, written, tests), written, tests)
    const paragraph = named.length === 1 ? this.paragraph : null
    const others = tests.within('otherLands', written.slice(0, 40))
    const elsewhere = (at: NamedPlace): boolean => !others && isElsewhere(at, carried, paragraph, written)
    const [homely, abroad] = [named.filter((at) => !elsewhere(at)), named.filter(elsewhere)]
    const set = abroad.filter((at) => tests.before('placeSetIn', written.slice(Math.max(0, at.start - 24), at.end)) || isSpokenOf(at, written))
    const places = named.filter((at) => homely.includes(at) || set.includes(at))
    const local = places.filter(({ place }) => isLocal(place))
    // 位于河北省东南部的清河县: of a region and a town in it the text goes on about the town.
    const first = local.find(({ place }) => local[0] && liesIn(place, local[0].place)) ?? local[0] ?? places[0]
    const list = first !== undefined && isListed(first, places, written)
    if (first && !list && this.carriesOn(first.place)) this.paragraph = first.place
    if (first) this.last = first.place
    this.compared = new Set(found.filter(({ place }) => place.kind === 'region').map(({ place }) => place.name)).size > 1
    return (offset) => {
      const before = nearest(places, offset, written)
      // "The province's 1,551 towns, 194 of them in the delta": the first number is still the province's.
      if (!before && carried && tests.within('placeAgain', written.slice(0, offset))) return carried.name
      const [ahead] = homely
      if (!before && ahead && contrast.test(written.slice(offset, ahead.start))) return carried?.name === ahead.place.name ? null : (carried?.name ?? null)
      return (before ?? ahead ?? (tests.spaced ? set[0] : undefined))?.place.name ?? carried?.name ?? null
    }
  }

  /** 全省 in a text on 晋江 is 福建. */
  private provinceOf(place: Place): Place {
    const province = place.kind === 'town' ? place.within.at(-2) : undefined
    return (province && this.findPlaces(`${province} Province`)[0]?.place) || place
  }

  /** A place the next sentences go on with: no country after its town, and no town abroad in a paper on one region (that is a comparison). */
  private carriesOn(place: Place): boolean {
    if (!isLocal(place)) return !this.paragraph || !isLocal(this.paragraph)
    return !this.main || !isLocal(this.main) || place.country === this.main.country
  }
}

/** «В развитых странах 50 %, а в России 21 %»: what is said of another place behind it is not said of the number. */
const contrast = /[;；]|,\s(?:а|но|тогда\sкак|в\sто\sвремя\sкак|while|whereas|but)\s|[,，]\s?(?:而|但)/iu

/** 大陈镇 of no list, in a text on Yiwu, lies there. */
function settled(at: NamedPlace, carried: Place | null): NamedPlace {
  const { place, guessed } = at
  const known = !guessed || place.kind !== 'town' || place.within.length !== 1
  if (known || !carried || !isLocal(carried) || carried.country !== place.country || carried.cluster) return at
  return { ...at, place: placeOf(place.short, [carried.short, ...carried.within.slice(0, -1)], place.country) }
}

/**
 * The last place named before a number. A land that holds a place named before it (绍兴县是中国最大的…, "Prato makes Italy's cloth") says no more than where
 * or how great that place is, unless it begins a clause of its own.
 */
function nearest(places: readonly NamedPlace[], offset: number, written: string): NamedPlace | undefined {
  const last = places.findLast(({ end }) => end <= offset)
  if (!last || last.place.kind === 'town') return last
  const local = places.findLast(({ end, place }) => end <= last.start && isLocal(place) && (last.place.kind === 'continent' || liesIn(place, last.place)))
  return local && !/[,，;；]\s?(?:\p{L}{1,5}\s|而|但)?$/u.test(written.slice(local.end, last.start)) ? local : last
}

/** One of a list of towns or regions, none of which the text goes on about. */
function isListed(first: NamedPlace, places: readonly NamedPlace[], written: string): boolean {
  const next = places[places.indexOf(first) + 1]
  return isLocal(first.place) && next !== undefined && isLocal(next.place) && listed.test(written.slice(first.end, next.start))
}

const isLocal = ({ kind }: Place): boolean => kind === 'region' || kind === 'town'

/** Another land a local story deals with ("engineers came back from America") is not where its numbers are from, unless the sentence is set there. */
const isAbroad = (place: Place, carried: Place | null): boolean => carried !== null && isLocal(carried) && !isLocal(place) && !liesIn(carried, place)

/** "Italy has 200 districts", «Германии — 56 %»: a land that opens the sentence or stands at its number. */
const isSpokenOf = ({ start, end, place }: NamedPlace, text: string): boolean =>
  (/^(?:the\s)?$/iu.test(text.slice(0, start)) && !/[-\p{L}](?:an|ese|ish|ий|ая|ое|ие|ых)$/u.test(text.slice(start, end)) && place.kind === 'country') ||
  /^\s?(?:[—–-]\s)?(?:(?:около|почти|примерно|свыше|более|about|nearly|some|约|近|有|为)\s?)?(?:\d|трет|полов|четверт|half\s|a\s(?:third|quarter|fifth)\s)/u.test(
    text.slice(end, end + 16),
  )

/** "It owns 42 China famous brands": late in a sentence, the land around the place a paragraph is on is no new scene either. */
const isElsewhere = ({ place, start }: NamedPlace, carried: Place | null, paragraph: Place | null, written: string): boolean =>
  isAbroad(place, carried) || (paragraph !== null && isLocal(paragraph) && place.kind === 'country' && liesIn(paragraph, place) && 4 * start > written.length)

/** Nothing, or a conjunction, between the places of a list. */
const listed = /^\s?(?:[,，、]|and|и|和|与|及)?\s?$/u

/** Places that tell only where another of the sentence lies: "Montebelluna, north of Venice". */
function withoutLandmarks(places: readonly NamedPlace[], written: string, tests: Tests): NamedPlace[] {
  const others = places.filter(({ start, place }) => !(isLocal(place) && tests.before('placeNearBefore', written.slice(Math.max(0, start - 40), start))))
  return others.some(({ place }) => isLocal(place)) ? others : [...places]
}

/** Places that others are compared with ("than in Italy", 仅是广东和浙江的1/5) are none of a number; a list of them is one comparison. */
function withoutCompared(places: readonly NamedPlace[], written: string, tests: Tests): NamedPlace[] {
  const compared = places.map(
    ({ start, end }) =>
      tests.before('baselineBefore', written.slice(Math.max(0, start - 32), start)) || tests.behind('placeComparedBehind', written.slice(end, end + 12)),
  )
  const inList = (i: number, j: number): boolean => {
    const [a, b] = [places[i], places[j]]
    return a !== undefined && b !== undefined && listed.test(written.slice(a.end, b.start))
  }
  for (let i = places.length - 2; i >= 0; i--) compared[i] ||= compared[i + 1] === true && inList(i, i + 1)
  for (let i = 1; i < places.length; i++) compared[i] ||= compared[i - 1] === true && inList(i - 1, i)
  return places.filter((_, i) => !compared[i])
}
