import type { Doubt, Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'

/** Six different letters drawn twice in a row are no accident: aabbccddeeff is no word. Blanks may be single. */
const doubled = /(?:(\p{L}|\p{N}|\p{P})\1 ?){4,}/gu

/**
 * Bold made by printing a character twice comes out as each character twice (产产业业集集群群). Doubled digits are left and doubted: what 1100 was
 * nobody can tell from the text.
 */
export const doubledCharacters: Finder = (text) => {
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  for (const { 0: run, index } of text.matchAll(doubled)) {
    const pairs = [...run.matchAll(/(\P{Z})\1/gu)]
    const letters = new Set(pairs.map(([, char]) => char).filter((char) => /\p{L}/u.test(char as string)))
    if (letters.size < 4) continue
    for (const pair of pairs) {
      const start = index + pair.index
      if (!/\p{N}/u.test(pair[0])) edits.push({ at: { start, end: start + 1 }, after: '', rule: 'doubled-character', confidence: 0.9 })
    }
    for (const digits of run.matchAll(/(?:(\p{Nd})\1)+/gu)) {
      const start = index + digits.index
      doubts.push({
        at: { start, end: start + digits[0].length },
        confidence: 0.5,
        reason: 'digits in doubled text',
        alternatives: [digits[0].replace(/(.)\1/gu, '$1')],
      })
    }
  }
  return { edits, doubts }
}
