import type { Doubt } from '../../model/repair.ts'
import { overlapping, type Span } from '../../model/span.ts'

// Sorted once a paper and searched by halves: asked for every number, a scan of all doubts would grow with the square of the paper.
const kept = new WeakMap<readonly Doubt[], readonly Span[]>()

/** True where the number stands in a doubt that names a word: in a passage read by the wrong eye «на долю» may stand as "на 100". */
export function isMisread(number: Span, doubts: readonly Doubt[]): boolean {
  let words = kept.get(doubts)
  if (!words) {
    words = doubts
      .filter(({ alternatives }) => alternatives.some((other) => !/\d/u.test(other)))
      .map(({ at }) => at)
      .sort((a, b) => a.start - b.start)
    kept.set(doubts, words)
  }
  return overlapping(words, number).length > 0
}
