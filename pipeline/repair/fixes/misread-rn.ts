import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'
import { isEnglish, isWord } from './words.ts'

/**
 * In poor print r and n close up, and recognisers take them for m: "southem", "Tumover". Mended in a word that no lexicon has and the text spells so
 * throughout, where parting one m makes an English word and no other does.
 */
export const misreadRn: Finder = (text, knowledge) => ({
  edits: editsOf(text, /(?<![\p{L}\p{N}-])[A-Za-z][a-z]{4,}(?![\p{L}\p{N}-])/gu, 'misread-rn', 0.85, ([word]) => {
    if (!word.includes('m') || isWord(knowledge, word)) return null
    const readings = [...word.matchAll(/m/gu)]
      .map(({ index }) => `${word.slice(0, index)}rn${word.slice(index + 1)}`)
      .filter((reading) => isEnglish(knowledge, reading))
    return readings.length === 1 ? (readings[0] as string) : null
  }),
  doubts: [],
})
