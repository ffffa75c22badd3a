import type { FindPlaces, Place } from '../knowledge/gazetteer/place.ts'
import type { Described } from '../model/paper.ts'
import { textAt } from '../model/span.ts'

/** A paper that names one region or town (or country) this often, and oftener than all others together, is about it though its title is silent. */
const OFTEN = { local: 3, country: 2 }

/**
 * The place a whole paper is about: the one its title names, or its first heading, else the one it speaks of oftenest (a region or town before a country).
 * Null where no place stands out. With `lone`, the one land a paper names is where its firms are, though it names it once.
 */
export function mainPlace(paper: Described, findPlaces: FindPlaces, lone = false): Place | null {
  const title = paper.metadata.title
  const [titled] = title ? findPlaces(title.value) : []
  if (titled) return titled.place
  const opening = paper.blocks.slice(0, 6).find(({ kind }) => kind === 'title' || kind === 'heading')
  const [headed] = opening ? findPlaces(textAt(paper.text, opening)) : []
  if (headed) return headed.place
  const counts = new Map<Place, number>()
  for (const [i, block] of paper.blocks.entries())
    if (block.kind !== 'reference' && paper.blockLanguages[i] !== undefined)
      // Silicon Valley is everybody's example.
      for (const { place } of findPlaces(textAt(paper.text, block)).filter(({ place }) => !place.cluster)) counts.set(place, (counts.get(place) ?? 0) + 1)
  const only = lone && new Set([...counts.keys()].map(({ country }) => country)).size === 1
  return (
    oftenest(counts, OFTEN.local, ({ kind }) => kind === 'region' || kind === 'town') ??
    oftenest(counts, only ? 1 : OFTEN.country, ({ kind }) => kind === 'country')
  )
}

function oftenest(counts: ReadonlyMap<Place, number>, atLeast: number, of: (place: Place) => boolean): Place | null {
  const ranked = [...counts].filter(([place]) => of(place)).sort((a, b) => b[1] - a[1])
  const [first] = ranked
  const all = ranked.reduce((sum, [, count]) => sum + count, 0)
  return first && first[1] >= atLeast && 2 * first[1] > all ? first[0] : null
}
