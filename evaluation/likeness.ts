// Is a quote the same place of a paper as another? Quotes may differ by a repair, a blank or a clause, so they are compared by the character n-grams they share.

interface Profile {
  readonly folded: string
  readonly han: boolean
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

/** What two quotes must agree in: letters, digits and percent signs, without case, width, ё and punctuation. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}%]/gu, '')

const profiles = new Map<string, Profile>()

function profileOf(text: string): Profile {
  const known = profiles.get(text)
  if (known) return known
  const folded = fold(text)
  const han = /\p{Script=Han}/u.test(folded)
  const n = han ? 2 : 4
  const counts = new Map<string, number>()
  for (let i = 0; i + n <= folded.length; i++) counts.set(folded.slice(i, i + n), (counts.get(folded.slice(i, i + n)) ?? 0) + 1)
  const profile = { folded, han, counts, total: Math.max(0, folded.length - n + 1) }
  profiles.set(text, profile)
  return profile
}

/** Share of the shorter text's n-grams that the longer one has too, 0–1. */
export function containment(a: string, b: string): number {
  const [short, long] = [profileOf(a), profileOf(b)].sort((p, q) => p.total - q.total) as [Profile, Profile]
  if (short.total === 0) return short.folded !== '' && short.folded === long.folded ? 1 : 0
  let shared = 0
  for (const [gram, count] of short.counts) shared += Math.min(count, long.counts.get(gram) ?? 0)
  return shared / short.total
}

/** How surely two quotes are one place, 0 when they are not: half of the n-grams agree, or one lies inside the other and is no mere phrase of it. */
export function samePlace(a: string, b: string): number {
  const inside = containment(a, b)
  if (inside < 0.5) return 0
  const [p, q] = [profileOf(a), profileOf(b)]
  const [short, long] = p.total <= q.total ? [p, q] : [q, p]
  const agree = (2 * inside * short.total) / (short.total + long.total)
  const longEnough = short.total >= (short.han ? 8 : 20) && long.total <= 8 * short.total
  return agree >= 0.5 || (inside >= 0.9 && longEnough) ? inside : 0
}

/** The best of any two. */
export const samePlaces = (as: readonly string[], bs: readonly string[]): number => Math.max(0, ...as.flatMap((a) => bs.map((b) => samePlace(a, b))))
