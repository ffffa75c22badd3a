import type { Sourced } from '../model/metadata.ts'
import type { Span } from '../model/span.ts'

/** A value that some place of the paper gives, and how far that place is to be trusted. */
export type Candidate<T> = Sourced<T>

/** Below this nothing is said: a wrong value is worse than none. */
const ENOUGH = 0.35

const keyOf = (value: string | number): string =>
  String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The value best borne out: places that agree make it surer, places that say otherwise less sure. Spelt differently, the most trusted spelling wins;
 * null where nothing is sure enough.
 */
export function choose<T extends string | number>(candidates: readonly Candidate<T>[]): Sourced<T> | null {
  const groups = Map.groupBy(candidates, ({ value }) => keyOf(value))
  const ranked = [...groups.values()]
    .map((group) => ({
      best: group.reduce((a, b) => (b.confidence > a.confidence ? b : a)),
      sure: 1 - group.reduce((doubt, c) => doubt * (1 - c.confidence), 1),
    }))
    .sort((a, b) => b.sure - a.sure)
  const [first, second] = ranked
  if (!first) return null
  const confidence = Math.min(0.99, first.sure * (1 - 0.4 * (second?.sure ?? 0)))
  return confidence < ENOUGH ? null : { ...first.best, confidence }
}

/** Distinct values in the order they come, each with its most trusted place. */
export function distinct<T extends Sourced<string>>(candidates: readonly T[]): T[] {
  return [...Map.groupBy(candidates, ({ value }) => keyOf(value)).values()].map((group) => group.reduce((a, b) => (b.confidence > a.confidence ? b : a)))
}

/** The span of a named group of a match made with the `d` flag, in the paper's text; null where the group took no part. */
export function groupAt(match: RegExpExecArray | RegExpMatchArray, name: string, offset: number): Span | null {
  const at = (match as RegExpExecArray).indices?.groups?.[name]
  return at ? { start: offset + at[0], end: offset + at[1] } : null
}
