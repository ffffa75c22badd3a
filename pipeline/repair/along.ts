import type { Edit } from '../model/repair.ts'
import { contains, lastStartingAtOrBefore, type Span } from '../model/span.ts'
import { type RepairedText, rawMap } from '../model/text-map.ts'

/**
 * Leads spans of `state.text` to where their characters stand once the edits are made: a span that cuts an edit takes the whole of it,
 * one that was set elsewhere (a footnote behind its paragraph) goes along.
 */
export function along(state: RepairedText, edits: readonly Edit[]): (at: Span) => Span {
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
  const spans = sorted.map(({ at }) => at)
  // New offset minus old offset, before each edit and behind the last.
  const shifts = [0]
  for (const { at, after } of sorted) shifts.push((shifts.at(-1) as number) + after.length - (at.end - at.start))
  const toRaw = rawMap(state.repairs)
  const moves = sorted.map((edit, i) => ({ edit, start: edit.at.start + (shifts[i] as number) })).filter(({ edit }) => edit.movedFrom)

  return (at) => {
    const first = lastStartingAtOrBefore(spans, at.start)
    const holder = sorted[first]
    if (holder && holder.after === '' && at.end > at.start && contains(holder.at, at)) {
      const [raw, word] = [toRaw(at), state.text.slice(at.start, at.end)]
      const move = moves.find(({ edit }) => contains(edit.movedFrom as Span, raw) && edit.after.includes(word))
      if (move) {
        const start = move.start + move.edit.after.indexOf(word)
        return { start, end: start + word.length }
      }
    }
    const start = holder && at.start < holder.at.end ? holder.at.start + (shifts[first] as number) : at.start + (shifts[first + 1] as number)
    const last = lastStartingAtOrBefore(spans, Math.max(at.start, at.end - 1))
    const cut = sorted[last]
    const end = cut && at.end > cut.at.start && at.end <= cut.at.end ? cut.at.end + (shifts[last + 1] as number) : at.end + (shifts[last + 1] as number)
    return { start: Math.min(start, end), end }
  }
}
