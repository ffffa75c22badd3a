import { en } from '../languages/en.ts'
import { ru } from '../languages/ru.ts'

/** Words that every text in English or Russian is full of. */
export const functionWords: ReadonlySet<string> = new Set([...en.functionWords, ...ru.functionWords])

/** Whether a text is one of them, in small letters or with a capital. Before a full stop it is an initial or an abbreviation. */
export function isFunctionWord(text: string): boolean {
  const word = text.replace(/^\P{L}+|[^\p{L}.]+$/gu, '')
  return functionWords.has(word) || functionWords.has(`${word.slice(0, 1).toLowerCase()}${word.slice(1)}`)
}
