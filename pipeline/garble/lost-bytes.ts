import { LOST } from './code-pages.ts'

/** Characters of a decoded text; where a byte of one was lost, all that it may have been, best not known. */
export type Maybe = string | readonly string[]

/** UTF-8 with bytes missing: what a missing byte may have been is in `gaps`. Null where the rest is no UTF-8, or the first byte of a character is lost. */
export function decodeUtf8(bytes: readonly number[], gaps: readonly number[]): Maybe[] | null {
  const out: Maybe[] = []
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] as number
    const length = first < 0x80 ? 1 : first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
    if (length === 0 || first === LOST || i + length > bytes.length) return null
    let codes = [first & (0xff >> (length === 1 ? 0 : length + 1))]
    for (let k = 1; k < length; k++) {
      const byte = bytes[i + k] as number
      const may = byte === LOST ? gaps.filter((gap) => gap >> 6 === 2) : [byte]
      if (may.length === 0 || (may[0] as number) >> 6 !== 2) return null
      codes = codes.flatMap((code) => may.map((gap) => (code << 6) | (gap & 0x3f)))
    }
    const least = [0, 0, 0x80, 0x800, 0x10000][length] as number
    const chars = codes.filter((code) => code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)).map((code) => String.fromCodePoint(code))
    if (chars.length === 0) return null
    out.push(chars.length === 1 ? (chars[0] as string) : chars)
    i += length
  }
  return out
}

/** More readings of one stretch than this are not tried. */
const MOST_READINGS = 800
/** Nats by which one reading must be likelier than the next to be taken. */
const SURE = 2.5

/**
 * The likeliest text by a judge of stretches, lost characters of one neighbourhood tried together. A character that stays in doubt is U+FFFD.
 */
export function likeliest(chars: readonly Maybe[], cost: (text: string) => number): string {
  if (chars.every((char) => typeof char === 'string')) return chars.join('')
  const known = chars.map((char) => (typeof char === 'string' ? char : null))
  const blank = (from: number, to: number, picked: ReadonlyMap<number, string>) =>
    chars
      .slice(from, to)
      .map((_, k) => picked.get(from + k) ?? known[from + k] ?? '\ufffd')
      .join('')
  for (const group of neighbourhoods(chars)) {
    let [from, to] = [group[0] as number, (group.at(-1) as number) + 1]
    while (from > 0 && /[\p{L}\p{M}]/u.test(known[from - 1] ?? '') && (group[0] as number) - from < 12) from--
    while (to < chars.length && /[\p{L}\p{M}]/u.test(known[to] ?? '') && to - (group.at(-1) as number) < 12) to++
    const size = group.reduce((n, i) => n * (chars[i] as readonly string[]).length, 1)
    if (size > MOST_READINGS) continue
    let readings: Map<number, string>[] = [new Map()]
    for (const i of group) readings = readings.flatMap((picked) => (chars[i] as readonly string[]).map((char) => new Map(picked).set(i, char)))
    const ranked = readings.map((picked) => ({ picked, nats: cost(blank(from, to, picked)) })).sort((a, b) => a.nats - b.nats)
    const [best, second] = ranked
    if (best && (!second || second.nats - best.nats >= SURE)) for (const [i, char] of best.picked) known[i] = char
  }
  return known.map((char) => char ?? '\ufffd').join('')
}

/** Places of lost characters, those a letter or two apart together, five at most. */
function neighbourhoods(chars: readonly Maybe[]): number[][] {
  const groups: number[][] = []
  chars.forEach((char, i) => {
    if (typeof char === 'string') return
    const last = groups.at(-1)
    const between = last ? chars.slice((last.at(-1) as number) + 1, i) : []
    if (last && last.length < 4 && between.length <= 8 && between.every((one) => typeof one === 'string' && /[\p{Script=Cyrillic}]/u.test(one))) last.push(i)
    else groups.push([i])
  })
  return groups
}

/** Nats of a byte that was thrown away; fewer where it leaves one of the few common characters that have it. */
export const THROWN_AWAY = 8
const [COMMON, THROWN_AWAY_OF_COMMON] = ['经协', 2]

/**
 * A set of two bytes a character, where tools threw away the soft hyphen (byte AD, the second half of 经 and 协): the likeliest reading of what is left,
 * a missing byte put back where it pays. Null where the bytes are none of the set's.
 */
export function decodePairs(bytes: readonly number[], pair: (first: number, second: number) => string | null, cost: (char: string) => number): string | null {
  const best: { nats: number; from: number; char: string }[] = [{ nats: 0, from: 0, char: '' }]
  for (let end = 1; end <= bytes.length; end++) {
    let found = { nats: Number.POSITIVE_INFINITY, from: end - 1, char: '' }
    const [last, before] = [bytes[end - 1] as number, bytes[end - 2] ?? LOST]
    const options: [number, string | null, number][] =
      last >= 0 && last < 0x80
        ? [[end - 1, String.fromCharCode(last), 0]]
        : [[end - 1, pair(last, SOFT_HYPHEN), COMMON.includes(pair(last, SOFT_HYPHEN) ?? '?') ? THROWN_AWAY_OF_COMMON : THROWN_AWAY]]
    if (before >= 0x81) options.push([end - 2, pair(before, last), 0])
    for (const [from, char, price] of options) {
      if (char === null) continue
      const nats = (best[from]?.nats ?? Number.POSITIVE_INFINITY) + cost(char) + price
      if (nats < found.nats) found = { nats, from, char }
    }
    best.push(found)
  }
  if (best.at(-1)?.nats === Number.POSITIVE_INFINITY) return null
  let text = ''
  for (let end = bytes.length; end > 0; end = (best[end] as (typeof best)[0]).from) text = (best[end] as (typeof best)[0]).char + text
  return text
}

const SOFT_HYPHEN = 0xad
