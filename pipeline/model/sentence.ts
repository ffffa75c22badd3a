import type { Span } from './span.ts'

/** A sentence. `block` is the index of its block in `blocks`; sentences are sorted and never cross blocks. */
export interface Sentence extends Span {
  readonly block: number
  /** BCP 47; `und` where nobody can tell. */
  readonly language: string
}
