import type { Block } from '../model/block.ts'
import type { Span } from '../model/span.ts'

/** A block that may speak of the paper itself rather than of its subject. */
export interface Line extends Span {
  readonly text: string
  readonly kind: Block['kind']
  readonly language: string
  /** Index in `blocks`. */
  readonly block: number
}
