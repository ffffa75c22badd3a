import type { CitedPaper, Fact } from '../../schemas/fact.ts'
import type { Evidence, PaperRecord } from '../../schemas/paper-record.ts'
import { countryOfPlace } from './country.ts'

const CONTEXT = 32

/** What a citation needs, from a record. */
export function citedPaper(record: PaperRecord): CitedPaper {
  const m = record.metadata
  const identifier = (scheme: string) => m.identifiers.find((i) => i.scheme === scheme)?.value ?? null
  return {
    id: record.id,
    fileName: record.source.fileName,
    title: m.title?.value ?? null,
    authors: m.authors.map((a) => a.value),
    year: m.year?.value ?? null,
    container: m.container?.value ?? null,
    publisher: m.publisher?.value ?? null,
    volume: m.volume?.value ?? null,
    issue: m.issue?.value ?? null,
    pages: m.pages?.value ?? null,
    doi: identifier('doi'),
    isbn: identifier('isbn'),
    issn: identifier('issn'),
    language: record.languages.find((l) => l.code !== 'und')?.code ?? 'und',
  }
}

/** The facts of a record as flat rows, in the order of the record. */
export function factsOf(record: PaperRecord): Fact[] {
  const paper = citedPaper(record)
  const labels = new Map(record.pages.map((page) => [page.number, page.label]))
  const base = (evidence: Evidence) => {
    const page = evidence.places[0]?.page ?? null
    return {
      ...empty,
      quote: evidence.quote,
      prefix: record.text.slice(Math.max(0, evidence.start - CONTEXT), evidence.start),
      suffix: record.text.slice(evidence.end, evidence.end + CONTEXT),
      start: evidence.start,
      end: evidence.end,
      astral: astralBefore(record.text, evidence.start),
      page,
      pageLabel: page === null ? null : (labels.get(page) ?? null),
      places: evidence.places,
      paper,
    }
  }
  return [
    ...record.definitions.map(({ evidence, ...d }): Fact => ({ ...base(evidence), ...d, kind: 'definition', label: d.term })),
    ...record.statistics.map(({ evidence, kind, ...s }): Fact => {
      const [year, yearEnd] = yearsOf(s.time)
      return {
        ...base(evidence),
        ...s,
        kind: 'statistic',
        statisticKind: kind,
        label: s.measure ?? s.subject ?? s.valueText,
        country: countryOfPlace(s.place),
        year,
        yearEnd,
      }
    }),
    ...record.caseStudies.map(({ evidence, placeGuessed: _, ...c }): Fact => ({ ...base(evidence[0] as Evidence), ...c, kind: 'case-study', label: c.name })),
  ]
}

const highSurrogate = /[\ud800-\udbff]/g
// Hardly a text has any: found out once a text.
let looked = { text: '', has: false }
function astralBefore(text: string, offset: number): number {
  if (looked.text !== text) looked = { text, has: text.search(highSurrogate) >= 0 }
  return looked.has ? (text.slice(0, offset).match(highSurrogate)?.length ?? 0) : 0
}

const empty = {
  concept: null,
  place: null,
  country: null,
  year: null,
  yearEnd: null,
  term: null,
  definition: null,
  attributedTo: null,
  form: null,
  value: null,
  valueMax: null,
  valueText: null,
  unit: null,
  qualifier: null,
  statisticKind: null,
  direction: null,
  measure: null,
  subject: null,
  time: null,
  name: null,
  industry: null,
  depth: null,
  aspects: [],
  asWritten: [],
  statistics: [],
  duplicateOf: null,
}

/** First and last year of an ISO-like time: "2011/2015" is [2011, 2015], "1990s" is [1990, 1999]. */
export function yearsOf(time: string | null): [number | null, number | null] {
  const years = (time?.match(/\d{4}/gu) ?? []).map(Number)
  const first = years[0]
  if (first === undefined) return [null, null]
  if (/^\d{4}s$/u.test(time ?? '')) return [first, first + 9]
  return [Math.min(...years), Math.max(...years)]
}
