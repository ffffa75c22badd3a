import { join } from 'node:path'
import { readJson } from '../pipeline/store/atomic.ts'
import type { Layout } from '../pipeline/store/layout.ts'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { type FailedPaper, readFailure } from '../workers/failures.ts'
import { duration } from './progress.ts'

/** One finished paper in a few figures. */
export interface PaperLine {
  readonly id: string
  readonly fileName: string
  readonly pages: number
  /** How many pages were read in which way, e.g. `{ ocr: 3 }`. */
  readonly readings: Readonly<Record<string, number>>
  readonly repairs: number
  readonly definitions: number
  readonly statistics: number
  readonly caseStudies: number
  /** Milliseconds of work. */
  readonly took: number
}

export interface Summary {
  readonly papers: readonly PaperLine[]
  readonly failed: readonly FailedPaper[]
  /** One fact of each kind, the fullest and surest of all papers. */
  readonly examples: readonly Example[]
}

interface Example {
  readonly kind: string
  readonly says: string
  readonly quote: string
  readonly source: string
}

/** Reads what came of the papers from their records and failures. `took` by id, in milliseconds. */
export async function summarise(layout: Layout, took: ReadonlyMap<string, number>): Promise<Summary> {
  const papers: PaperLine[] = []
  const failed: FailedPaper[] = []
  const best = new Map<string, Example & { rank: number }>()
  for (const [id, ms] of took) {
    const failure = await readFailure(layout.failures, id)
    const record = failure ? null : await readJson<PaperRecord>(join(layout.papers, `${id}.json`))
    if (!record) {
      failed.push(failure ?? lost(id))
      continue
    }
    papers.push(lineOf(record, ms))
    for (const example of examplesOf(record)) if (example.rank > (best.get(example.kind)?.rank ?? Number.NEGATIVE_INFINITY)) best.set(example.kind, example)
  }
  return { papers, failed, examples: [...best.values()].map(({ rank: _, ...example }) => example) }
}

const lineOf = (record: PaperRecord, took: number): PaperLine => {
  const readings: Record<string, number> = {}
  for (const { reading } of record.pages) readings[reading.method] = (readings[reading.method] ?? 0) + 1
  return {
    id: record.id,
    fileName: record.source.fileName,
    pages: record.pages.length,
    readings,
    repairs: record.repairs.length,
    definitions: record.definitions.length,
    statistics: record.statistics.length,
    caseStudies: record.caseStudies.length,
    took,
  }
}

function examplesOf(record: PaperRecord): (Example & { rank: number })[] {
  const example = (
    kind: string,
    says: readonly (string | null)[],
    confidence: number,
    evidence: PaperRecord['definitions'][number]['evidence'] | undefined,
  ) => {
    const page = evidence?.places[0]?.page
    const quote = evidence?.quote ?? ''
    return {
      kind,
      says: says.filter(Boolean).join(', '),
      quote,
      source: `${record.source.fileName}${page ? `, page ${page}` : ''}`,
      rank: rank(confidence, says, quote),
    }
  }
  return [
    ...record.definitions.map((d) => example('definition', [`${d.term}: ${d.definition}`], d.confidence, d.evidence)),
    ...record.statistics.map((s) => example('statistic', [s.measure, s.subject, `${s.value} ${s.unit}`, s.place, s.time], s.confidence, s.evidence)),
    ...record.caseStudies.map((c) => example('case study', [c.name, c.place, c.industry], c.confidence, c.evidence[0])),
  ]
}

/** A fact that says all it could say is the better example; among equals the shorter quote reads better. */
const rank = (confidence: number, says: readonly (string | null)[], quote: string): number =>
  confidence - says.filter((part) => !part).length + 1 / (100 + quote.length)

const lost = (id: string): FailedPaper => ({
  id,
  sha256: '',
  fileName: '?',
  code: 'queue/elsewhere',
  message: 'the paper is done, but its record is not in this folder',
  advice: 'Start every worker with the same --out folder.',
  stack: null,
  stages: {},
})

/** The table at the end of a run. `elapsed` in milliseconds. */
export function table({ papers, failed, examples }: Summary, records: string, elapsed: number): string {
  const head = ['paper', 'pages', 'read by', 'repairs', 'definitions', 'statistics', 'cases', 'time']
  const rows = papers.map((p) => [
    p.fileName,
    `${p.pages}`,
    Object.entries(p.readings)
      .map(([method, n]) => `${method} ${n}`)
      .join(', '),
    `${p.repairs}`,
    `${p.definitions}`,
    `${p.statistics}`,
    `${p.caseStudies}`,
    duration(p.took),
  ])
  const sum = (of: (p: PaperLine) => number) => `${papers.reduce((total, p) => total + of(p), 0)}`
  const total = [
    papers.length === 1 ? '1 paper' : `${papers.length} papers`,
    sum((p) => p.pages),
    '',
    sum((p) => p.repairs),
    sum((p) => p.definitions),
    sum((p) => p.statistics),
    sum((p) => p.caseStudies),
    duration(elapsed),
  ]
  const lines = papers.length > 0 ? [...columns([head, ...rows, total], [0, 2])] : []
  if (papers.length > 0) lines.push('', `records in ${records}`)
  for (const { fileName, code, message, advice } of failed) lines.push('', `FAILED  ${fileName}  ${code}`, `        ${message}`, `        ${advice}`)
  for (const { kind, says, quote, source } of examples) lines.push('', `A ${kind}: ${says}`, `  “${quote}”`, `  ${source}`)
  return lines.join('\n')
}

/** Rows in columns; those in `left` are set flush left, the others right. */
function columns(rows: readonly (readonly string[])[], left: readonly number[]): string[] {
  const widths = (rows[0] as readonly string[]).map((_, column) => Math.max(...rows.map((row) => width(row[column] as string))))
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] as number) - width(cell))
        return left.includes(column) ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd(),
  )
}

/** Columns of a terminal that a text takes: Chinese characters take two. */
const width = (text: string): number => [...text].reduce((sum, c) => sum + (/[\p{scx=Han}\u3000-\u303F\uFF00-\uFF60]/u.test(c) ? 2 : 1), 0)
