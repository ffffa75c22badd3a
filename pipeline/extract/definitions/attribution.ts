import { scholarsIn } from '../../knowledge/scholars.ts'
import { textAt } from '../../model/span.ts'
import type { Candidate, Setting } from './candidate.ts'

/**
 * How a language credits someone whom the scholars' table does not have: `said` has the group `who`, or `whom` where the words ask for another case, which
 * `nominative` undoes; `goesOn` begins a sentence whose speaker stands in the one before.
 */
export interface Credit {
  readonly said: RegExp
  readonly nominative: (name: string) => string
  readonly goesOn: RegExp
}

/**
 * Whom the sentence credits with the definiens: a known scholar before it or in its closing brackets, the speaker of the
 * sentence before where this one goes on with "he", else a name as written. Null where nobody is named.
 */
export function attributedTo(setting: Setting, { term, definiens }: Candidate, { said, nominative, goesOn }: Credit): string | null {
  const { text, paper, index } = setting
  const cited = /[(（][^()（）]{2,60}[)）][\s.。]*$/u.exec(text)
  const known = scholarsIn(text).filter(({ start }) => start < definiens.start || (cited && start >= cited.index))
  const credited = said.exec(text.slice(0, definiens.start))
  const { who, whom } = credited?.groups ?? {}
  // "Storper and Venables": the table may know one of two.
  const together = who && /\s(?:and|&|и)\s|[和与]/u.test(who) && known.filter(({ start, end }) => who.includes(text.slice(start, end))).length === 1
  if (known.length > 0 && !together) return [...new Set(known.map(({ name }) => name))].slice(0, 3).join(', ')
  const before = paper.sentences[index - 1]
  if (goesOn.test(text) && before?.block === paper.sentences[index]?.block && before) {
    const earlier = scholarsIn(textAt(paper.text, before)).at(-1)
    if (earlier) return earlier.name
  }
  // "Lock-in describes …": what is defined, and no speaker.
  if (!credited || (who && textAt(text, term).includes(who))) return null
  return who?.trim() ?? (whom ? nominative(whom.trim()) : null)
}
