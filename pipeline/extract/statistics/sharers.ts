import type { ByLanguage, LanguageCode } from '../../languages/languages.ts'
import type { Clause } from './about.ts'
import { coordinatedEn } from './en/coordinated.ts'
import type { About } from './phrases.ts'
import type { Quantity } from './quantities.ts'
import { coordinatedRu } from './ru/coordinated.ts'
import { coordinatedZh } from './zh/coordinated.ts'

/** How a language says one number of several measures. */
export interface Coordination {
  /** The measures before the verb, where nouns of measures are joined by "and"; [] where they are not. */
  readonly members: (before: string) => readonly About[]
  /** Opens a clause on the figures just named: "both twice the level of 2005", 分别比上年增长. */
  readonly ofThose: RegExp
}

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
