import type { Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'

const OPENING: Readonly<Record<string, string>> = { '）': '（', ')': '(', ']': '[' }

const patterns = [/[〈《](?=[^〈〉《》<>（）()\n\f]{1,40}([）)]))/gu, /\{(?=[^[\](){}\n\f]{1,12}(\]))/gu, /(?<=^|[\n\f])\((?=\d{1,3}(\])\s\p{L})/gu]

/**
 * OCR of Chinese takes a round bracket for an angle bracket 〈 or a title mark 《, which differ by a bend: 产值〈亿元）; and in lists of references
 * a square one for a curly one ({M], for a monograph) or, before a number, a round one. What closes it tells what opened.
 */
export const openingBrackets: Finder = (text) => ({
  edits: patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ({ index, 1: closing = '' }): Edit => ({
        at: { start: index, end: index + 1 },
        after: OPENING[closing] as string,
        rule: 'opening-bracket',
        confidence: 0.9,
      }),
    ),
  ),
  doubts: [],
})
