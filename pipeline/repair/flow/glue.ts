import type { Edit } from '../../model/repair.ts'
import type { Words } from './words.ts'

const lastWord = /\p{L}[\p{L}\p{M}]*$/u
const firstWord = /^\p{L}[\p{L}\p{M}]*/u
const hyphen = /(?<=\p{L})[-\u2010\u00ad\u00ac]$/u
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’]/u

/** The edit that makes one line of two: `left` ends at `start`, `right` starts at `end`. */
export function glue(left: string, right: string, at: { start: number; end: number }, words: Words): Edit {
  const word = lastWord.exec(left.slice(0, -1))?.[0]
  const rest = firstWord.exec(right)?.[0]
  if (hyphen.test(left) && word && rest) {
    const soft = left.endsWith('\u00ad') || left.endsWith('\u00ac')
    const mended = soft || (/^\p{Ll}/u.test(rest) && isOneWord(word, rest, words))
    if (mended)
      return { at: { start: at.start - 1, end: at.end }, after: '', rule: 'line-end-hyphen', confidence: soft || isKnown(word, rest, words) ? 0.99 : 0.8 }
    return { at, after: '', rule: 'line-end', confidence: 0.9 }
  }
  if (/[\p{L}\p{N}][-\u2010]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right)) return { at, after: '', rule: 'line-end', confidence: 0.9 }
  return { at, after: needsSpace(left, right) ? ' ' : '', rule: 'line-end', confidence: 0.95 }
}

/** "develop-ment" against "export-oriented": one word when it is known as one; two when both halves are words of their own. */
const isOneWord = (word: string, rest: string, words: Words): boolean =>
  isKnown(word, rest, words) || !(words.knows(word) && words.knows(rest) && rest.length > 2)

const isKnown = (word: string, rest: string, { knows, isOne }: Words): boolean => knows(word + rest) || isOne(word, rest)

/** Chinese has no space at a line's end, nor where Latin letters or digits meet Chinese. */
function needsSpace(left: string, right: string): boolean {
  if (wide.test(right[0] ?? '') && /[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’][,.:;!?()\]»"'\d%]*$/u.test(left)) return false
  if (/\p{Script=Han}$|[\u3000-\u303f\uff00-\uff60]$/u.test(left) && /^[\p{L}\p{N}(]/u.test(right)) return false
  return !(/^\p{Script=Han}/u.test(right) && /[\p{L}\p{N}%)]$/u.test(left))
}
