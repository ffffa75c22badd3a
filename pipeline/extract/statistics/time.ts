import type { Span } from '../../model/span.ts'

/** A way to say a year, a month or a span of years; `make` gives ISO 8601 as far as it goes, or null where it is none. */
export interface TimeForm {
  readonly pattern: RegExp
  readonly make: (match: RegExpExecArray) => string | null
}

/** A time named in a text. */
export interface Moment extends Span {
  /** `2011`, `2011-06`, `2011/2015`, `1990s`. */
  readonly time: string
}
