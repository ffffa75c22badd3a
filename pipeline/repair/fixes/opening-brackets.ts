import type { Edit } from '../../model/repair.ts'
import type { Finder } from '../found.ts'

const OPENING: Readonly<Record<string, string>> = { '）': '（', ')': '(' }

/** OCR of Chinese takes a round bracket for an angle bracket 〈 or a title mark 《, which differ by a bend: 产值〈亿元）. What closes it tells what opened. */
export const openingBrackets: Finder = (text) => ({
  edits: [...text.matchAll(/[〈《](?=[^〈〉《》<>（）()\n\f]{1,40}([）)]))/gu)].map(
    ({ index, 1: closing = '' }): Edit => ({
      at: { start: index, end: index + 1 },
      after: OPENING[closing] as string,
      rule: 'opening-bracket',
      confidence: 0.9,
    }),
  ),
  doubts: [],
})
