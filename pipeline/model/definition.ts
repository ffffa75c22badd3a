import type { Claim } from './claim.ts'
import type { Span } from './span.ts'

/** "X is Y". Term and definiens are spans; either may lie outside the sentence (a heading, the sentence before). */
export interface Definition extends Claim {
  readonly term: Span
  readonly definiens: Span
  /** The person or body credited, in the best-known Latin form ("Michael Porter"), else as written; null where nobody is. */
  readonly attributedTo: string | null
  readonly form: 'explicit' | 'implicit'
}
