import type { Box, Page } from './page.ts'
import type { Edit, Repair } from './repair.ts'
import { contains, hull, overlaps, type Span } from './span.ts'

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
 * so that `undo` of the result still gives the raw text. An edit that touches an earlier repair merges with it.
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
    while (next < state.repairs.length && (state.repairs[next] as Repair).at.end < at.start) next = takeOver(next)
    const first = next
    for (let grown = true; grown; ) {
      grown = false
      for (let old = state.repairs[next]; old && touches(old.at, at); old = state.repairs[++next]) {
        at = hull(at, old.at)
        grown = true
      }
      for (let edit = sorted[i]; edit && (edit.at.start < at.end || (edit.at.start === at.end && next > first)) && touches(edit.at, at); edit = sorted[++i]) {
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

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end

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

/** The raw span under a span of the repaired text; a span that cuts a repair gets the whole of what the repair replaced. */
export function toRaw(repairs: readonly Repair[], at: Span): Span {
  let shift = 0 // raw offset minus repaired offset, behind the repairs passed so far
  let start: number | null = null
  let end: number | null = null
  for (const repair of repairs) {
    const rawStart = repair.at.start + shift
    if (start === null && at.start < repair.at.start) start = at.start + shift
    if (end === null && at.end <= repair.at.start) end = at.end + shift
    if (start !== null && end !== null) break
    if (repair.movedFrom && contains(repair.at, at)) return repair.movedFrom
    const rawEnd = rawStart + repair.before.length
    if (start === null && at.start < repair.at.end) start = rawStart
    if (end === null && at.end <= repair.at.end) end = rawEnd
    shift = rawEnd - repair.at.end
  }
  return { start: start ?? at.start + shift, end: end ?? at.end + shift }
}

/** A place on a page: what a reader is shown. */
export interface Place {
  readonly page: number
  /** One box a line, in reading order; empty where the page has no boxes (text files). */
  readonly boxes: readonly Box[]
}

/** Pages and boxes under a span of the repaired text, one box a line. */
export function placesOf(pages: readonly Page[], repairs: readonly Repair[], at: Span): Place[] {
  const raw = toRaw(repairs, at)
  const places: Place[] = []
  rawPageSpans(pages).forEach((pageSpan, i) => {
    const page = pages[i] as Page
    if (!overlaps(pageSpan, raw) && !(raw.start === raw.end && contains(pageSpan, raw))) return
    const local = { start: raw.start - pageSpan.start, end: raw.end - pageSpan.start }
    places.push({ page: page.number, boxes: boxesOf(page, local) })
  })
  return places
}

function boxesOf(page: Page, at: Span): Box[] {
  const boxes: Box[] = []
  for (const line of page.lines) {
    if (!overlaps(line, at)) continue
    const words = page.words.filter((word) => overlaps(word, at) && overlaps(word, line))
    if (words.length > 0) boxes.push(words.map((word) => word.box).reduce(boxHull))
  }
  return boxes
}

const boxHull = (a: Box, b: Box): Box => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
