import type { Span } from '../model/span.ts'

/** A word as it was before it was garbled. */
export interface Mended extends Span {
  readonly after: string
}

/** Words in a row that become likelier when one way of garbling is undone. */
export interface Run {
  /** Those that change. */
  readonly words: readonly Mended[]
  /** Nats by which they are likelier than what stands there, less the price of believing it. */
  readonly gain: number
}

/** Nats of entering a garbled stretch: what one odd word may save by chance. */
const ENTER = 7

/** One way of garbling, as it is undone: where words are parted, and what a word was (null where it cannot have been garbled so). */
export interface Undo {
  readonly words: RegExp
  readonly undone: (word: string) => string | null
}

/** The stretches of a text that one way of garbling explains: those whose words together save more nats than it costs to believe in them. */
export function runsOf(text: string, undo: Undo, cost: (text: string) => number): Run[] {
  const words: { at: Span; after: string | null; gain: number }[] = []
  for (const { 0: word, index } of text.matchAll(undo.words)) {
    const after = undo.undone(word)
    const gain = after === null ? Number.NEGATIVE_INFINITY : after === word ? 0 : cost(word) - cost(after)
    words.push({ at: { start: index, end: index + word.length }, after, gain })
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

/** The odds that a gain in nats gives, as a probability; never certain. */
export const confidenceOf = (gain: number): number => Math.min(0.99, Math.round(100 / (1 + Math.exp(-gain))) / 100)
