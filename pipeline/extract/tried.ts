import { textAt } from '../model/span.ts'
import { isRefusal, longestStart, type Pattern, type Rule, tryRule } from './rule.ts'

/** What came of one rule in one sentence, for a person to read. */
export interface Tried {
  readonly rule: string
  readonly outcome: 'found' | 'refused' | 'no match'
  /** What was found, why it was refused, or how far the sentence went along with the pattern. */
  readonly says: string
}

/** Tries rules on a text; `shown` says a fact in a few words. A rule that matches several times has several entries. */
export function triedRules<Setting, Fact>(rules: readonly Rule<Setting, Fact>[], text: string, setting: Setting, shown: (fact: Fact) => string): Tried[] {
  return rules.flatMap((rule): Tried[] => {
    const { matches } = tryRule(rule, text, setting)
    if (matches.length === 0) return [{ rule: rule.name, outcome: 'no match', says: howFar(rule, text) }]
    return matches.flatMap(({ at, made }): Tried[] =>
      isRefusal(made)
        ? [{ rule: rule.name, outcome: 'refused', says: `at "${textAt(text, at).trim()}": ${made.refused}` }]
        : made.map((fact) => ({ rule: rule.name, outcome: 'found', says: shown(fact) })),
    )
  })
}

function howFar({ pattern }: { readonly pattern: Pattern }, text: string): string {
  const start = longestStart(pattern, text)
  return start ? `${start.parts} of its ${pattern.parts.length} parts match, up to "${textAt(text, start.at).trim()}"` : 'none of its words are here'
}
