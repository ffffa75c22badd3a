import type { FurnitureKind, Page } from '../../model/page.ts'
import type { Edit } from '../../model/repair.ts'
import { hull, type Span } from '../../model/span.ts'
import { type RepairedText, rawMap } from '../../model/text-map.ts'
import { furnitureOf } from './furniture.ts'
import { glue } from './glue.ts'
import { goesOn } from './joins.ts'
import { type FlowLine, linesOf } from './lines.ts'
import { measure } from './measure.ts'
import type { Words } from './words.ts'

/** A line of page furniture: a span of the raw text, and its words as they are now. */
export type Furniture = Span & { readonly kind: FurnitureKind; readonly text: string }

/** The edits that make lines flow, and what is page furniture. */
export interface Flow {
  readonly edits: readonly Edit[]
  readonly furniture: readonly Furniture[]
}

/**
 * Lines become paragraphs: wrapped lines are joined; what stands in the middle of a paragraph and is not of it (running heads, page numbers,
 * footnotes, captions, tables) is set behind the paragraph, and `movedFrom` says where it came from.
 */
export function flow(state: RepairedText, pages: readonly Page[], words: Words): Flow {
  const lines = linesOf(state.text, pages, state.repairs)
  const kinds = furnitureOf(lines)
  const isBody = (i: number): boolean => !kinds.has(i) && (lines[i]?.look?.role ?? 'body') === 'body'
  const body = lines.map((_, i) => i).filter(isBody)
  // The measure is that of the body; other lines are short for reasons of their own.
  const ofBody = measure(body.map((i) => lines[i] as FlowLine))
  const place = new Map(body.map((i, k) => [i, k]))
  const ofAll = measure(lines)
  const sizes = { ...ofBody, full: (i: number) => (place.has(i) ? ofBody.full(place.get(i) as number) : ofAll.full(i)) }
  const toRaw = rawMap(state.repairs)
  const edits: Edit[] = []
  const pending: number[] = []
  body.forEach((i, k) => {
    const next = body[k + 1]
    const [a, b] = [lines[i] as FlowLine, lines[next ?? -1]]
    const gap = b !== undefined && next !== undefined && (next > i + 1 || b.blanksAbove > 0 || (b.page !== a.page && !b.look) || isNewRegion(a, b))
    const torn = gap && (range(i + 1, next).some((between) => kinds.has(between)) ? 'page-end' : 'gap')
    if (b && next !== undefined && goesOn(lines, i, next, sizes, torn, words)) {
      const between = range(i + 1, next)
      const last = between.length > 0 ? (lines[between.at(-1) as number] as FlowLine) : a
      if (last !== a) edits.push({ at: { start: a.end, end: last.end }, after: '', rule: ruleOf(between), confidence: 0.9 })
      const joined = glue(a.text, b.text, { start: last.end, end: b.start }, words)
      // The hyphen stands before what was lifted out: it goes with that.
      if (last !== a && joined.at.start < last.end) {
        edits.pop()
        edits.push(
          { at: { start: a.end - 1, end: last.end }, after: '', rule: ruleOf(between), confidence: 0.8 },
          { ...joined, at: { start: last.end, end: b.start } },
        )
      } else edits.push(joined)
      pending.push(...between)
    } else if (pending.length > 0) {
      edits.push(setBehind(a, pending))
      pending.length = 0
    }
  })
  edits.push(...joinsOutsideBody(), ...pageBreaks(state.text, edits))
  return { edits, furniture: [...kinds].map(([i, kind]) => ({ ...toRaw(lines[i] as FlowLine), kind, text: (lines[i] as FlowLine).text })) }

  /** What was lifted out, as lines behind the paragraph that ends with `last`. */
  function setBehind(last: FlowLine, moved: readonly number[]): Edit {
    const from = moved.map((i) => lines[i] as FlowLine)
    const written = moved.reduce((above, i, k) => (k === 0 ? (lines[i] as FlowLine).text : below(above, moved[k - 1] as number, i)), '')
    const end = /[\n\f]/u.exec(state.text.slice(last.end))
    const at = end ? { start: last.end + end.index, end: last.end + end.index + 1 } : { start: state.text.length, end: state.text.length }
    return {
      at,
      after: end ? `\n${written}\n` : `\n${written}`,
      rule: ruleOf(moved),
      confidence: 0.9,
      movedFrom: toRaw(from.reduce<Span>(hull, from[0] as FlowLine)),
    }
  }

  /** Lines that end with line `i`, and line `next` as it stands below them. */
  function below(above: string, i: number, next: number): string {
    const { text } = lines[next] as FlowLine
    if (!goOnOutsideBody(i, next)) return `${above}\n${text}`
    const { at, after } = glue((lines[i] as FlowLine).text, text, { start: above.length, end: above.length }, words)
    return above.slice(0, at.start) + after + text
  }

  /** Footnotes and captions of more than one line. */
  function joinsOutsideBody(): Edit[] {
    const moved = new Set(edits.flatMap((edit) => (edit.movedFrom ? [edit.movedFrom] : [])))
    return lines.flatMap((a, i) => {
      const b = lines[i + 1]
      if (!b || !goOnOutsideBody(i, i + 1)) return []
      if ([...moved].some((from) => from.start <= toRaw(a).start && toRaw(b).end <= from.end)) return []
      return [glue(a.text, b.text, { start: a.end, end: b.start }, words)]
    })
  }

  function goOnOutsideBody(i: number, next: number): boolean {
    const [a, b] = [lines[i] as FlowLine, lines[next] as FlowLine]
    const role = a.look?.role
    if (next !== i + 1 || (role !== 'footnote' && role !== 'caption') || b.look?.role !== role || isNewRegion(a, b)) return false
    return goesOn(lines, i, next, sizes, false, words)
  }

  function ruleOf(moved: readonly number[]): string {
    const rules = new Set(moved.map((i) => kinds.get(i) ?? lines[i]?.look?.role ?? 'body'))
    return ['running-head', 'page-number', 'footnote', 'caption', 'table-row'].find((rule) => rules.has(rule as FurnitureKind)) ?? 'running-head'
  }
}

const isNewRegion = (a: FlowLine, b: FlowLine): boolean => Boolean(a.look && b.look && (a.page !== b.page || a.look.region !== b.look.region))

/** A page's end that tears no paragraph is a line's end. */
function pageBreaks(text: string, edits: readonly Edit[]): Edit[] {
  return [...text.matchAll(/\f/gu)]
    .map(({ index }): Edit => ({ at: { start: index, end: index + 1 }, after: '\n', rule: 'page-break', confidence: 1 }))
    .filter(({ at }) => !edits.some((edit) => edit.at.start <= at.start && at.end <= edit.at.end))
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)
