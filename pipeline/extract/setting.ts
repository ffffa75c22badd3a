import type { Described } from '../model/paper.ts'

/** A sentence as rules see it: spans of rules are into its own text, which begins at `start` in the paper. */
export interface SentenceSetting {
  readonly text: string
  readonly start: number
  readonly language: string
  readonly paper: Described
  /** Its place in `paper.sentences`. */
  readonly index: number
}
