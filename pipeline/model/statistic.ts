import type { Claim } from './claim.ts'
import type { Span } from './span.ts'

export type Qualifier = 'eq' | 'approx' | 'gt' | 'gte' | 'lt' | 'lte'
export type StatisticKind = 'share' | 'amount' | 'count' | 'growth' | 'price' | 'coefficient' | 'ratio' | 'target'

/** A number said of something. Units and values as in docs/record.md: base units, magnitudes, ranges with value < valueMax. */
export interface Statistic extends Claim {
  /** Number and unit as written. */
  readonly number: Span
  readonly value: number
  readonly valueMax: number | null
  readonly unit: string
  readonly qualifier: Qualifier
  readonly kind: StatisticKind
  readonly direction: 'increase' | 'decrease' | null
  /** What is counted or measured, as written (a phrase of the text, or of a table head). */
  readonly measure: string | null
  /** Who or what it is said of, as written. */
  readonly subject: string | null
  /** Canonical English; null where neither sentence nor context names one. */
  readonly place: string | null
  /** ISO 8601 as far as it goes: `2011`, `2011-06`, `2011/2015`, `1990s`; null. */
  readonly time: string | null
}
