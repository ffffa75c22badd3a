import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'
import { wordCosts } from '../word-costs.ts'

/** Nats a word of a spaced-out heading may cost on average; letters in a row that are no words cost far more. */
const MOST = 14

/** Letters set apart for emphasis (К Л А С Т Е Р, C L U S T E R), where they make words; a row of variables does not. */
export const spacedLetters: Finder = (text, knowledge) => ({
  edits: editsOf(
    text,
    /(?<![\p{L}\p{N}])(?:\p{Script=Cyrillic} ){3,}\p{Script=Cyrillic}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:[a-zA-Z] ){3,}[a-zA-Z](?![\p{L}\p{N}])/gu,
    'spaced-letters',
    0.95,
    ([run]) => parted(run.replaceAll(' ', ''), knowledge),
  ),
  doubts: [],
})

/** Letters parted into words of the lexicons, the likeliest way; null where they are none. */
function parted(letters: string, knowledge: Knowledge): string | null {
  const { word } = wordCosts(knowledge)
  const lower = letters.toLowerCase()
  const best: { nats: number; from: number; words: number }[] = [{ nats: 0, from: 0, words: 0 }]
  for (let end = 1; end <= lower.length; end++) {
    best[end] = { nats: Number.POSITIVE_INFINITY, from: 0, words: 0 }
    for (let from = Math.max(0, end - 24); from < end; from++) {
      const nats = (best[from] as (typeof best)[0]).nats + word(lower.slice(from, end)) + (end - from === 1 ? 4 : 0)
      if (nats < (best[end] as (typeof best)[0]).nats) best[end] = { nats, from, words: (best[from] as (typeof best)[0]).words + 1 }
    }
  }
  const whole = best[lower.length] as (typeof best)[0]
  // A name is in no lexicon, and falls into shorter words by chance: Мечников а.
  const name = /^\p{Lu}\p{Ll}{4,}$/u.test(letters) && whole.words > 1
  if (name) return letters
  if (whole.nats > MOST * whole.words || lower.length < 3 * whole.words) return null
  const parts: string[] = []
  for (let end = lower.length; end > 0; end = (best[end] as (typeof best)[0]).from) parts.unshift(letters.slice((best[end] as (typeof best)[0]).from, end))
  return parts.join(' ')
}
