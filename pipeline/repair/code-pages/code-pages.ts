import { inCyrillic, inLatin } from '../../garble/look-alikes.ts'
import { nameOf } from '../../garble/misreading.ts'
import { surprise } from '../../garble/surprise.ts'
import type { Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'
import { nothingFound } from '../found.ts'
import { confidenceOf, type Mended, runsOf } from '../runs.ts'
import { wordCosts } from '../word-costs.ts'
import { explain, undoing } from './search.ts'

/** Nats of a word that has look-alikes of another alphabet in it. */
const LOOK_ALIKE = 8
/** Faults of different makers in one paper are rare; three are the most that was needed. */
const CHAINS = 3

/** Letters for letters, each by itself: what a chart leaves on a page (т т т), not words. */
const isLetters = ({ start, end, after }: Mended): boolean => end - start < 3 && after.length === end - start

/** Different characters that Chinese read as Cyrillic has at least; letters of a formula (СН2) or of an imprint are bytes of some by chance. */
const FEW_HAN = 8

/** Too little Chinese in Cyrillic to be misread; Russian with a Chinese name in it is much more than that. */
function isChance(text: string, words: readonly Mended[]): boolean {
  const han = words.map(({ after }) => after.match(/\p{Script=Han}/gu) ?? [])
  return new Set(han.flat()).size < FEW_HAN && words.every(({ start, end }, i) => han[i]?.length && /\p{Script=Cyrillic}/u.test(text.slice(start, end)))
}

/** Finds text read in the wrong character set, once or twice, in whole or in part: cp1251 as Windows-1252, UTF-8 as cp1251 twice. */
export const misreadCodePages: Finder = (text, knowledge) => {
  if (!/[^\x20-\x7e\s]/u.test(text)) return nothingFound
  const words = wordCosts(knowledge)
  const kept = new Map<string, number>()
  const cost = (word: string): number => {
    let nats = kept.get(word)
    if (nats === undefined) {
      nats = surprise(word, words)
      // A letter of the other alphabet may be its look-alike, and no misread byte.
      if (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
        for (const one of [inCyrillic(word), inLatin(word)]) if (one !== null) nats = Math.min(nats, surprise(one, words) + LOOK_ALIKE)
      kept.set(word, nats)
    }
    return nats
  }
  const edits: Edit[] = []
  let left = text
  for (let i = 0; i < CHAINS; i++) {
    const explanation = explain(left, cost)
    if (!explanation) break
    const { chain, least } = explanation
    for (const { words, gain } of runsOf(left, undoing(chain, cost), cost)) {
      if (gain < least) continue
      const garbled = !words.every(isLetters) && !isChance(text, words)
      for (const { start, end, after } of words) {
        if (garbled) edits.push({ at: { start, end }, after, rule: nameOf(chain), confidence: confidenceOf(gain) })
        // What is explained, or is so by chance, is not looked at again.
        left = left.slice(0, start) + '\t'.repeat(end - start) + left.slice(end)
      }
    }
  }
  return { edits, doubts: [] }
}
