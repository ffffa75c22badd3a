/** What came of one kind of fact: found rightly, found too much, missed. */
export interface Tally {
  readonly hits: number
  readonly extras: number
  readonly misses: number
}

export interface Pairing<G, F> {
  readonly pairs: readonly (readonly [G, F])[]
  readonly missed: readonly G[]
  readonly extra: readonly F[]
}

interface Counted {
  readonly optional?: boolean
  readonly duplicate_of?: string
  readonly translation_of?: string
}

export const counts = (gold: Counted): boolean => !gold.optional && !gold.duplicate_of && !gold.translation_of

/**
 * Pairs facts one to one, surest first; `likeness` is 0 for facts that cannot be the same. Gold that does not count gives no miss, and a fact like it is no extra.
 */
export function pair<G extends Counted, F>(gold: readonly G[], found: readonly F[], likeness: (gold: G, found: F) => number): Pairing<G, F> {
  const candidates = gold.flatMap((g) => found.map((f) => ({ g, f, sure: likeness(g, f) }))).filter(({ sure }) => sure > 0)
  candidates.sort((a, b) => Number(counts(b.g)) - Number(counts(a.g)) || b.sure - a.sure)
  const takenGold = new Set<G>()
  const takenFound = new Set<F>()
  const pairs: [G, F][] = []
  for (const { g, f } of candidates) {
    if (takenGold.has(g) || takenFound.has(f)) continue
    takenGold.add(g)
    takenFound.add(f)
    pairs.push([g, f])
  }
  const excused = new Set(candidates.filter(({ g }) => !counts(g)).map(({ f }) => f))
  return {
    pairs: pairs.filter(([g]) => counts(g)),
    missed: gold.filter((g) => counts(g) && !takenGold.has(g)),
    extra: found.filter((f) => !takenFound.has(f) && !excused.has(f)),
  }
}

export const tallyOf = ({ pairs, missed, extra }: Pairing<unknown, unknown>): Tally => ({ hits: pairs.length, misses: missed.length, extras: extra.length })
export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ hits: a.hits + b.hits, extras: a.extras + b.extras, misses: a.misses + b.misses }), { hits: 0, extras: 0, misses: 0 })

const ratio = (part: number, rest: number): number => (part + rest === 0 ? 0 : part / (part + rest))
export const precision = ({ hits, extras }: Tally): number => ratio(hits, extras)
export const recall = ({ hits, misses }: Tally): number => ratio(hits, misses)
/** Harmonic mean of precision and recall. */
export const f1 = ({ hits, extras, misses }: Tally): number => ratio(2 * hits, extras + misses)
