/**
 * A half-open range [start, end) of UTF-16 code units, the unit `String.prototype.slice` takes.
 * In "Кластер — это", the span { start: 0, end: 7 } is the word "Кластер".
 */
export interface Span {
  readonly start: number
  readonly end: number
}

export const span = (start: number, end: number): Span => ({ start, end })

export const textAt = (text: string, at: Span): string => text.slice(at.start, at.end)

export const lengthOf = (at: Span): number => at.end - at.start

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** True when the two share at least one code unit; touching spans do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const shifted = (at: Span, by: number): Span => ({ start: at.start + by, end: at.end + by })

/** The smallest span that covers both. */
export const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** The span without white space at its ends; an all-blank span becomes empty at its start. */
export function trimmed(text: string, at: Span): Span {
  let { start, end } = at
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Index of the last item whose start is at or before `offset`, or -1; `items` are sorted by start. */
export function lastStartingAtOrBefore(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle] as Span).start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Items of a list sorted by start, without mutual overlap, that overlap `at`. */
export function overlapping<T extends Span>(items: readonly T[], at: Span): T[] {
  const found: T[] = []
  for (let i = Math.max(0, lastStartingAtOrBefore(items, at.start)); i < items.length; i++) {
    const item = items[i] as T
    if (item.start >= at.end) break
    if (overlaps(item, at)) found.push(item)
  }
  return found
}
