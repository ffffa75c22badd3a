import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Lexicon, wordCost } from '../../knowledge/lexicon/lexicon.ts'

/** Nats above which a word is so rare that its letters may as well be chance; words of two letters must be common ones. */
const RARE = 18

const nats = (lexicon: Lexicon, word: string): number => wordCost(lexicon, word.toLowerCase().replaceAll('ё', 'е')) / 10

/** True for a word that a lexicon has and people use. */
export const isRussian = ({ lexicons }: Knowledge, word: string): boolean => nats(lexicons.ru, word) < RARE
export const isEnglish = ({ lexicons }: Knowledge, word: string): boolean => nats(lexicons.en, word) < RARE
export const isWord = (knowledge: Knowledge, word: string): boolean => isRussian(knowledge, word) || isEnglish(knowledge, word)
