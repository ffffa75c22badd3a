import type { Example } from '../examples.ts'

/** What an example of a definition rule finds: the rule that won, the term, and where it matters the definiens or whom it is credited to. */
export interface FoundDefinition {
  readonly rule: string
  readonly term: string
  readonly definiens?: string
  readonly attributedTo?: string | null
}

/** A sentence and the one definition it holds. */
export const defines = (rule: string, text: string, term: string, more: Partial<FoundDefinition> = {}): Example<FoundDefinition> => ({
  text,
  finds: [{ rule, term, ...more }],
})
