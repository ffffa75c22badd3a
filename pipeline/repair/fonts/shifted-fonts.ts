import { digitsOfShiftedLayer, type Shift, shiftedBlank, shiftedWord, shiftOf, unshifted } from '../../garble/shifted-font.ts'
import { surprise } from '../../garble/surprise.ts'
import type { Doubt, Edit } from '../../model/repair.ts'
import type { Span } from '../../model/span.ts'
import type { Finder } from '../found.ts'
import { confidenceOf, runsOf } from '../runs.ts'
import { wordCosts } from '../word-costs.ts'

/** Nats that a run of words must save: an abbreviation that happens to be a word when shifted saves less. */
const ENOUGH = 18

/**
 * Finds pages of fonts whose characters are off by a constant (ML<?J@>?GU is УТВЕРЖДЕНЫ): the constant comes from letter statistics, the words that
 * take it from the lexicons. Numbers among them are doubted unless the font shifted them too.
 */
export const shiftedFonts: Finder = (text, knowledge) => {
  const words = wordCosts(knowledge)
  const cost = (word: string): number => surprise(word, words)
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  for (const { 0: page, index } of text.matchAll(/[^\f]+/gu)) {
    const shift = shiftOf(page)
    if (!shift) continue
    const certain = digitsOfShiftedLayer(page) === 'kept'
    const undo = {
      words: shiftedWord(shift),
      undone: (word: string) => unshifted(word, shift).reduce<string | null>((best, one) => (best === null || cost(one) < cost(best) ? one : best), null),
    }
    for (const { words, gain } of runsOf(page, undo, cost)) {
      if (gain < ENOUGH) continue
      for (const { start, end, after } of words)
        edits.push({ at: { start: index + start, end: index + end }, after, rule: 'shifted-font', confidence: confidenceOf(gain) })
      if (!certain) doubts.push(...numbersBetween(page, words).map(({ start, end }) => ({ ...DOUBTFUL, at: { start: index + start, end: index + end } })))
      edits.push(
        ...blanksBetween(page, words, shift).map((at) => ({
          at: { start: index + at, end: index + at + 1 },
          after: ' ',
          rule: 'shifted-font',
          confidence: 0.95,
        })),
      )
    }
  }
  return { edits, doubts }
}

const DOUBTFUL = { confidence: 0.5, reason: 'a number in a shifted font', alternatives: [] }

/** Numbers that stand among words of a shifted font. */
function numbersBetween(page: string, words: readonly Span[]): Span[] {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return []
  return [...page.slice(first.start, last.end).matchAll(/\d[\d.,]*/gu)].map(({ 0: number, index }) => ({
    start: first.start + index,
    end: first.start + index + number.length,
  }))
}

/** Places of the characters that blanks became. */
function blanksBetween(page: string, words: readonly Span[], shift: Shift): number[] {
  const [blank, first, last] = [shiftedBlank(shift), words[0], words.at(-1)]
  const places: number[] = []
  if (!blank || !first || !last) return places
  for (let i = page.indexOf(blank, first.start); i >= 0 && i < last.end; i = page.indexOf(blank, i + 1)) places.push(i)
  return places
}
