import type { Span } from '../../model/span.ts'

/** A number read from digits or words, without its unit. */
export interface Numeral extends Span {
  readonly value: number
  /** Upper end where the words name two neighbours (三五百); null. */
  readonly max: number | null
  /** What its scale words multiply by (1e6 in "2,3 млн"), 1 without. */
  readonly scale: number
  /** True when it begins with digits. */
  readonly digits: boolean
  /** Plain digits without a mark, a scale or a word: perhaps a year or a label. */
  readonly plain: boolean
  readonly fraction: boolean
  readonly negative: boolean
  /** A Latin or Cyrillic letter touches it from the left. */
  readonly glued: boolean
}
