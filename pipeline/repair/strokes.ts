import { capitalised } from '../model/capitalised.ts'

/** Letters that poor print makes of one another: a speck or a lost stroke is all that parts them. Read either way. */
const ALIKE: readonly string[] = 'aceo as do ou hbk hnu nr np ilt ftr ijl vy gq инпй сеоэ шщ гт лд зэ ьъы'.split(' ')

/** What is read for what was printed, of more letters than one. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  m: ['rn', 'n'],
  rn: ['m'],
  ri: ['n'],
  si: ['n'],
  ii: ['n', 'u'],
  li: ['h'],
  k: ['li'],
  cl: ['d'],
  d: ['cl'],
  vv: ['w'],
  t: ['tl', 'tt'],
  l: ['ll'],
  J: ['I', 'l'],
}

const printedAs = new Map<string, Set<string>>(Object.entries(SEQUENCES).map(([read, printed]) => [read, new Set(printed)]))
for (const group of ALIKE) for (const read of group) printedAs.set(read, new Set([...(printedAs.get(read) ?? []), ...group.replace(read, '')]))

/** Letters of one stroke, which are lost between others. */
const THIN = 'ilrt'
const LATIN = 'abdefghijlmnopqrtuvwxy'
/** A word so long is told by its other letters; British spelling is told from American by the last ones here. */
const [LONG, VERY_LONG, SPELLING] = [6, 9, /[szck]/u]

/** All that may have been printed where `word` was read, one stroke away: no word of a language is asked for. An accent may be dust. */
export function readingsOf(word: string): string[] {
  const plain = word
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFC')
  if (plain !== word) return [plain]
  const readings = new Set<string>()
  for (let at = 0; at < word.length; at++)
    for (const length of [1, 2]) {
      const read = word.slice(at, at + length)
      const small = printedAs.has(read) ? read : read.toLowerCase()
      for (const printed of printedAs.get(small) ?? [])
        readings.add(word.slice(0, at) + (small === read ? printed : capitalised(printed)) + word.slice(at + length))
    }
  if (/^\p{Script=Latin}+$/u.test(word))
    for (let at = 1; at < word.length; at++) {
      if (word.length >= LONG) for (const lost of THIN) readings.add(word.slice(0, at) + lost + word.slice(at))
      if (word.length >= VERY_LONG && at < word.length - 1 && !SPELLING.test(word.charAt(at)))
        for (const printed of LATIN) readings.add(word.slice(0, at) + printed + word.slice(at + 1))
    }
  return [...readings].filter((reading) => reading !== word)
}
