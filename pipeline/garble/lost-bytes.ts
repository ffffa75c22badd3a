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
