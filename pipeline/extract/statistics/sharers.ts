import type { ByLanguage, LanguageCode } from '../../languages/languages.ts'
import type { Clause } from './about.ts'
import { coordinatedEn } from './en/coordinated.ts'
import type { About, Coordination } from './phrases.ts'
import type { Quantity } from './quantity.ts'
import { coordinatedRu } from './ru/coordinated.ts'
import { coordinatedZh } from './zh/coordinated.ts'

const coordinations: ByLanguage<Coordination> = { en: coordinatedEn, ru: coordinatedRu, zh: coordinatedZh }

/** Units in which one number holds for each of several measures: each grew by 12 %. Five million is a sum. */
const distributes: ReadonlySet<string> = new Set(['percent', 'percentage_point', 'ratio', 'times'])

/** A number of the sentence with what it is about. */
export interface Told {
  readonly quantity: Quantity
  readonly about: About
}

/** All that a number is said of, one of several measures a fact: mostly what was read from its clause, and nothing else. */
export function sharersOf(q: Quantity, about: About, clause: Clause, told: readonly Told[], language: LanguageCode): readonly About[] {
  if (!distributes.has(q.unit) || clause.shared) return [about]
  const { members, ofThose } = coordinations[language]
  if (ofThose.test(clause.whole)) {
    // The amounts just before, as far as no share or growth of their own parts them.
    const from = told.findLastIndex(({ quantity }) => distributes.has(quantity.unit)) + 1
    const run = new Map(told.slice(from).flatMap((one) => (one.about.measure === null ? [] : [[one.about.measure, one.about]])))
    if (run.size > 1) return [...run.values()]
  }
  const named = members(clause.before)
  return named.length > 1 ? named : [about]
}
