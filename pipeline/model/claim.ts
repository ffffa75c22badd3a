import type { Span } from './span.ts'

/** What every fact has: where it stands, which rule found it, how sure it is. */
export interface Claim {
  /** The whole sentence (or row) that says it: becomes the quote. */
  readonly at: Span
  readonly language: string
  /** Name of the rule, an example in miniature: `ru: под X понимают Y`. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}
