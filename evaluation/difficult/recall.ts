import { inCyrillic } from '../../pipeline/garble/look-alikes.ts'
import { comparable } from '../distance.ts'

/** Words in a row that a reference has and the text has too, as shares of the reference's. */
export interface Recall {
  readonly inOrder: number
  /** Whatever stands between two lines or cells of the text: readers that see no pictures and no tables know another order of them, or nothing between. */
  readonly byLine: number
}

/** `size` words in a row; Chinese counts by character, a Chinese page with all that is on it: some readers set a blank behind each of its digits. */
export function recallOf(text: string, reference: string, size: number): Recall {
  const isChinese = count(reference, /\p{Script=Han}/gu) > count(reference, /[\p{L}\p{N}]/gu) / 2
  const tokens = (of: string): string[] =>
    comparable(withoutLookAlikes(of))
      .toLowerCase()
      .match(isChinese ? /[\p{L}\p{N}]/gu : /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? []
  const wanted = gramsOf(tokens(reference), size)
  if (wanted.length === 0) return { inOrder: 1, byLine: 1 }
  const has = new Set(gramsOf(tokens(text), size).map(joined))
  const lines = text.split(/[\n\t]+/u).map(tokens)
  const ends = new Set(lines.flatMap((line) => parts(line.length, size).map((n) => joined(line.slice(-n)))))
  const starts = new Set(lines.flatMap((line) => parts(line.length, size).map((n) => joined(line.slice(0, n)))))
  const whole = new Set(lines.filter(({ length }) => length < size).map(joined))
  const goesOn = (gram: readonly string[]): boolean =>
    starts.has(joined(gram)) || gram.some((_, n) => n > 0 && whole.has(joined(gram.slice(0, n))) && goesOn(gram.slice(n)))
  const isParted = (gram: readonly string[]): boolean => gram.some((_, n) => n > 0 && ends.has(joined(gram.slice(0, n))) && goesOn(gram.slice(n)))
  const found = wanted.filter((gram) => has.has(joined(gram)))
  const parted = wanted.filter((gram) => !has.has(joined(gram)) && isParted(gram))
  return { inOrder: found.length / wanted.length, byLine: (found.length + parted.length) / wanted.length }
}

/** A Latin letter in a Russian word, as some layers have it and we mend it, is the letter it looks like. */
const withoutLookAlikes = (text: string): string =>
  text.replace(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word) ? (inCyrillic(word) ?? word) : word,
  )

const joined = (tokens: readonly string[]): string => tokens.join(' ')
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
/** Lengths that a piece of a line may have. */
const parts = (length: number, size: number): number[] => Array.from({ length: Math.min(length, size - 1) }, (_, i) => i + 1)

/** All runs of so many tokens; of fewer tokens than that, the one there is. */
const gramsOf = (tokens: readonly string[], size: number): string[][] =>
  tokens.length === 0 ? [] : Array.from({ length: Math.max(1, tokens.length - size + 1) }, (_, i) => tokens.slice(i, i + size))
