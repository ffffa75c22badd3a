import type { Span } from '../../model/span.ts'
import type { Quantity } from './quantity.ts'

/** What a number measures and whose it is, as written; null where the words do not say. */
export interface About {
  readonly measure: string | null
  readonly subject: string | null
}

/** The words of a clause before its number, parted at the verb that leads to it: "Besançon | lost |", "variety | enters | with a coefficient of". */
export interface Governor {
  /** What stands before the verb: the subject, or, in Russian and Chinese, where it happens. */
  readonly left: string
  /** What stands between verb and number; '' where nothing does. */
  readonly right: string
}

/** How a language's phrases around a number are read. */
export interface PhraseReader {
  readonly governor: (before: string) => Governor
  /** Parts the words before the verb into what is measured and whose it is. */
  readonly cut: (phrase: string) => About
  /** The noun phrase behind the number; '' for none. Behind a share ("58 % named …") a participle may be the verb. */
  readonly complement: (behind: string, share: boolean) => string
  /** A complement that things are only counted in: people, pieces. */
  readonly counter: RegExp
  /** What is counted in them: "the number of employees is 20 thousand people". */
  readonly counted: RegExp
  /** True where a later number may leave out what is counted: "32 districts make clothes, and engineering 38". */
  readonly elides: boolean
  /** What each number of a row is about, where a word ties two rows by their order: 分别. */
  readonly inTurn?: (sentence: string, quantities: readonly Quantity[]) => ReadonlyMap<Quantity, Turn>
}

/** What one number of a row is about, and where in the sentence that is said. */
export interface Turn {
  readonly about: About
  readonly at: Span
}

/** What is measured and whose it is, by the first of the patterns that fits; the whole is measured where none does. Groups `measure`, `subject`. */
export function cutBy(phrase: string, patterns: readonly RegExp[]): About {
  for (const pattern of patterns) {
    const groups = pattern.exec(phrase)?.groups
    if (groups) return { measure: groups.measure?.trim() || null, subject: groups.subject?.trim() || null }
  }
  return { measure: phrase, subject: null }
}

/** How a language says one number of several measures. */
export interface Coordination {
  /** The measures before the verb, where nouns of measures are joined by "and"; [] where they are not. */
  readonly members: (before: string) => readonly About[]
  /** Opens a clause on the figures just named: "both twice the level of 2005", 分别比上年增长. */
  readonly ofThose: RegExp
}
