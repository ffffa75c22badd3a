import { placeOf } from './entry.ts'
import { liesIn, type NamedPlace, type Place } from './place.ts'

/** What may stand between a place and the one it lies in. */
const between =
  /^(?:\s?[,，(（]\s?|\s?|[省市县州邦郡]?的?|'s\s|\s(?:in|of)\s(?:the\s)?|\s(?:в|уезда|города|района|провинции|области|штата|земли)\s|\s?[,(]\s?(?:провинция|штат|область|уезд|земля|регион)\s)$/u

/** "Ludhiana, Punjab, India" and 浙江温州 name one place: the innermost, with the span of all. */
export function joinNested(named: readonly NamedPlace[], text: string): NamedPlace[] {
  const joined: NamedPlace[] = []
  for (const next of named) {
    const last = joined.at(-1)
    if (last && next.start < last.end) continue
    const gap = last ? text.slice(last.end, next.start) : null
    const inner = last && gap !== null ? joinedBy(gap, last, next, text) : null
    if (last && inner) joined[joined.length - 1] = { ...inner, start: last.start, end: next.end + closing(text, last.end, next.end) }
    else joined.push(next)
  }
  return joined
}

function joinedBy(gap: string, last: NamedPlace, next: NamedPlace, text: string): NamedPlace | null {
  const nested = between.test(gap) ? (innermost(last, next) ?? (/^\s?$/u.test(gap) ? besides(last, next, gap) : null)) : null
  // "Route 128 in Boston": of two towns of one region the second only says where the first is.
  const beside =
    /^\s(?:in|near|outside)\s$/u.test(gap) && last.place.kind === 'town' && next.place.kind === 'town' && last.place.within[0] === next.place.within[0]
  return nested ?? (beside ? last : (inRegion(gap, last, next, text) ?? namesake(gap, last, next, text)))
}

/** «Дубна (Московская область)», «(г. Обнинск, Калужская область)»: brackets say where a town lies of which we know no more than its land. */
function inRegion(gap: string, a: NamedPlace, b: NamedPlace, text: string): NamedPlace | null {
  const bracketed = /^\s?[(（]$/u.test(gap) || (/^,\s$/u.test(gap) && /^[)）]/u.test(text.slice(b.end)))
  const [town, region] = [a.place, b.place]
  if (!bracketed || town.kind !== 'town' || town.cluster || town.within.length !== 1 || region.kind !== 'region' || region.within.length !== 1) return null
  return town.country === region.country ? { ...a, place: townOf(town, region) } : null
}

/**
 * "Cambridge, Massachusetts", «Кембридж (США)», 美国马萨诸塞州剑桥: a town we know elsewhere lies where the words beside it say. Behind a comma only a
 * state of a federation says so: "Milan, Burgundy and Spain" is a list.
 */
function namesake(gap: string, a: NamedPlace, b: NamedPlace, text: string): NamedPlace | null {
  // «Фуян (провинция Чжэцзян)»: of one land, only a region told in brackets moves a town.
  if (a.place.country === b.place.country)
    return a.place.kind === 'town' && !a.place.cluster && b.place.kind === 'region' && inBrackets.test(gap) && /^[)）]/u.test(text.slice(b.end))
      ? { ...a, place: townOf(a.place, b.place) }
      : null
  if (a.place.kind === 'town' && !a.place.cluster && /^(?:,\s|\s?[(（])$/u.test(gap) && lands(b.place)) {
    const bracketed = !gap.startsWith(',')
    if (bracketed ? !/^[)）]/u.test(text.slice(b.end)) : !(b.place.kind === 'region' && writtenBehind.has(b.place.country ?? ''))) return null
    return { ...a, place: townOf(a.place, b.place) }
  }
  const behind = /\p{Script=Han}/u.test(text.charAt(b.start)) && /^[省州邦郡府]?$/u.test(gap)
  return behind && b.place.kind === 'town' && !b.place.cluster && lands(a.place) ? { ...b, place: townOf(b.place, a.place) } : null
}

const inBrackets = /^\s?[(（](?:провинция\s|пров\.\s)?$/u

/** Lands whose towns are written with their state: "Dalton, Georgia". */
const writtenBehind: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'IN', 'BR', 'MX'])

/** A country, or the part of one right below it. */
const lands = ({ kind, within }: Place): boolean => kind === 'country' || (kind === 'region' && within.length === 1)

const townOf = ({ short }: Place, land: Place): Place => placeOf(short, land.kind === 'region' ? [land.short] : [], land.country)

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
