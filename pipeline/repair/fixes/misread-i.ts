import type { Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'
import { isRussian, soleReading } from './words.ts'

/**
 * Recognisers of poor scans take и for н, whose bar lies level: «теорин», «орнентированный». Mended in a word that no lexicon has and the text has
 * once, where one и makes a word of it and no other place does.
 */
export const misreadI: Finder = (text, knowledge) => {
  const edits = editsOf(text, /(?<![\p{L}\p{N}-]|-\n)[а-яё]{5,}(?![\p{L}\p{N}-])/gu, 'misread-i', 0.85, ([word]) => {
    if (!word.includes('н') || isRussian(knowledge, word)) return null
    return soleReading(word, { н: ['и'] }, (reading) => isRussian(knowledge, reading))
  })
  const once = ({ at }: (typeof edits)[number]): boolean => {
    const word = text.slice(at.start, at.end)
    return text.indexOf(word) === text.lastIndexOf(word)
  }
  return { edits: [...edits.filter(once), ...alone(text)], doubts: [] }
}

/** The word и itself, which no н that stands alone is: that of «н. э.» has its stop. */
const alone = (text: string): Edit[] => editsOf(text, /(?<=\p{Script=Cyrillic}{2}[,;:]?\s)н(?=\s\p{Script=Cyrillic}{2})/gu, 'misread-i', 0.85, () => 'и')
