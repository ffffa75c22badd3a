import type { TruePage } from '../corpus/print.ts'
import { comparable, distance } from './distance.ts'

/** How a page was read, against what stands on it. */
export interface PageScore {
  /** Characters to change, and characters there are: blocks and notes, without running head and page number. */
  readonly errors: number
  readonly characters: number
  /** Blocks found, and those among them that stand in their place. */
  readonly blocks: number
  readonly inOrder: number
}

/** `text` of a page by itself, repaired, so that lines and hyphens are mended; what is printed on it, which of an open book are two pages. */
export function scorePage(text: string, ...printedOn: readonly TruePage[]): PageScore {
  const furniture = printedOn
    .flatMap(({ head, label }) => [head, label])
    .map(comparable)
    .filter(Boolean)
  const lines = text.split('\n').filter((line) => !furniture.some((one) => isNearly(comparable(line), one)))
  const read = comparable(lines.join('\n'))
  const blocks = printedOn.flatMap((page) => [...page.blocks.map(({ text }) => text), ...page.notes]).map(comparable)
  const printed = comparable(blocks.join('\n'))
  const places = blocks.map((block) => placeOf(block, read)).filter((place) => place !== null)
  return { errors: distance(read, printed), characters: printed.length, blocks: places.length, inOrder: longestRise(places) }
}

/** The same but for a tenth of its characters, with or without other short marks around: «— 14 —» is 14. */
function isNearly(line: string, furniture: string): boolean {
  const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return [line, bare, bare.replace(/\s*\d+$|^\d+\s*/u, '')].some(
    (one) => one === furniture || (furniture.length > 4 && distance(one, furniture) <= 0.1 * furniture.length),
  )
}

const GRAM = 9

/** Where a block stands in the text: the middle of the places its runs of nine characters have; null when too few are found to tell. */
function placeOf(block: string, text: string): number | null {
  const offsets: number[] = []
  for (let at = 0; at + GRAM <= block.length; at++) {
    const gram = block.slice(at, at + GRAM)
    const found = text.indexOf(gram)
    if (found >= 0 && text.indexOf(gram, found + 1) < 0) offsets.push(found - at)
  }
  if (offsets.length < 5) return null
  return offsets.sort((a, b) => a - b)[offsets.length >> 1] ?? null
}

/** Length of the longest rising run that leaves others out: how many places are in order. */
export function longestRise(places: readonly number[]): number {
  const best: number[] = []
  places.forEach((place, i) => {
    best[i] = 1 + Math.max(0, ...places.slice(0, i).map((before, j) => (before < place ? (best[j] as number) : 0)))
  })
  return Math.max(0, ...best)
}
