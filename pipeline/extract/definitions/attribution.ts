import { scholarsIn } from '../../knowledge/scholars.ts'
import { textAt } from '../../model/span.ts'
import type { Setting } from './candidate.ts'

/** How a language credits someone: `said` has the group `who` (a name as written, where the scholars' table has none); `goesOn` begins a sentence whose speaker stands in the one before. */
export interface Credit {
  readonly said: RegExp
  readonly goesOn: RegExp
}

/**
 * Whom the sentence credits with what stands from `definiensStart` on: a known scholar before it or in its closing brackets, the speaker of the
 * sentence before where this one goes on with "he", else a name as written. Null where nobody is named.
 */
export function attributedTo(setting: Setting, definiensStart: number, { said, goesOn }: Credit): string | null {
  const { text, paper, index } = setting
  const cited = /[(（][^()（）]{2,60}[)）][\s.。]*$/u.exec(text)
  const known = scholarsIn(text).filter(({ start }) => start < definiensStart || (cited && start >= cited.index))
  if (known.length > 0) return [...new Set(known.map(({ name }) => name))].slice(0, 3).join(', ')
  const before = paper.sentences[index - 1]
  if (goesOn.test(text) && before?.block === paper.sentences[index]?.block && before) {
    const earlier = scholarsIn(textAt(paper.text, before)).at(-1)
    if (earlier) return earlier.name
  }
  return said.exec(text.slice(0, definiensStart))?.groups?.who?.trim() ?? null
}
