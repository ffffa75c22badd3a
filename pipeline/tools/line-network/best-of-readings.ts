import { isFunctionWord } from '../../garble/function-words.ts'
import { oddnessOf } from '../../garble/letters.ts'

/** A word that was read, and which pieces of ink of its line it is: from `start` to before `end`. Each word starts where the one before it ends. */
export interface InkWord {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where it begins and ends among its neighbours, in pixels. */
  readonly left: number
  readonly right: number
  /** 0 to 1. */
  readonly confidence: number
  /** How unlikely it is, as a natural logarithm: 0 and more. */
  readonly cost: number
}

/** What another language for a word costs: a lone letter that looks the same in both is of the language around it. */
const CHANGE = 1.5
/** What it costs to read nothing where another language reads something. */
const NOTHING = 3
/** Weight of what the letters of a word say: нет and HeT are the same ink, but no English word goes so. */
const LETTERS = 0.4
/** What a word has for it that every text is full of: на GitHub, not Ha GitHub. */
const FREQUENT = 2

/**
 * Of one line in several languages the best: between gaps that all see, the likeliest words, changes of language counted. Of equals those of the first,
 * whose language was wanted most.
 */
export function bestOfReadings(readings: readonly (readonly InkWord[])[]): readonly InkWord[] {
  const [first = [], ...others] = readings.filter((words) => words.length > 0)
  return others.reduce(better, first)
}

function better(one: readonly InkWord[], other: readonly InkWord[]): readonly InkWord[] {
  // The best way to here that ends in each of the two.
  let ways: readonly [Way, Way] = [
    { words: [], cost: 0 },
    { words: [], cost: 0 },
  ]
  for (let [i, k] = [0, 0]; i < one.length || k < other.length; ) {
    const [from, since] = [i, k]
    // To the next gap of both.
    do {
      if (endOf(one, i) <= endOf(other, k)) i++
      else k++
    } while (startOf(one, i) !== startOf(other, k))
    const [ours, theirs] = ways
    ways = [went(ours, theirs, one.slice(from, i)), went(theirs, ours, other.slice(since, k))]
  }
  const [ours, theirs] = ways
  return theirs.cost < ours.cost ? theirs.words : ours.words
}

interface Way {
  readonly words: readonly InkWord[]
  readonly cost: number
}

function went(stayed: Way, changed: Way, words: readonly InkWord[]): Way {
  const before = changed.cost + CHANGE < stayed.cost ? { ...changed, cost: changed.cost + CHANGE } : stayed
  return { words: [...before.words, ...words], cost: before.cost + (words.length > 0 ? words.reduce((sum, word) => sum + priceOf(word), 0) : NOTHING) }
}

const priceOf = ({ cost, text }: InkWord): number => cost + LETTERS * oddnessOf(text) - (isFunctionWord(text) ? FREQUENT : 0)

const endOf = (words: readonly InkWord[], i: number): number => words[i]?.end ?? Number.POSITIVE_INFINITY
const startOf = (words: readonly InkWord[], i: number): number => words[i]?.start ?? Number.POSITIVE_INFINITY
