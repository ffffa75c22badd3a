import type { Span } from '../../model/span.ts'
import { type Entry, placeOf } from './entry.ts'
import { latinKey } from './keys.ts'
import type { Place } from './place.ts'

/** The likeliest place of a capitalised word that is no name of ours, or none of the country named behind it; null where nothing speaks for one. */
export type GuessPlace = (text: string, word: Span & { readonly text: string }, known: readonly Place[]) => Place | null

/** Names shorter than this are like too many others. */
const SHORTEST = 6

/**
 * Guesses what machine translation or a bad reading made of a name: "Yueqging" is one letter from Yueqing; "Bandar, India" stands before its country
 * and begins as Bangalore does. `isWord` says what is a word of English.
 */
export function placeGuesser(entries: readonly Entry[], countries: ReadonlyMap<string, Place>, isWord: (latin: string) => boolean): GuessPlace {
  const near = new Map<string, Place | null>()
  const known = new Map<string, Place>()
  const byCountry = new Map<string, Place[]>()
  for (const { place, names, weak } of entries) {
    if (weak || place.kind === 'country' || place.country === null) continue
    byCountry.set(place.country, [...(byCountry.get(place.country) ?? []), place])
    if (place.country !== 'CN') continue
    for (const name of names) {
      const key = latinKey(name)
      if (!/^[a-z]+$/u.test(key) || key.length < SHORTEST) continue
      known.set(key, place)
      for (const shorter of withoutOneLetter(key)) near.set(shorter, near.has(shorter) && near.get(shorter) !== place ? null : place)
    }
  }
  return (text, word, places) => {
    if (!/^\p{Lu}\p{Script=Latin}{4,}$/u.test(word.text) || isWord(word.text.toLowerCase())) return null
    const key = latinKey(word.text)
    const country = countryBehind(text, word.end)
    if (country?.country && !places.some((place) => place.country === country.country || place.kind === 'country'))
      return likeliest(key, byCountry.get(country.country) ?? []) ?? placeOf(word.text, [], country.country)
    if (places.length > 0 || key.length < SHORTEST + 1) return null
    return (
      withoutOneLetter(key)
        .map((shorter) => known.get(shorter))
        .find(Boolean) ??
      near.get(key) ??
      null
    )
  }

  function countryBehind(text: string, end: number): Place | null {
    const name = /^,\s(\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 24))?.[1]
    return name ? (countries.get(name) ?? null) : null
  }
}

/** The place whose name begins with the same letters and is about as long. */
function likeliest(key: string, places: readonly Place[]): Place | null {
  const alike = places.filter(({ short }) => {
    const other = latinKey(short)
    return other.slice(0, 3) === key.slice(0, 3) && Math.abs(other.length - key.length) <= 3
  })
  return alike[0] ?? null
}

const withoutOneLetter = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
