import { stems } from '../stem.ts'

// What a name is looked up by: the word without case, accents and inflection.

/** Letters that decomposition leaves whole. */
const whole: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', ı: 'i', đ: 'd', æ: 'ae' }

export const latinKey = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’`]s$/u, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/gu, '')
    .replace(/[øłßıđæ]/gu, (letter) => whole[letter] as string)

const plain = (word: string): string => word.toLowerCase().replaceAll('ё', 'е')

/** A Russian noun without the ending of its case. Endings of surnames stay: Курганов is not Курган. */
export function russianNounKey(word: string): string {
  const lower = plain(word)
  return lower.length <= 4 ? lower : lower.replace(/(?:ами|ями|ах|ях|ам|ям|ой|ей|ью|ом|ем|[аяуюыиеоьй])$/u, '')
}

const adjective = /^(.{2,}ск)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ою)$/u

/** The stem of a Russian adjective in -ский, without case and gender; null for other words. */
export const russianAdjectiveStem = (word: string): string | null => adjective.exec(plain(word))?.[1] ?? null

/** A word of a Russian name of several words. Short ones are left whole, but for «край» of «Хабаровского края». */
export const russianWordKey = (word: string): string => (/^кра(?:[йяюе]|ем)$/iu.test(word) ? 'край' : stems.ru(word.length > 4 ? plain(word) : word))
