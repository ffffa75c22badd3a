import type { Letter } from './letters.ts'
import type { WordList } from './word-list.ts'

/** Letters of a word: from `start` to before `end`. */
export interface Span {
  readonly start: number
  readonly end: number
  /** It stands without blanks between words. */
  readonly unspaced: boolean
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u

/** The words: what stands between blanks; of letters that stand without, each by itself or the longest word of the list that begins there. */
export function spansOf(letters: readonly Letter[], texts: readonly string[], list: WordList | null): Span[] {
  const textAt = (i: number): string => texts[(letters[i] as Letter).character] as string
  const spans: Span[] = []
  for (let i = 0; i < letters.length; ) {
    const start = i
    const unspaced = UNSPACED.test(textAt(i))
    if (textAt(i) === ' ') {
      i++
      continue
    }
    if (unspaced) i += longest(letters, i, texts, list)
    else for (i++; i < letters.length && textAt(i) !== ' ' && !UNSPACED.test(textAt(i)); ) i++
    spans.push({ start, end: i, unspaced })
  }
  return spans
}

/** Letters of the longest word of the list from here on, 1 where there is none. */
function longest(letters: readonly Letter[], from: number, texts: readonly string[], list: WordList | null): number {
  let [edge, length] = [-1, 1]
  for (let i = from; list && i < letters.length; i++) {
    const { character } = letters[i] as Letter
    if (!UNSPACED.test(texts[character] as string)) break
    edge = list.after(edge, character)
    if (edge < 0) break
    if (list.ends(edge)) length = i - from + 1
  }
  return length
}
