import { indexWords } from '../database/words.ts'
import type { Group } from './match.ts'

/** How much of a query a fact answers: each thing asked for counts by its rarity, more when the fact is about it (its label). */
export function coverage(row: { readonly label: string; readonly quote: string }, groups: readonly Group[], total: number): number {
  const label = indexWords(row.label).map((w) => w.stem)
  const quote = indexWords(row.quote).map((w) => w.stem)
  let score = 0
  for (const group of groups) {
    const rarity = Math.log(1 + total / (1 + group.documents))
    if (group.stems.some((stems) => positions(label, stems).length > 0)) score += 1.3 * rarity
    else if (group.stems.some((stems) => positions(quote, stems).length > 0)) score += rarity
  }
  // Of two sentences that answer alike, the shorter says it more plainly.
  return score / (1 + quote.length / 400)
}

/** The parts of a quote that answered the query, sorted, without overlap. */
export function marksIn(quote: string, groups: readonly Group[]): { start: number; end: number }[] {
  const words = indexWords(quote)
  const stems = words.map((w) => w.stem)
  const marks: { start: number; end: number }[] = []
  for (const group of groups)
    for (const form of group.stems)
      for (const at of positions(stems, form))
        marks.push({ start: (words[at] as { start: number }).start, end: (words[at + form.length - 1] as { end: number }).end })
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return marks.filter((mark, i) => !marks.slice(0, i).some((earlier) => earlier.end > mark.start))
}

function positions(words: readonly string[], form: readonly string[]): number[] {
  const found: number[] = []
  for (let i = 0; i + form.length <= words.length; i++) if (form.every((stem, k) => words[i + k] === stem)) found.push(i)
  return found
}
