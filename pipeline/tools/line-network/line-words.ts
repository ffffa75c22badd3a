import { isKnown, STEP, UNKNOWN } from './known-words.ts'
import type { Letter } from './letters.ts'
import type { WordList } from './word-list.ts'
import { spansOf } from './word-spans.ts'

/** A word of a line, in steps of the network. */
export interface LineWord {
  readonly text: string
  /** Where its first and its last letter are surest. */
  readonly first: number
  readonly last: number
  /** 0 to 1; no more than that of its least sure letter. */
  readonly confidence: number
  /** How unlikely the whole is, as a natural logarithm: 0 and more. */
  readonly cost: number
}

export function wordsOf(letters: readonly Letter[], texts: readonly string[], list: WordList | null): LineWord[] {
  const textOf = ({ character }: Letter): string => texts[character] as string
  return spansOf(letters, texts, list).map(({ start, end, unspaced }) => {
    const word = letters.slice(start, end)
    const [first, last] = [(word[0] as Letter).from, (word.at(-1) as Letter).to]
    const blanks = [letters[start - 1], letters[end]].filter((letter) => letter !== undefined && textOf(letter) === ' ') as Letter[]
    // A list of Chinese words has each character; only two and more of them speak for one another.
    const known = list !== null && !(unspaced && word.length === 1) && isKnown(word, texts, list)
    return {
      text: word.map(textOf).join(''),
      first,
      last,
      confidence: confidence(Math.min(...[...word, ...blanks].map(({ certainty }) => certainty)), known),
      cost: (known ? 1 : UNKNOWN) * word.reduce((sum, { certainty }) => sum - certainty, STEP * (1 + last - first)),
    }
  })
}

/** Of confidence to each unit of certainty: tesseract's own scale (linerec.cpp), for what follows knows its confidences. */
const SCALE = 0.35

function confidence(certainty: number, known: boolean): number {
  return Math.round(Math.min(100, Math.max(0, 100 * (1 + SCALE * (certainty - STEP) * (known ? 1 : UNKNOWN))))) / 100
}
