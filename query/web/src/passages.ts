import type { PaperRecord } from './api.ts'

type Boxes = { page: number; boxes: [number, number, number, number][] }[]

/** Something known of a stretch of the text: a fact, a repair or a doubt. */
export interface Passage {
  readonly id: string
  readonly kind: 'fact' | 'repair' | 'doubt'
  readonly start: number
  readonly end: number
  readonly places: Boxes
  readonly head: string
  readonly lines: readonly string[]
}

export interface Said {
  readonly stood: string
  readonly rule: string
  readonly doubt: string
  readonly may: string
}

/** All that is known of the text of a record, facts first. Joined lines and moved heads are no news to a reader. */
export function passagesOf(record: PaperRecord, say: Said): Passage[] {
  const fact = (id: string, head: string, rule: string, e: { start: number; end: number; places: Boxes }): Passage => ({
    id,
    kind: 'fact',
    start: e.start,
    end: e.end,
    places: e.places,
    head,
    lines: [`${say.rule}: ${rule}`],
  })
  return [
    ...record.definitions.map((d) => fact(d.id, `${d.term} — ${d.definition}`, d.rule, d.evidence)),
    ...record.statistics.map((s) => fact(s.id, [s.valueText, s.measure, s.subject, s.place, s.time].filter(Boolean).join(' · '), s.rule, s.evidence)),
    ...record.caseStudies.flatMap((c) =>
      c.evidence.map((e, i) => fact(i === 0 ? c.id : `${c.id}-${i}`, [c.name, c.place, c.industry].filter(Boolean).join(' · '), c.rule, e)),
    ),
    ...record.repairs
      .filter((r) => r.places)
      .map(
        (r, i): Passage => ({
          id: `r${i}`,
          kind: 'repair',
          start: r.start,
          end: r.end,
          places: r.places ?? [],
          head: `${say.stood}: ${r.before}`,
          lines: [`${say.rule}: ${r.rule} (${r.confidence.toFixed(2)})`],
        }),
      ),
    ...record.doubts.map(
      (d, i): Passage => ({
        id: `u${i}`,
        kind: 'doubt',
        start: d.start,
        end: d.end,
        places: d.places ?? [],
        head: `${say.doubt}: ${d.reason} (${d.confidence.toFixed(2)})`,
        lines: d.alternatives.length ? [`${say.may}: ${d.alternatives.join(', ')}`] : [],
      }),
    ),
  ]
}

/** A stretch of text under the same passages. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly passages: readonly Passage[]
}

/** Cuts [start, end) of a text wherever a passage begins or ends. */
export function piecesOf(text: string, start: number, end: number, passages: readonly Passage[]): Piece[] {
  const here = passages.filter((p) => p.start < end && p.end > start)
  const cuts = [...new Set([start, end, ...here.flatMap((p) => [p.start, p.end]).filter((at) => at > start && at < end)])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] as number
    return { text: text.slice(from, to), start: from, passages: here.filter((p) => p.start < to && p.end > from) }
  })
}
