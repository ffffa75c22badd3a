import type { SegmentChinese } from '../chinese.ts'
import type { GuessPlace } from './guess.ts'
import { type Candidate, type NameIndex, wordPattern } from './index-of-names.ts'
import { latinKey, russianAdjectiveStem, russianNounKey, russianWordKey } from './keys.ts'
import { joinNested } from './nested.ts'
import type { FindPlaces, NamedPlace, Place } from './place.ts'
import { strangers } from './stranger.ts'
import { notPlace, weakStandsAlone } from './surroundings.ts'
import { chineseAbbreviations, chineseTowns } from './written-chinese.ts'

/** A name in the text with all the places that bear it. */
interface Naming {
  readonly start: number
  readonly end: number
  readonly places: readonly Place[]
  readonly guessed: boolean
}

/**
 * Finds the places a text names, in whatever script: the longest name first, without overlap, in text order. A name of several places is the one that
 * lies in another place of the text, else the likeliest. "Ludhiana, Punjab" and 浙江绍兴大唐镇 are one place each. Linear in the length of the text.
 */
export function placeFinder(index: NameIndex, segment: SegmentChinese, guess: GuessPlace, isWord: (word: string) => boolean): FindPlaces {
  return (text) => {
    const namings = [...inWords(text, index, guess), ...inHan(text, index, segment)].sort((a, b) => a.start - b.start)
    const mentioned = new Set(namings.flatMap(({ places }) => (places.length === 1 ? [(places[0] as Place).short] : [])))
    const around = new Set(namings.flatMap(({ places }) => (places.length === 1 ? (places[0] as Place).within.slice(0, -1) : [])))
    const named = namings.map(
      ({ places, ...rest }): NamedPlace => ({
        ...rest,
        place:
          // Henan is the province, though a county of that name lies in Qinghai, of which the text speaks too.
          (places[0]?.kind === 'region'
            ? places[0]
            : places.find(({ within }) => within.some((region, i) => i < within.length - 1 && mentioned.has(region)))) ??
          // 德州的奥斯汀: Texas, for Austin lies in it.
          (places.length > 1 ? places.find(({ short }) => around.has(short)) : undefined) ??
          (places[0] as Place),
      }),
    )
    return strangers(text, joinNested(chineseTowns(text, named), text), isWord)
  }
}

function inWords(text: string, index: NameIndex, guess: GuessPlace): Naming[] {
  const words = Array.from(text.matchAll(wordPattern), (m) => ({ text: m[0], start: m.index, end: m.index + m[0].length })).filter(
    (word) => !/\p{Script=Han}/u.test(word.text.charAt(0)),
  )
  const found: Naming[] = []
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as (typeof words)[number]
    const cyrillic = /\p{Script=Cyrillic}/u.test(first.text)
    const keyOf = cyrillic ? russianWordKey : latinKey
    const reach = index.longestPhrase.get(keyOf(first.text)) ?? 1
    let taken = 0
    for (let n = Math.min(reach, words.length - i); n > 1 && taken === 0; n--) {
      const run = words.slice(i, i + n)
      if (run.some((word, k) => k > 0 && !/^[\s\u00ad]?[-–№]?\s?$/u.test(text.slice((run[k - 1] as typeof word).end, word.start)))) continue
      // One capital is enough for a name of several words: «дельта Жемчужной реки», «Самарская область».
      if (!run.some((word) => /^\p{Lu}/u.test(word.text)) && !index.phrases.get(run.map((w) => keyOf(w.text)).join(' '))?.[0]?.anyCase) continue
      const candidates = index.phrases.get(run.map((word) => keyOf(word.text)).join(' '))
      if (candidates && take(candidates, first.start, (run.at(-1) as typeof first).end)) taken = n
    }
    if (taken > 0) {
      i += taken - 1
      continue
    }
    const candidates = (cyrillic ? russianWord(first.text, index) : latinWord(first.text, index)) ?? []
    // A guess is asked first where the text says the country: "Bandar, India" is no town of Indonesia.
    const guessed = guess(
      text,
      first,
      candidates.map(({ place }) => place),
    )
    if (guessed) found.push({ start: first.start, end: first.end, places: [guessed], guessed: true })
    else if (candidates.length > 0) take(candidates, first.start, first.end)
  }
  return found

  function take(candidates: readonly Candidate[], start: number, end: number): boolean {
    if (notPlace(text, start, end)) return false
    const standing = weakStandsAlone(text, start, end) ? candidates : candidates.filter(({ weak }) => !weak)
    if (standing.length > 0) found.push({ start, end, places: standing.map(({ place }) => place), guessed: false })
    return standing.length > 0
  }
}

function latinWord(word: string, { words }: NameIndex): readonly Candidate[] | undefined {
  const candidates = words.get(latinKey(word))
  return /^\p{Lu}/u.test(word) ? candidates : candidates?.filter(({ anyCase }) => anyCase).slice(0, 1)
}

function russianWord(word: string, { words, adjectives }: NameIndex): readonly Candidate[] | undefined {
  const stem = russianAdjectiveStem(word)
  const named = /^\p{Lu}/u.test(word) ? (words.get(`=${word.toLowerCase()}`) ?? words.get(russianNounKey(word))) : undefined
  return named ?? (stem ? adjectives.get(stem) : undefined)
}

function inHan(text: string, { han, longestHan }: NameIndex, segment: SegmentChinese): Naming[] {
  const found: Naming[] = []
  for (const run of text.matchAll(/(?<!\d)(?:\d{3})?\p{Script=Han}[\p{Script=Han}·・-]*/gu)) {
    // Cut into words only where a short name needs it: 平台中 holds no 台中. The word for its kind may belong to it: 盛泽镇, 绍兴县.
    let bounds: Bounds | null = null
    for (let at = 0; at < run[0].length - 1; at++) {
      const reach = longestHan.get(run[0].slice(at, at + 2)) ?? 0
      for (let n = Math.min(reach, run[0].length - at); n > 1; n--) {
        const candidates = han.get(run[0].slice(at, at + n))
        if (!candidates) continue
        const [start, end] = [run.index + at, run.index + at + n]
        if (n === 2) bounds ??= wordBounds(run[0], segment)
        if ((n === 2 && bounds && !isCutOut(run[0], at, at + n, bounds)) || notPlace(text, start, end)) continue
        found.push({ start, end, places: candidates.map(({ place }) => place), guessed: false })
        at += n - 1
        break
      }
    }
  }
  return [...found, ...chineseAbbreviations(text, han)]
}

interface Bounds {
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

const isCutOut = (run: string, start: number, end: number, { starts, ends }: Bounds): boolean =>
  starts.has(start) && (ends.has(end) || (ends.has(end + 1) && /[省市县區区州镇鎮乡鄉村]/u.test(run.charAt(end))))

function wordBounds(run: string, segment: SegmentChinese): Bounds {
  const [starts, ends] = [new Set<number>(), new Set<number>()]
  let at = 0
  for (const { word, tag } of segment(run)) {
    starts.add(at)
    // 大庆石化 is one word of the dictionary, and in 大庆.
    if (/^n[st]$/u.test(tag) && word.length > 3 && !/[路街山江河湖海岛湾港桥站]$/u.test(word)) ends.add(at + 2)
    at += word.length
    ends.add(at)
  }
  return { starts, ends }
}
