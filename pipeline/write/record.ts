import { createHash } from 'node:crypto'
import {
  type CaseStudyRecord,
  type DefinitionRecord,
  type Evidence,
  type PaperRecord,
  paperRecord,
  SCHEMA_VERSION,
  type StatisticRecord,
} from '../../schemas/paper-record.ts'
import type { Sourced } from '../model/metadata.ts'
import type { Linked } from '../model/paper.ts'
import { lastStartingAtOrBefore, type Span, textAt } from '../model/span.ts'
import { placeMap } from '../model/text-map.ts'
import { stageVersions, VERSION } from '../versions.ts'

/** Name, version and data checksums of a program that took part. */
export interface ToolVersion {
  readonly name: string
  readonly version: string
  readonly data: Readonly<Record<string, string>>
}

/** Spans become quotes and places; the record is checked against the schema. A claim without a quote is left out, with a note. */
export function toRecord(paper: Linked, tools: readonly ToolVersion[]): PaperRecord {
  const notes = [...paper.notes, ...paper.pages.flatMap((page) => page.notes)]
  const placesOf = placeMap(paper.pages, paper.repairs)
  const places = (at: Span) => placesOf(at).map(({ page, boxes }) => ({ page, boxes: boxes.map((b) => b.map(round2) as [number, number, number, number]) }))
  const evidenceOf = (at: Span): Evidence => {
    const block = paper.blocks[lastStartingAtOrBefore(paper.blocks, at.start)]
    return {
      quote: textAt(paper.text, at),
      start: at.start,
      end: at.end,
      block: block && at.start < block.end ? block.id : null,
      places: places(at),
    }
  }
  const quotable = (at: Span): boolean => at.end > at.start && at.end <= paper.text.length && textAt(paper.text, at).trim() !== ''
  const id = factIds(paper.id)

  const definitionIds: string[] = []
  const definitions: DefinitionRecord[] = []
  for (const d of paper.definitions) {
    const ok = [d.at, d.term, d.definiens].every(quotable)
    definitionIds.push(ok ? id('d', textAt(paper.text, d.at), textAt(paper.text, d.term)) : '')
    if (!ok) {
      notes.push(rejected('definition', d.rule))
      continue
    }
    definitions.push({
      id: definitionIds.at(-1) as string,
      term: textAt(paper.text, d.term),
      concept: d.concept,
      definition: textAt(paper.text, d.definiens),
      attributedTo: d.attributedTo,
      language: d.language,
      form: d.form,
      rule: d.rule,
      confidence: round3(d.confidence),
      duplicateOf: d.duplicateOf === null ? null : definitionIds[d.duplicateOf] || null,
      evidence: evidenceOf(d.at),
    })
  }

  const statisticIds: string[] = []
  const statistics: StatisticRecord[] = []
  for (const s of paper.statistics) {
    const ok = quotable(s.at) && quotable(s.number) && Number.isFinite(s.value)
    statisticIds.push(ok ? id('s', textAt(paper.text, s.at), `${textAt(paper.text, s.number)} ${s.value} ${s.unit}`) : '')
    if (!ok) {
      notes.push(rejected('statistic', s.rule))
      continue
    }
    statistics.push({
      id: statisticIds.at(-1) as string,
      value: s.value,
      valueMax: s.valueMax,
      valueText: textAt(paper.text, s.number),
      unit: s.unit,
      qualifier: s.qualifier,
      kind: s.kind,
      direction: s.direction,
      measure: s.measure,
      subject: s.subject,
      place: s.place,
      time: s.time,
      language: s.language,
      rule: s.rule,
      confidence: round3(s.confidence),
      duplicateOf: s.duplicateOf === null ? null : statisticIds[s.duplicateOf] || null,
      evidence: evidenceOf(s.at),
    })
  }

  const caseStudies: CaseStudyRecord[] = []
  for (const c of paper.caseStudies) {
    const at = c.at.filter(quotable)
    if (at.length === 0) {
      notes.push(rejected('case study', c.rule))
      continue
    }
    caseStudies.push({
      id: id('c', textAt(paper.text, at[0] as Span), c.name),
      name: c.name,
      place: c.place,
      placeGuessed: c.placeGuessed,
      country: c.country,
      industry: c.industry,
      depth: c.depth,
      aspects: [...c.aspects],
      statistics: c.statistics.map((i) => statisticIds[i] ?? '').filter(Boolean),
      asWritten: [...new Set(c.asWritten.filter(quotable).map((s) => textAt(paper.text, s)))],
      language: c.language,
      rule: c.rule,
      confidence: round3(c.confidence),
      evidence: at.map(evidenceOf),
    })
  }

  const sourced = <T>({ value, confidence, at }: Sourced<T>) => ({
    value,
    confidence: round3(confidence),
    evidence: at && quotable(at) ? evidenceOf(at) : null,
  })
  const maybe = <T>(field: Sourced<T> | null) => (field ? sourced(field) : null)
  const m = paper.metadata

  return paperRecord.parse({
    schemaVersion: SCHEMA_VERSION,
    id: paper.id,
    source: {
      fileName: paper.fileName,
      sha256: paper.sha256,
      bytes: paper.bytes,
      mediaType: paper.mediaType,
      encoding: paper.encoding,
      pageCount: paper.pageCount,
    },
    processing: { version: VERSION, stages: Object.entries(stageVersions).map(([name, version]) => ({ name, version })), tools },
    metadata: {
      title: maybe(m.title),
      authors: m.authors.map(sourced),
      year: maybe(m.year),
      publisher: maybe(m.publisher),
      container: maybe(m.container),
      volume: maybe(m.volume),
      issue: maybe(m.issue),
      pages: maybe(m.pages),
      identifiers: m.identifiers.map((i) => ({ scheme: i.scheme, ...sourced(i) })),
      keywords: m.keywords.map((k) => ({ language: k.language, ...sourced(k) })),
      abstracts: m.abstracts.map(({ language, start, end }) => ({ language, start, end })),
    },
    languages: paper.languages,
    text: paper.text,
    pages: paper.pages.map((page, i) => ({
      number: page.number,
      label: page.label,
      start: paper.pageSpans[i]?.start ?? 0,
      end: paper.pageSpans[i]?.end ?? 0,
      width: round2(page.width),
      height: round2(page.height),
      reading: {
        ...page.reading,
        badness: round3(page.reading.badness),
        confidence: round3(page.reading.confidence),
        evidence: Object.fromEntries(Object.entries(page.reading.evidence).map(([k, v]) => [k, round3(v)])),
        rejected: page.reading.rejected.map((r) => ({ ...r, score: round3(r.score) })),
      },
    })),
    blocks: paper.blocks.map(({ cells, ...block }, i) => ({ ...block, language: paper.blockLanguages[i] ?? 'und', ...(cells.length > 0 ? { cells } : {}) })),
    repairs: paper.repairs.map(({ at, ...r }) => ({ ...r, ...at, confidence: round3(r.confidence), ...(isWordRepair(r) ? { places: places(at) } : {}) })),
    doubts: paper.doubts.map(({ at, ...d }) => ({ ...d, ...at, confidence: round3(d.confidence), places: places(at) })),
    definitions,
    statistics,
    caseStudies,
    concepts: paper.concepts,
    abbreviations: paper.abbreviations,
    notes,
  })
}

/** A word was mended, not a line joined or a running head moved: worth a box on the page. */
const isWordRepair = ({ before, movedFrom }: { before: string; movedFrom?: Span }): boolean => !movedFrom && /[\p{L}\p{N}]/u.test(before)

const rejected = (kind: string, rule: string) => ({
  code: 'write/no-quote',
  page: null,
  message: `a ${kind} was left out: its quote is not in the text (rule "${rule}")`,
})

const round2 = (x: number): number => Math.round(100 * x) / 100
const round3 = (x: number): number => Math.round(1000 * x) / 1000

/** Stable ids: a hash of paper, kind, quote and value, so the same fact keeps its id when the pipeline runs again; a repeat gets the next number. */
function factIds(paperId: string) {
  const seen = new Map<string, number>()
  return (kind: string, quote: string, value: string): string => {
    const base = `${paperId}\n${kind}\n${quote}\n${value}`
    const repeat = seen.get(base) ?? 0
    seen.set(base, repeat + 1)
    return `${kind}-${createHash('sha256')
      .update(repeat === 0 ? base : `${base}\n${repeat}`)
      .digest('hex')
      .slice(0, 12)}`
  }
}
