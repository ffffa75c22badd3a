import { type Chain, undone, withHardBlanks, wordPattern } from '../../garble/misreading.ts'
import type { Span } from '../../model/span.ts'

/** A word as it was before it was misread. */
export interface Mended extends Span {
  readonly after: string
}

/** Words in a row that become likelier when a chain of misreadings is undone. */
export interface Run {
  /** Those that change. */
  readonly words: readonly Mended[]
  /** Nats by which they are likelier than what stands there, less the price of believing it. */
  readonly gain: number
}

/** Nats of entering a misread stretch: what one odd word may save by chance. */
const ENTER = 7

export const ascii = /^[\t\n\f\x20-\x7e]*$/u

/** The stretches of a text that a chain of misreadings explains: those whose words together save more than it costs to believe in them. */
export function runsOf(text: string, chain: Chain, cost: (text: string) => number): Run[] {
  const words: { at: Span; after: string | null; gain: number }[] = []
  for (const { 0: word, index } of text.matchAll(wordPattern(chain))) {
    const at = { start: index, end: index + word.length }
    if (ascii.test(word)) words.push({ at, after: word, gain: 0 })
    else {
      const after = undone(withHardBlanks(word), chain, cost)
      words.push({ at, after, gain: after === null ? Number.NEGATIVE_INFINITY : cost(word) - cost(after) })
    }
  }
  return best(words.map(({ gain }) => gain)).map(({ start, end }) => {
    const run = words.slice(start, end)
    return {
      words: run.flatMap(({ at, after }) => (after === null || after === text.slice(at.start, at.end) ? [] : [{ ...at, after }])),
      gain: run.reduce((sum, { gain }) => sum + gain, -ENTER),
    }
  })
}

/** Ranges that together have the largest sum, each costing ENTER; no range starts or ends with what gains nothing. */
function best(gains: readonly number[]): Span[] {
  // Best sum so far outside (out) and inside (in) a range; `from` remembers where the range was entered.
  let [out, inside] = [0, Number.NEGATIVE_INFINITY]
  const entered: boolean[] = []
  const left: boolean[] = []
  gains.forEach((gain, i) => {
    const enter = out - ENTER
    entered[i] = enter > inside
    inside = Math.max(enter, inside) + gain
    left[i] = inside > out
    out = Math.max(out, inside)
  })
  const ranges: Span[] = []
  for (let i = gains.length - 1; i >= 0; i--) {
    if (!left[i]) continue
    const end = i + 1
    while (!entered[i]) i--
    ranges.push(trim(gains, { start: i, end }))
  }
  return ranges.reverse()
}

function trim(gains: readonly number[], { start, end }: Span): Span {
  let [a, b] = [start, end]
  while (a < b && (gains[a] as number) <= 0) a++
  while (b > a && (gains[b - 1] as number) <= 0) b--
  return { start: a, end: b }
}
