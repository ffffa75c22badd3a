import type { OcrWord } from '../../model/ocr.ts'
import { around } from '../layout/piece.ts'

/** Characters read less surely change nothing. */
const SURE = 0.6
/** Widths of characters in heights of their line. */
const [WIDE, NARROW] = [0.9, 0.45]

/** A character read again; `middle` is in pixels of the page's picture. */
export interface SeenCharacter {
  readonly text: string
  readonly middle: number
  readonly confidence: number
}

interface Part {
  readonly isDoubtful: (word: OcrWord) => boolean
  /** Height of the line. */
  readonly high: number
  /** Whether nothing stands before the part, or behind it. */
  readonly starts: boolean
  readonly ends: boolean
}

/**
 * The words of a part of a line, the doubtful ones (and what stands between them) as they were seen again. Null where a word beside them was
 * not seen again, for then the part was cut through or read askew, and where there is nothing new or nothing sure.
 */
export function mendedPart(words: readonly OcrWord[], seen: readonly SeenCharacter[], { isDoubtful, high, starts, ends }: Part): OcrWord[] | null {
  const read = words.flatMap(({ text }, word) => [...text].map((character) => ({ text: folded(character), word })))
  const pairs = matches(
    read.map(({ text }) => text),
    seen.map(({ text }) => folded(text)),
  )
  const wordOf = (i: number): number => read[i]?.word ?? -1
  const [first, last] = [words.findIndex(isDoubtful), words.findLastIndex(isDoubtful)]
  // The nearest character on either side that was seen again and stands at the edge of its word: a word goes or stays as one.
  const before = pairs.findLast(([i]) => wordOf(i) < first && wordOf(i + 1) !== wordOf(i))
  const after = pairs.find(([i]) => wordOf(i) > last && wordOf(i - 1) !== wordOf(i))
  if ((!before && (first > 0 || !starts)) || (!after && (last < words.length - 1 || !ends))) return null
  const [from, to] = [before ? wordOf(before[0]) + 1 : 0, after ? wordOf(after[0]) : words.length]
  const between = seen.slice(before ? before[1] + 1 : 0, after ? after[1] : seen.length)
  const same = textOf(between) === textOf(words.slice(from, to))
  if (same || between.some(({ confidence }) => confidence < SURE)) return null
  return [...words.slice(0, from), ...wordsOf(between, high), ...words.slice(to)]
}

/** Full-width marks and half-width ones are alike here. */
const folded = (text: string): string => text.normalize('NFKC')
const textOf = (some: readonly { readonly text: string }[]): string => folded(some.map(({ text }) => text).join('')).replaceAll(' ', '')

/** Each wide character a word, letters and figures that stand together one. */
function wordsOf(seen: readonly SeenCharacter[], high: number): OcrWord[] {
  const words: OcrWord[] = []
  let open = false
  for (const { text, middle, confidence: exact } of seen) {
    const narrow = /[\x21-\x7e]/u.test(text)
    const half = ((narrow ? NARROW : WIDE) * high) / 2
    const box = [Math.round(middle - half), 0, Math.round(middle + half), 0] as const
    const confidence = Math.round(100 * exact) / 100
    const last = words.at(-1)
    if (open && narrow && last)
      words[words.length - 1] = { text: last.text + text, box: around([last.box, box]), confidence: Math.min(last.confidence, confidence) }
    else if (text !== ' ') words.push({ text, box, confidence })
    open = narrow
  }
  return words
}

/** The longest common subsequence, as pairs of places. */
function matches(one: readonly string[], other: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      (lengths[i] as Uint16Array)[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
