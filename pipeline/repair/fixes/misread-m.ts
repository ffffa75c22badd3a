import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'
import { isEnglish, isWord, soleReading } from './words.ts'

/** What is read for what is printed: r and n close up to an m, the feet of an n seem three, and a speck under an i makes it a j, one at the foot of an I a J. */
const READINGS = { m: ['rn', 'n'], j: ['i'], J: ['I'] }

/**
 * English words of poor print: "southem", "southerm", "relatjons", "Jndia". Mended in a word that no lexicon has,
 * where one such letter makes an English word and no other does.
 */
export const misreadM: Finder = (text, knowledge) => ({
  edits: editsOf(text, /(?<![\p{L}\p{N}-]|-\n)[A-Za-z][a-z]{4,}(?![\p{L}\p{N}-])/gu, 'misread-m', 0.85, ([word]) => {
    if (!/[mjJ]/u.test(word) || isWord(knowledge, word)) return null
    return soleReading(word, READINGS, (reading) => isEnglish(knowledge, reading))
  }),
  doubts: [],
})
