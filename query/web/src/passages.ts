import type { PaperRecord } from './api.ts'

type Boxes = { page: number; boxes: [number, number, number, number][] }[]

/** One thing known: a headline and what else there is to say. */
export interface Known {
  readonly id: string
  readonly head: string
  readonly lines: readonly string[]
}

/** A stretch of the text of which something is known: the facts one sentence says, a repair, a doubt. */
export interface Passage {
  readonly kind: 'fact' | 'repair' | 'doubt'
  readonly start: number
  readonly end: number
  readonly places: Boxes
  readonly known: readonly [Known, ...Known[]]
}

export interface Said {
  readonly stood: string
  readonly rule: string
  readonly doubt: string
  readonly may: string
}

export const speaksOf = (passage: Passage, id: string | null): boolean => passage.known.some((known) => known.id === id)

/** All that is known of the text of a record, facts first. Joined lines and moved heads are no news to a reader. */
export function passagesOf(record: PaperRecord, say: Said): Passage[] {
  const sentences = new Map<string, Passage>()
  const fact = (id: string, head: string, rule: string, { start, end, places }: { start: number; end: number; places: Boxes }) => {
    const known = { id, head, lines: [`${say.rule}: ${rule}`] }
    const said = sentences.get(`${start} ${end}`)
    sentences.set(`${start} ${end}`, { kind: 'fact', start, end, places, known: said ? [...said.known, known] : [known] })
  }
  for (const d of record.definitions) fact(d.id, `${d.term} — ${d.definition}`, d.rule, d.evidence)
  for (const s of record.statistics) fact(s.id, [s.valueText, s.measure, s.subject, s.place, s.time].filter(Boolean).join(' · '), s.rule, s.evidence)
  for (const c of record.caseStudies)
    for (const [i, e] of c.evidence.entries()) fact(i === 0 ? c.id : `${c.id}-${i}`, [c.name, c.place, c.industry].filter(Boolean).join(' · '), c.rule, e)
  return [
    ...sentences.values(),
    ...record.repairs
      .filter((r) => r.places)
      .map((r, i): Passage => {
        const known = { id: `r${i}`, head: `${say.stood}: ${r.before}`, lines: [`${say.rule}: ${r.rule} (${r.confidence.toFixed(2)})`] }
        return { kind: 'repair', start: r.start, end: r.end, places: r.places ?? [], known: [known] }
      }),
    ...record.doubts.map((d, i): Passage => {
      const lines = d.alternatives.length ? [`${say.may}: ${d.alternatives.join(', ')}`] : []
      const known = { id: `u${i}`, head: `${say.doubt}: ${d.reason} (${d.confidence.toFixed(2)})`, lines }
      return { kind: 'doubt', start: d.start, end: d.end, places: d.places ?? [], known: [known] }
    }),
  ]
}

/** A stretch of text under the same passages, the narrowest first. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly passages: readonly Passage[]
}

/** Cuts [start, end) of a text wherever a passage begins or ends. */
export function piecesOf(text: string, start: number, end: number, passages: readonly Passage[]): Piece[] {
  const here = passages.filter((p) => p.start < end && p.end > start).sort((a, b) => a.end - a.start - (b.end - b.start))
  const cuts = [...new Set([start, end, ...here.flatMap((p) => [p.start, p.end]).filter((at) => at > start && at < end)])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] as number
    return { text: text.slice(from, to), start: from, passages: here.filter((p) => p.start < to && p.end > from) }
  })
}
