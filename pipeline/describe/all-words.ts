import type { ByLanguage } from '../languages/languages.ts'
import { en } from './en/words.ts'
import { ru } from './ru/words.ts'
import type { Words } from './words.ts'
import { zh } from './zh/words.ts'

const wordsOf: ByLanguage<Words> = { en, ru, zh }

/** The words of every language: any of them may stand in a paper's front matter. */
export const allWords: readonly Words[] = Object.values(wordsOf)

/** The label some language has at the start of the line, as long as it is; 0 where there is none. */
export function labelLength(line: string, label: 'titleLabel' | 'authorLabel' | 'citeLabel'): number {
  return Math.max(...allWords.map((words) => words[label].exec(line)?.[0].length ?? 0))
}
