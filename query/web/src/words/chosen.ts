import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

export const interfaces: Readonly<Record<string, Words>> = { en, ru, zh }

/** The language of the interface: the one chosen, else the browser's, else English. */
export function chosenInterface(): string {
  const chosen = localStorage.getItem('interface')
  if (chosen && chosen in interfaces) return chosen
  return navigator.languages.map((code) => code.slice(0, 2)).find((code) => code in interfaces) ?? 'en'
}

export const WordsContext = createContext<Words>(en)
export const useWords = (): Words => useContext(WordsContext)
