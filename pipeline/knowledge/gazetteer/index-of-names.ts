import { Converter } from 'opencc-js/cn2t'
import type { Entry } from './entry.ts'
import { latinKey, russianAdjectiveStem, russianNounKey, russianWordKey } from './keys.ts'
import type { Place } from './place.ts'

export interface Candidate {
  readonly place: Place
  readonly weak: boolean
  readonly anyCase: boolean
}

type Names = ReadonlyMap<string, readonly Candidate[]>

/** Names by what they are looked up by; candidates of one name in the order of the entries, the likeliest first. */
export interface NameIndex {
  /** Chinese names, simplified and traditional. */
  readonly han: Names
  /** The first two characters of a Chinese name: how long the longest name is that begins with them. */
  readonly longestHan: ReadonlyMap<string, number>
  /** Latin and Russian names of one word, and forms that are found as they are (marked by "="). */
  readonly words: Names
  /** Stems of Russian adjectives. */
  readonly adjectives: Names
  /** Names of several words, by their keys joined by blanks. */
  readonly phrases: Names
  /** Key of a first word: how many words the longest phrase that begins with it has. */
  readonly longestPhrase: ReadonlyMap<string, number>
}

/** A word of a name; a number of three digits is one too: Route 128. */
export const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’`]\p{L}+)*|(?<!\d)\d{3}(?!\d)/gu

const traditional = Converter({ from: 'cn', to: 'tw' })

export function indexNames(entries: readonly Entry[]): NameIndex {
  const [han, words, adjectives, phrases] = [
    new Map<string, Candidate[]>(),
    new Map<string, Candidate[]>(),
    new Map<string, Candidate[]>(),
    new Map<string, Candidate[]>(),
  ]
  const longestPhrase = new Map<string, number>()
  const longestHan = new Map<string, number>()
  const put = (map: Map<string, Candidate[]>, key: string, candidate: Candidate) => {
    const list = map.get(key)
    if (!list) map.set(key, [candidate])
    else if (!list.some(({ place }) => place === candidate.place)) list.push(candidate)
  }
  for (const { place, names, weak = false, anyCase = false } of entries) {
    const candidate = { place, weak, anyCase }
    for (const name of names) {
      if (/\p{Script=Han}/u.test(name)) {
        if (name.length < 2) continue
        for (const form of new Set([name, traditional(name)])) {
          put(han, form, candidate)
          longestHan.set(form.slice(0, 2), Math.max(longestHan.get(form.slice(0, 2)) ?? 0, form.length))
        }
        continue
      }
      const parts = name.replace(/^!/u, '').match(wordPattern) ?? []
      const russian = /\p{Script=Cyrillic}/u.test(name)
      if (parts.length > 1) {
        const keys = parts.map(russian ? russianWordKey : latinKey)
        put(phrases, keys.join(' '), candidate)
        longestPhrase.set(keys[0] as string, Math.max(longestPhrase.get(keys[0] as string) ?? 0, keys.length))
      } else if (name.startsWith('!')) put(words, `=${name.slice(1).toLowerCase()}`, candidate)
      else if (!russian) put(words, latinKey(name), candidate)
      else {
        const stem = /^\p{Ll}/u.test(name) ? russianAdjectiveStem(name) : null
        if (stem) put(adjectives, stem, candidate)
        else {
          put(words, russianNounKey(name), candidate)
          // Short names keep their endings as keys: Агры, Уфе.
          if (name.length <= 4 && /[ая]$/u.test(name))
            for (const ending of ['ы', 'и', 'е', 'у', 'ой', 'ей']) put(words, `=${name.slice(0, -1)}${ending}`.toLowerCase(), candidate)
          // чжэцзянский, вэньчжоуский, казанский: the adjective of most names.
          put(adjectives, `${russianNounKey(name)}ск`, candidate)
          put(adjectives, `${name.toLowerCase()}ск`, candidate)
          // Ульяновск: ульяновский.
          if (/.{3,}ск$/u.test(name)) put(adjectives, name.toLowerCase().replaceAll('ё', 'е'), candidate)
        }
      }
    }
  }
  return { han, longestHan, words, adjectives, phrases, longestPhrase }
}
