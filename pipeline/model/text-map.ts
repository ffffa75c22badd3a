import type { Box, Page } from './page.ts'
import type { Edit, Repair } from './repair.ts'
import { contains, hull, lastStartingAtOrBefore, overlaps, type Span } from './span.ts'

/** A text and the repairs that made it from the raw text. */
export interface RepairedText {
  readonly text: string
  readonly repairs: readonly Repair[]
}

/** Stands between the raw texts of two pages. */
export const PAGE_BREAK = '\f'

/** The raw text of a paper: its pages' texts, a form feed between them. */
export const rawText = (pages: readonly Page[]): string => pages.map((page) => page.text).join(PAGE_BREAK)

/** Span of each page in the raw text, in the order of `pages`. */
export function rawPageSpans(pages: readonly Page[]): Span[] {
  let start = 0
  return pages.map((page) => {
    const at = { start, end: start + page.text.length }
    start = at.end + PAGE_BREAK.length
    return at
  })
}

/**
 * Applies edits (in any order, without mutual overlap) and composes them with the repairs made before,
 * so that `undo` of the result still gives the raw text. An edit that meets an earlier repair merges with it; side by side they stay two.
 * Throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(state: RepairedText, edits: readonly Edit[]): RepairedText {
  const sorted = edits.filter((e) => state.text.slice(e.at.start, e.at.end) !== e.after).sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
  if (sorted.length === 0) return state
  const merged: Repair[] = []
  const parts: string[] = []
  let from = 0 // how far of the old text is written
  let length = 0 // how long the new text is
  let next = 0 // the first old repair not yet taken over
  const copy = (to: number) => {
    parts.push(state.text.slice(from, to))
    length += to - from
    from = to
  }
  for (let i = 0; i < sorted.length; ) {
    // One cluster: edits and earlier repairs that touch one another, as one repair.
    const cluster: Edit[] = [sorted[i++] as Edit]
    let at = (cluster[0] as Edit).at
    if (at.start < from || at.end > state.text.length || at.start > at.end)
      throw new RangeError(`edit at ${at.start}..${at.end} overlaps another or lies outside the text`)
    for (let old = state.repairs[next]; old && old.at.end <= at.start && !meets(old.at, at); old = state.repairs[next]) next = takeOver(next)
    const first = next
    for (let grown = true; grown; ) {
      grown = false
      for (let old = state.repairs[next]; old && meets(old.at, at); old = state.repairs[++next]) {
        at = hull(at, old.at)
        grown = true
      }
      for (let edit = sorted[i]; edit && meets(edit.at, at); edit = sorted[++i]) {
        if (edit.at.start < (cluster.at(-1) as Edit).at.end) throw new RangeError(`edits overlap at ${edit.at.start}`)
        cluster.push(edit)
        at = hull(at, edit.at)
        grown = true
      }
    }
    const old = state.repairs.slice(first, next)
    copy(at.start)
    const after = replaced(state.text, at, cluster)
    merged.push(mergedRepair(state.text, at, old, cluster, { start: length, end: length + after.length }))
    parts.push(after)
    length += after.length
    from = at.end
  }
  while (next < state.repairs.length) next = takeOver(next)
  copy(state.text.length)
  return { text: parts.join(''), repairs: merged }

  function takeOver(index: number): number {
    const repair = state.repairs[index] as Repair
    copy(repair.at.start)
    merged.push({ ...repair, at: { start: length, end: length + repair.at.end - repair.at.start } })
    copy(repair.at.end)
    return index + 1
  }
}

/** True when two changes must become one: they share characters, or an empty one lies at the edge of the other, so that their order would be lost. */
const meets = (a: Span, b: Span): boolean => overlaps(a, b) || ((a.start === a.end || b.start === b.end) && a.start <= b.end && b.start <= a.end)

function replaced(text: string, at: Span, edits: readonly Edit[]): string {
  let out = ''
  let from = at.start
  for (const edit of edits) {
    out += text.slice(from, edit.at.start) + edit.after
    from = edit.at.end
  }
  return out + text.slice(from, at.end)
}

function mergedRepair(text: string, at: Span, old: readonly Repair[], edits: readonly Edit[], now: Span): Repair {
  const rules = [...new Set([...old.flatMap((r) => r.rule.split(' + ')), ...edits.map((e) => e.rule)])]
  let before = ''
  let from = at.start
  for (const repair of old) {
    before += text.slice(from, repair.at.start) + repair.before
    from = repair.at.end
  }
  before += text.slice(from, at.end)
  const confidence = Math.min(...old.map((r) => r.confidence), ...edits.map((e) => e.confidence))
  const movedFrom = old[0]?.movedFrom ?? edits[0]?.movedFrom
  return { rule: rules.join(' + '), at: now, before, confidence, ...(movedFrom ? { movedFrom } : {}) }
}

/** Leads from spans of the repaired text to spans of the raw text; a span that cuts a repair gets the whole of what the repair replaced. */
export function rawMap(repairs: readonly Repair[]): (at: Span) => Span {
  const spans = repairs.map((repair) => repair.at)
  // Raw offset minus repaired offset, before each repair and behind the last.
  const shifts = [0]
  for (const { at, before } of repairs) shifts.push((shifts.at(-1) as number) + before.length - (at.end - at.start))
  return (at) => {
    const first = lastStartingAtOrBefore(spans, at.start)
    const holder = repairs[first]
    if (holder?.movedFrom && contains(holder.at, at)) return holder.movedFrom
    const start = holder && at.start < holder.at.end ? holder.at.start + (shifts[first] as number) : at.start + (shifts[first + 1] as number)
    const last = lastStartingAtOrBefore(spans, Math.max(at.start, at.end - 1))
    const cut = repairs[last]
    const end = cut && at.end > cut.at.start && at.end <= cut.at.end ? cut.at.end + (shifts[last + 1] as number) : at.end + (shifts[last + 1] as number)
    return { start: Math.min(start, end), end }
  }
}

/** Leads from offsets of the raw text to offsets of the repaired text; an offset inside what a repair replaced goes to where the repair starts. */
export function repairedMap(repairs: readonly Repair[]): (offset: number) => number {
  let shift = 0
  const raw = repairs.map(({ at, before }) => {
    const start = at.start + shift
    shift += before.length - (at.end - at.start)
    return { start, end: start + before.length }
  })
  return (offset) => {
    const index = lastStartingAtOrBefore(raw, offset)
    const repair = repairs[index]
    if (!repair) return offset
    const { end } = raw[index] as Span
    return offset < end ? repair.at.start : repair.at.end + offset - end
  }
}

/** A place on a page: what a reader is shown. */
export interface Place {
  readonly page: number
  /** One box a line, in reading order; empty where the page has no boxes (text files). */
  readonly boxes: readonly Box[]
}

/** Leads from spans of the repaired text to pages and boxes, one box a line. What was moved out of a span (a running head in a sentence over two pages) is no part of its places. */
export function placeMap(pages: readonly Page[], repairs: readonly Repair[]): (at: Span) => Place[] {
  const toRaw = rawMap(repairs)
  const places = rawPlaceMap(pages)
  const gone = repairs.filter(({ at, before }) => at.start === at.end && /\S/u.test(before)).map(({ at }) => at)
  return (at) => {
    const cuts: number[] = []
    for (let i = lastStartingAtOrBefore(gone, at.end - 1); i >= 0 && (gone[i] as Span).start > at.start; i--) cuts.unshift((gone[i] as Span).start)
    const edges = [at.start, ...cuts, at.end]
    const byPage = new Map<number, Box[]>()
    for (const [i, end] of edges.slice(1).entries())
      for (const { page, boxes } of places(toRaw({ start: edges[i] as number, end }))) byPage.set(page, [...(byPage.get(page) ?? []), ...boxes])
    return [...byPage].map(([page, boxes]) => ({ page, boxes }))
  }
}

/** Leads from spans of the raw text to pages and boxes. */
function rawPlaceMap(pages: readonly Page[]): (raw: Span) => Place[] {
  const pageSpans = rawPageSpans(pages)
  return (raw) => {
    const places: Place[] = []
    for (let i = Math.max(0, lastStartingAtOrBefore(pageSpans, raw.start)); i < pages.length; i++) {
      const pageSpan = pageSpans[i] as Span
      if (pageSpan.start > raw.start && pageSpan.start >= raw.end) break
      if (!overlaps(pageSpan, raw) && !contains(pageSpan, raw)) continue
      const page = pages[i] as Page
      places.push({ page: page.number, boxes: boxesOf(page, { start: raw.start - pageSpan.start, end: raw.end - pageSpan.start }) })
    }
    return places
  }
}

function boxesOf(page: Page, at: Span): Box[] {
  const words = page.words.filter((word) => overlaps(word, at))
  return page.lines.flatMap((line) => {
    const inLine = words.filter((word) => overlaps(word, line))
    return inLine.length > 0 ? [inLine.map((word) => word.box).reduce(boxHull)] : []
  })
}

const boxHull = (a: Box, b: Box): Box => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
