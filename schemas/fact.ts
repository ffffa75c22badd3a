import { z } from 'zod'
import { evidence } from './paper-record.ts'

// A fact as researchers meet it: one flat row, whatever its kind, with the paper it stands in. Search gives it, the API sends it, exports write it.

const text = z.string().nullable()

/** What a citation needs to know of a paper. */
export const citedPaper = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  title: text,
  authors: z.array(z.string()),
  year: z.int().nullable(),
  container: text,
  publisher: text,
  volume: text,
  issue: text,
  pages: text,
  doi: text,
  isbn: text,
  issn: text,
  language: z.string().describe('BCP 47, the main one'),
})

export const fact = z.strictObject({
  id: z.string().describe('stable over runs'),
  kind: z.enum(['definition', 'statistic', 'case-study']),
  language: z.string(),
  label: z.string().describe('the term defined, the measure, or the name of the case'),
  quote: z.string(),
  prefix: z.string().describe('up to 32 characters before the quote'),
  suffix: z.string().describe('up to 32 characters behind it'),
  start: z.int(),
  end: z.int(),
  astral: z.int().describe('characters beyond the Basic Multilingual Plane before the quote: start less these is its offset in code points'),
  page: z.int().nullable().describe('counts from 1; the first page of the quote'),
  pageLabel: text.describe('the number printed on that page'),
  places: evidence.shape.places,
  confidence: z.number(),
  rule: z.string(),
  concept: text,
  place: text,
  country: text,
  year: z.int().nullable().describe('first year the fact is of'),
  yearEnd: z.int().nullable(),
  term: text,
  definition: text,
  attributedTo: text,
  form: text,
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  valueText: text,
  unit: text,
  qualifier: text,
  statisticKind: text,
  direction: text,
  measure: text,
  subject: text,
  time: text,
  name: text,
  industry: text,
  depth: text,
  aspects: z.array(z.string()),
  asWritten: z.array(z.string()),
  statistics: z.array(z.string()).describe('ids of the statistics that speak of the case'),
  duplicateOf: text,
  paper: citedPaper,
})

export type Fact = z.infer<typeof fact>
export type CitedPaper = z.infer<typeof citedPaper>
export type FactKind = Fact['kind']
