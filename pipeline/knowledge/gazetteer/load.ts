import type { SegmentChinese } from '../chinese.ts'
import { isCommonWord } from '../lexicon/common-word.ts'
import { type Lexicon, wordNumber } from '../lexicon/lexicon.ts'
import { scholarNames } from '../scholars.ts'
import { cities } from './cities.ts'
import { countries } from './countries.ts'
import { chineseDivisions } from './divisions.ts'
import { placeFinder } from './find.ts'
import { placeGuesser } from './guess.ts'
import { indexNames } from './index-of-names.ts'
import type { FindPlaces, Place } from './place.ts'
import { chinesePlaces, russianPlaces, worldPlaces } from './tables.ts'

/** The gazetteer, made of Intl's countries, lists of divisions and towns, and our own tables; the likeliest bearer of a name comes first. */
export function loadGazetteer(segment: SegmentChinese, { ru, en }: { readonly ru: Lexicon; readonly en: Lexicon }, cacheDir: string): FindPlaces {
  const isWord = (latin: string): boolean => isCommonWord(en, latin)
  const lands = countries()
  const divisions = chineseDivisions(segment, isWord, (cyrillic) => wordNumber(ru, cyrillic) >= 0)
  const ours = [...lands, ...worldPlaces(), ...chinesePlaces(), ...divisions, ...russianPlaces()]
  const towns = cities(cacheDir, (word) => isWord(word) || scholarNames.has(word))
  const byName = new Map<string, Place>(lands.flatMap(({ place, names }) => names.map((name) => [name, place])))
  const isWordOfEither = (word: string): boolean => isWord(word) || wordNumber(ru, word) >= 0
  return placeFinder(indexNames([...ours, ...towns]), segment, placeGuesser(ours, byName, isWord), isWordOfEither)
}
