import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ByLanguage } from '../../languages/languages.ts'

/** An industry with its words: English words, beginnings of Russian words, Chinese words. */
export interface IndustryRow {
  readonly name: string
  readonly words: ByLanguage<readonly string[]>
}

export const readIndustries = (): IndustryRow[] =>
  readFileSync(join(import.meta.dirname, 'industries.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', en, ru, zh] = line.split('|').map((cell) => cell.trim())
      return { name, words: { en: wordsOf(en), ru: wordsOf(ru), zh: wordsOf(zh) } }
    })

const wordsOf = (cell: string | undefined): string[] => (cell ? cell.split(', ').map((word) => word.trim()) : [])
