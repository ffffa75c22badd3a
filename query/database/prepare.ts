import type { SQLInputValue } from 'node:sqlite'
import type { Fact } from '../../schemas/fact.ts'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { citedPaper, factsOf } from './rows.ts'
import { sameSaying } from './same-saying.ts'
import { lookOf, stemsOf, wordsOf } from './words.ts'

// A record as rows, ready to be inserted: all the work that needs no database, so that it can be done in threads beside the one that inserts.

/** The rows of one paper; places and concepts by name, for their numbers are the database's. */
export interface PreparedPaper {
  readonly paper: Row
  readonly pages: readonly Row[]
  readonly blocks: readonly Row[]
  readonly concepts: readonly { readonly name: string; readonly sameAs: string; readonly forms: readonly { readonly form: string; readonly stems: string }[] }[]
  /** Word, stem and look of each word not met by this preparer before. */
  readonly words: readonly (readonly [string, string, string])[]
  readonly facts: readonly PreparedFact[]
}

export interface PreparedFact {
  /** Values of `factColumns`. */
  readonly row: Row
  readonly place: string | null
  readonly country: string | null
  readonly concepts: readonly string[]
  /** Stems parted by blanks. */
  readonly label: string
  readonly quote: string
}

type Row = readonly SQLInputValue[]

/** The columns of `facts` but for its numbers, and their values. */
const columns: Readonly<Record<string, (fact: Fact) => SQLInputValue>> = {
  id: (f) => f.id,
  kind: (f) => f.kind,
  language: (f) => f.language,
  label: (f) => f.label,
  quote: (f) => f.quote,
  prefix: (f) => f.prefix,
  suffix: (f) => f.suffix,
  start: (f) => f.start,
  end: (f) => f.end,
  astral: (f) => f.astral,
  page: (f) => f.page,
  page_label: (f) => f.pageLabel,
  places: (f) => JSON.stringify(f.places),
  confidence: (f) => f.confidence,
  rule: (f) => f.rule,
  concept: (f) => f.concept,
  country: (f) => f.country,
  year: (f) => f.year,
  year_end: (f) => f.yearEnd,
  term: (f) => f.term,
  definition: (f) => f.definition,
  attributed_to: (f) => f.attributedTo,
  form: (f) => f.form,
  value: (f) => f.value,
  value_max: (f) => f.valueMax,
  value_text: (f) => f.valueText,
  unit: (f) => f.unit,
  qualifier: (f) => f.qualifier,
  statistic_kind: (f) => f.statisticKind,
  direction: (f) => f.direction,
  measure: (f) => f.measure,
  subject: (f) => f.subject,
  time: (f) => f.time,
  name: (f) => f.name,
  industry: (f) => f.industry,
  depth: (f) => f.depth,
  aspects: (f) => list(f.aspects),
  as_written: (f) => list(f.asWritten),
  statistics: (f) => list(f.statistics),
  duplicate_of: (f) => f.duplicateOf,
  saying: sameSaying,
}
export const factColumns: readonly string[] = Object.keys(columns)
const values = Object.values(columns)
const list = (items: readonly string[]): string => (items.length === 0 ? '[]' : JSON.stringify(items))

export type Prepare = (record: PaperRecord, recordSha256: string) => PreparedPaper

export function preparer(): Prepare {
  const met = new Set<string>()
  return (record, recordSha256) => {
    // One paper has few words and many of each: asking whether a word was met before is left to its end.
    const here = new Map<string, string>()
    const stems = (text: string): string[] =>
      wordsOf(text).map(({ word, stem }) => {
        here.set(word, stem)
        return stem
      })
    const concepts = conceptsOf(record)
    const forms = formsOf(concepts)
    const facts = factsOf(record).map((fact): PreparedFact => {
      const label = stems([fact.label, fact.place, fact.industry, fact.concept].filter(Boolean).join(' '))
      const quote = stems(fact.quote)
      const said = new Set<string>(fact.concept === null ? [] : [fact.concept])
      for (const text of [label, quote]) addNamed(said, text, forms)
      return {
        row: values.map((value) => value(fact)),
        place: fact.place,
        country: fact.country,
        concepts: [...said],
        label: label.join(' '),
        quote: quote.join(' '),
      }
    })
    const words: [string, string, string][] = []
    for (const [word, stem] of here) {
      if (met.has(word)) continue
      met.add(word)
      words.push([word, stem, lookOf(word)])
    }
    return { paper: paperRow(record, recordSha256), pages: pageRows(record), blocks: blockRows(record), concepts, words, facts }
  }
}

export const paperColumns = [
  'id',
  'file_name',
  'record_sha256',
  'title',
  'authors',
  'year',
  'container',
  'publisher',
  'volume',
  'issue',
  'pages',
  'doi',
  'isbn',
  'issn',
  'language',
  'page_count',
  'characters',
  'repairs',
  'doubts',
  'notes',
  'confidence',
] as const

function paperRow(record: PaperRecord, recordSha256: string): Row {
  const p = citedPaper(record)
  const confidence = record.pages.length ? record.pages.reduce((sum, page) => sum + page.reading.confidence, 0) / record.pages.length : null
  return [
    ...[p.id, p.fileName, recordSha256, p.title, JSON.stringify(p.authors), p.year, p.container, p.publisher, p.volume, p.issue, p.pages],
    ...[p.doi, p.isbn, p.issn, p.language, record.source.pageCount, record.text.length],
    ...[record.repairs.length, record.doubts.length, record.notes.length, confidence],
  ]
}

export const pageColumns = ['number', 'label', 'method', 'reason', 'badness', 'confidence'] as const

const pageRows = (record: PaperRecord): Row[] =>
  record.pages.map(({ number, label, reading }) => [number, label, reading.method, reading.reason, reading.badness, reading.confidence])

export const blockColumns = ['id', 'kind', 'language', 'page', 'start', 'end', 'text'] as const

const blockRows = (record: PaperRecord): Row[] =>
  record.blocks.map((b) => {
    const page = record.pages.find((candidate) => b.start < candidate.end)?.number ?? null
    return [b.id, b.kind, b.language, page, b.start, b.end, record.text.slice(b.start, b.end)]
  })

const conceptsOf = (record: PaperRecord): PreparedPaper['concepts'] =>
  record.concepts.map(({ name, sameAs, asWritten }) => ({
    name,
    sameAs: JSON.stringify(sameAs),
    forms: [...new Set([name, ...asWritten])].map((form) => ({ form, stems: stemsOf(form).join(' ') })).filter(({ stems }) => stems !== ''),
  }))

type Forms = ReadonlyMap<string, readonly { readonly name: string; readonly stems: readonly string[] }[]>

/** The forms of a paper's concepts by their first stem. */
function formsOf(concepts: PreparedPaper['concepts']): Forms {
  const all = concepts.flatMap(({ name, forms }) => forms.map((form) => ({ name, stems: form.stems.split(' ') })))
  return Map.groupBy(all, ({ stems }) => stems[0] as string)
}

/** Adds the concepts whose forms stand among the words. */
function addNamed(said: Set<string>, words: readonly string[], forms: Forms) {
  if (forms.size === 0) return
  for (let i = 0; i < words.length; i++) {
    const beginning = forms.get(words[i] as string)
    if (beginning) for (const { name, stems } of beginning) if (stems.every((stem, k) => words[i + k] === stem)) said.add(name)
  }
}
