import { overlaps, type Span } from '../model/span.ts'

/**
 * Of facts that claim the same words, the strongest: by strength, then the longer, then the earlier.
 * What is kept is given back in text order. Sorting and a scan of the neighbours: n log n for facts of bounded length.
 */
export function withoutOverlap<Fact>(facts: readonly Fact[], at: (fact: Fact) => Span, strength: (fact: Fact) => number): Fact[] {
  const byStrength = facts
    .map((fact, order) => ({ fact, order, span: at(fact), strength: strength(fact) }))
    .sort((a, b) => b.strength - a.strength || b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start || a.order - b.order)
  const kept: typeof byStrength = []
  for (const candidate of byStrength) {
    const index = firstEndingAfter(kept, candidate.span.start)
    const neighbour = kept[index]
    if (neighbour && overlaps(neighbour.span, candidate.span)) continue
    kept.splice(index, 0, candidate)
  }
  return kept.map(({ fact }) => fact)
}

/** Index of the first of disjoint, sorted spans that ends after `offset`. */
function firstEndingAfter(kept: readonly { readonly span: Span }[], offset: number): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((kept[middle] as { span: Span }).span.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
