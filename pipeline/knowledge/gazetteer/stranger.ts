import { placeOf } from './entry.ts'
import { pinyinOf } from './palladius.ts'
import type { NamedPlace } from './place.ts'

/** What a text says before the name of a region to tell that a town lies in it, and what the region's own name must then be. */
const told: readonly { readonly before: RegExp; readonly region?: RegExp }[] = [
  // «Люши (провинция Чжэцзян)», «Люши, провинция Чжэцзян»
  { before: /(?<![\p{L}-])(?<name>\p{Lu}\p{Ll}{2,})\s?[,(]\s?(?:провинция|пров\.)\s$/u },
  // «в городе Люши провинции Чжэцзян»
  {
    before:
      /(?<!\p{L})(?:город(?:е|а|у|ом|ок|ке)?|г\.|пос[её]л(?:ок|ке|ка)|уезд[еа]?|волост[ьи]|деревн[яеи])\s(?<name>\p{Lu}\p{Ll}{2,})\s?[,(]?\s?(?:в\s)?(?:провинци\p{L}+|пров\.)\s$/u,
  },
  // "Liushi Town, Zhejiang", "Liushi township in Zhejiang"
  { before: /(?<![\p{L}-])(?<name>\p{Lu}\p{Ll}{2,})\s(?:[Tt]own(?:ship)?|[Cc]ounty|[Cc]ity|[Vv]illage)(?:,|\s?\(|\sin|\sof)\s?$/u },
  // "Liushi, Zhejiang Province", "Liushi (Zhejiang Province)"; a shorter word may be a surname.
  { before: /(?<![\p{L}-])(?<name>\p{Lu}\p{Ll}{5,})(?:,|\s?\()\s?$/u, region: /province$/iu },
]

/** Towns of China that no list has, where the text says in which province they lie: guesses, named in pinyin. `isWord` knows words that are no names. */
export function strangers(text: string, named: readonly NamedPlace[], isWord: (word: string) => boolean): NamedPlace[] {
  return named.map((at, i) => {
    const { place } = at
    if (place.kind !== 'region' || place.country !== 'CN') return at
    const from = Math.max(named[i - 1]?.end ?? 0, at.start - 60)
    const [before, region] = [text.slice(from, at.start), text.slice(at.start, at.end)]
    const match = told.flatMap((form) => (form.region?.test(region) === false ? [] : [form.before.exec(before)])).find((found) => found !== null)
    const name = match?.groups?.name
    const english = name && !isWord(name.toLowerCase()) ? (/\p{Script=Cyrillic}/u.test(name) ? pinyinOf(name) : name) : null
    if (!match || !name || !english) return at
    const start = from + match.index + match[0].indexOf(name)
    const end = at.end + (text.slice(start, at.start).includes('(') && text.charAt(at.end) === ')' ? 1 : 0)
    return { start, end, place: placeOf(english, [place.short], 'CN'), guessed: true }
  })
}
