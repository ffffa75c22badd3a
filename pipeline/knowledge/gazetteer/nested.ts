import { liesIn, type NamedPlace } from './place.ts'

/** What may stand between a place and the one it lies in. */
const between = /^(?:\s?[,，(（]\s?|\s?|'s\s|\s(?:in|of)\s(?:the\s)?|\s(?:в|уезда|города|района|провинции|области|штата|земли)\s)$/u

/** "Ludhiana, Punjab, India" and 浙江温州 name one place: the innermost, with the span of all. */
export function joinNested(named: readonly NamedPlace[], text: string): NamedPlace[] {
  const joined: NamedPlace[] = []
  for (const next of named) {
    const last = joined.at(-1)
    if (last && next.start < last.end) continue
    const gap = last ? text.slice(last.end, next.start) : null
    const inner = last && gap !== null && between.test(gap) ? (innermost(last, next) ?? (gap === '' ? sameProvince(last, next) : null)) : null
    if (last && inner) joined[joined.length - 1] = { ...inner, start: last.start, end: next.end + closing(text, last.end, next.end) }
    else joined.push(next)
  }
  return joined
}

/** 绍兴大唐镇: two towns of one province without a mark between them are a town and what lies in it. */
const sameProvince = (a: NamedPlace, b: NamedPlace): NamedPlace | null =>
  a.place.kind === 'town' && b.place.kind === 'town' && a.place.within.length > 1 && a.place.within.at(-2) === b.place.within.at(-2) ? b : null

/** The bracket that closes "Hsinchu (Taiwan)" belongs to the name. */
const closing = (text: string, gapStart: number, end: number): number => (/^\s?[(（]/u.test(text.slice(gapStart)) && /^[)）]/u.test(text.slice(end)) ? 1 : 0)

const innermost = (a: NamedPlace, b: NamedPlace): NamedPlace | null => (liesIn(a.place, b.place) ? a : liesIn(b.place, a.place) ? b : null)
