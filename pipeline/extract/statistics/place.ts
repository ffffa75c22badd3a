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

  constructor(paper: Described, findPlaces: FindPlaces) {
    this.findPlaces = findPlaces
    this.main = mainPlace(paper, findPlaces)
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
    const carried = this.paragraph ?? this.section ?? (again ? (this.last ?? this.main) : this.main)
    const named = withoutCompared(this.findPlaces(written), written, tests)
    const [homely, abroad] = [named.filter(({ place }) => !isAbroad(place, carried)), named.filter(({ place }) => isAbroad(place, carried))]
    const set = abroad.filter(({ start, end }) => tests.before('placeSetIn', written.slice(Math.max(0, start - 24), end)))
    const places = named.filter((at) => homely.includes(at) || set.includes(at))
    const first = places.find(({ place }) => isLocal(place)) ?? places[0]
    if (first && this.carriesOn(first.place)) this.paragraph = first.place
    if (first) this.last = first.place
    return (offset) => {
      const before = places.findLast(({ end }) => end <= offset)
      // "The province's 1,551 towns, 194 of them in the delta": the first number is still the province's.
      if (!before && carried && tests.within('placeAgain', written.slice(0, offset))) return carried.name
      return (before ?? homely[0])?.place.name ?? carried?.name ?? null
    }
  }

  /** A place the next sentences go on with: no country after its town, and no town abroad in a paper on one region (that is a comparison). */
  private carriesOn(place: Place): boolean {
    if (!isLocal(place)) return !this.paragraph || !isLocal(this.paragraph)
    return !this.main || !isLocal(this.main) || place.country === this.main.country
  }
}

const isLocal = ({ kind }: Place): boolean => kind === 'region' || kind === 'town'

/** Another land a local story deals with ("engineers came back from America") is not where its numbers are from, unless the sentence is set there. */
const isAbroad = (place: Place, carried: Place | null): boolean => carried !== null && isLocal(carried) && !isLocal(place) && !liesIn(carried, place)

/** Nothing, or a conjunction, between the places of a list. */
const listed = /^\s?(?:[,，、]|and|и|和|与|及)?\s?$/u

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
