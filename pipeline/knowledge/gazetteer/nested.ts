import { placeOf } from './entry.ts'
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
    const inner = last && gap !== null && between.test(gap) ? (innermost(last, next) ?? (/^\s?$/u.test(gap) ? besides(last, next, gap) : null)) : null
    if (last && inner) joined[joined.length - 1] = { ...inner, start: last.start, end: next.end + closing(text, last.end, next.end) }
    else joined.push(next)
  }
  return joined
}

/**
 * Two places without a mark between them. 绍兴大唐镇: two towns of one province are a town and what lies in it. "Zhejiang Zhangzhou": no town of that name
 * lies there, so translation mangled it; the name is kept with the province, as a guess.
 */
function besides(a: NamedPlace, b: NamedPlace, gap: string): NamedPlace | null {
  const [outer, inner] = [a.place, b.place]
  if (inner.kind !== 'town' || outer.country === null || outer.country !== inner.country || inner.within.length < 2) return null
  if (gap === '' && outer.kind === 'town') return outer.within.length > 1 && outer.within.at(-2) === inner.within.at(-2) ? b : null
  return outer.kind === 'region' && outer.within.length === 1 ? { ...b, place: placeOf(inner.short, [outer.short], inner.country), guessed: true } : null
}

/** The bracket that closes "Hsinchu (Taiwan)" belongs to the name. */
const closing = (text: string, gapStart: number, end: number): number => (/^\s?[(（]/u.test(text.slice(gapStart)) && /^[)）]/u.test(text.slice(end)) ? 1 : 0)

const innermost = (a: NamedPlace, b: NamedPlace): NamedPlace | null => (liesIn(a.place, b.place) ? a : liesIn(b.place, a.place) ? b : null)
