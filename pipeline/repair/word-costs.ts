import { hanByCharacter, type WordCosts } from '../garble/surprise.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Lexicon, wordCost } from '../knowledge/lexicon/lexicon.ts'

/** Lexicons count tenths of nats. */
const nats = (lexicon: Lexicon, word: string): number => wordCost(lexicon, word) / 10

/** Nats of a Chinese word of `length` characters: dearer than one common character, cheaper than two. */
const chineseWord = (length: number): number => 8.5 + length

const made = new WeakMap<Knowledge, WordCosts>()

/** What words cost by our lexicons; one judge for each knowledge. */
export function wordCosts(knowledge: Knowledge): WordCosts {
  const known = made.get(knowledge)
  if (known) return known
  const { lexicons, segmentChinese } = knowledge
  const costs: WordCosts = {
    word: (word) => {
      const plain = word.replaceAll('ё', 'е')
      return Math.min(nats(lexicons.ru, plain), nats(lexicons.en, plain))
    },
    han: (run) => segmentChinese(run).reduce((sum, { word }) => sum + Math.min(hanByCharacter(word), word.length > 1 ? chineseWord(word.length) : 99), 0),
  }
  made.set(knowledge, costs)
  return costs
}
