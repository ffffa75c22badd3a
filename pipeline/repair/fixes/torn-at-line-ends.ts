import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'
import { isWord } from './words.ts'

/** A speck by the hyphen at a line's end makes another mark of it: "We con:" "clude that". The rest is no word, and with what stands before the mark it is one. */
export const tornAtLineEnds: Finder = (text, knowledge) => ({
  edits: editsOf(text, /(?<=(?<!\p{L})(\p{L}\p{Ll}+))[:;.,=~*«»"'](?=\n(\p{Ll}{2,})(?!\p{L}))/gu, 'torn-at-line-end', 0.85, ([, left = '', right = '']) =>
    !isWord(knowledge, right) && isWord(knowledge, left + right) ? '-' : null,
  ),
  doubts: [],
})
