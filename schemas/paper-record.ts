import { z } from 'zod'

// The output contract (docs/record.md). Names are fixed: a renamed or removed field is a new major version, with a line in CHANGES.md.
export const SCHEMA_VERSION = '1.0.0'

const unit = z.number().min(0).max(1)
const offset = z.int().min(0)
const language = z.string().describe('BCP 47')

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).describe('[x0, y0, x1, y1] in PDF points, origin top left')
const place = z.strictObject({ page: z.int().min(1), boxes: z.array(box) })

export const evidence = z.strictObject({
  quote: z.string().min(1).describe('the whole sentence, exactly text.slice(start, end)'),
  start: offset,
  end: offset,
  block: z.string().nullable(),
  places: z.array(place),
})

const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, confidence: unit, evidence: evidence.nullable() })

const metadata = z.strictObject({
  title: sourced(z.string()).nullable(),
  authors: z.array(sourced(z.string())),
  year: sourced(z.int()).nullable(),
  publisher: sourced(z.string()).nullable(),
  container: sourced(z.string()).nullable().describe('journal, proceedings or series'),
  volume: sourced(z.string()).nullable(),
  issue: sourced(z.string()).nullable(),
  pages: sourced(z.string()).nullable(),
  identifiers: z.array(sourced(z.string()).extend({ scheme: z.enum(['isbn', 'issn', 'doi', 'udc', 'bbk', 'clc', 'cip']) })),
  keywords: z.array(sourced(z.string()).extend({ language })),
  abstracts: z.array(z.strictObject({ language, start: offset, end: offset })),
})

export const definition = z.strictObject({
  id: z.string().regex(/^d-[0-9a-f]{12}$/u),
  term: z.string().min(1),
  concept: z.string().nullable().describe('canonical English'),
  definition: z.string().min(1),
  attributedTo: z.string().nullable(),
  language,
  form: z.enum(['explicit', 'implicit']),
  rule: z.string(),
  confidence: unit,
  duplicateOf: z.string().nullable().describe('id of the same definition said earlier in the paper'),
  evidence,
})

export const statistic = z.strictObject({
  id: z.string().regex(/^s-[0-9a-f]{12}$/u),
  value: z.number().describe('magnitude in base units'),
  valueMax: z.number().nullable().describe('upper end of a range'),
  valueText: z.string().min(1).describe('as written'),
  unit: z.string().describe('ISO 4217, percent, percentage_point, count, times, ratio, coefficient, year-duration, or UCUM'),
  qualifier: z.enum(['eq', 'approx', 'gt', 'gte', 'lt', 'lte']),
  kind: z.enum(['share', 'amount', 'count', 'growth', 'price', 'coefficient', 'ratio', 'target']),
  direction: z.enum(['increase', 'decrease']).nullable(),
  measure: z.string().nullable(),
  subject: z.string().nullable(),
  place: z.string().nullable().describe('canonical English'),
  time: z.string().nullable(),
  language,
  rule: z.string(),
  confidence: unit,
  duplicateOf: z.string().nullable(),
  evidence,
})

export const caseStudy = z.strictObject({
  id: z.string().regex(/^c-[0-9a-f]{12}$/u),
  name: z.string().min(1),
  place: z.string().nullable(),
  placeGuessed: z.boolean().describe('the place was mangled in the text and is a guess'),
  country: z.string().length(2).nullable().describe('ISO 3166-1 alpha-2'),
  industry: z.string().nullable(),
  depth: z.enum(['mention', 'described']),
  aspects: z.array(z.enum(['formation', 'structure', 'performance', 'problems', 'policy', 'lesson'])),
  statistics: z.array(z.string()),
  asWritten: z.array(z.string()),
  language,
  rule: z.string(),
  confidence: unit,
  evidence: z.array(evidence).min(1),
})

const reading = z.strictObject({
  method: z.enum(['text-layer', 'ocr', 'text-layer+ocr', 'text-file']),
  reason: z.string(),
  badness: unit,
  languages: z.array(language),
  confidence: unit,
  engine: z.string().nullable(),
  evidence: z.record(z.string(), z.number()),
  rejected: z.array(z.strictObject({ method: z.string(), score: z.number(), reason: z.string() })),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
})

export const paperRecord = z.strictObject({
  schemaVersion: z.string(),
  id: z.string().regex(/^[0-9a-f]{16}$/u),
  source: z.strictObject({
    fileName: z.string(),
    sha256: z.string().length(64),
    bytes: z.int(),
    mediaType: z.string(),
    encoding: z.string().nullable(),
    pageCount: z.int(),
  }),
  processing: z.strictObject({
    version: z.string(),
    stages: z.array(z.strictObject({ name: z.string(), version: z.string() })),
    tools: z.array(z.strictObject({ name: z.string(), version: z.string(), data: z.record(z.string(), z.string()) })),
  }),
  metadata,
  languages: z.array(z.strictObject({ code: language, share: unit })),
  text: z.string(),
  pages: z.array(
    z.strictObject({ number: z.int().min(1), label: z.string().nullable(), start: offset, end: offset, width: z.number(), height: z.number(), reading }),
  ),
  blocks: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum([
        'title',
        'heading',
        'paragraph',
        'list-item',
        'table',
        'caption',
        'footnote',
        'reference',
        'toc-entry',
        'running-head',
        'page-number',
        'front-matter',
      ]),
      level: z.int().min(0),
      language,
      start: offset,
      end: offset,
      cells: z
        .array(z.strictObject({ row: z.int(), column: z.int(), rowSpan: z.int(), columnSpan: z.int(), head: z.boolean(), start: offset, end: offset }))
        .optional(),
    }),
  ),
  repairs: z.array(
    z.strictObject({
      rule: z.string(),
      start: offset,
      end: offset,
      before: z.string(),
      confidence: unit,
      movedFrom: z.strictObject({ start: offset, end: offset }).optional().describe('span of the raw text these characters were moved from'),
      places: z.array(place).optional().describe('where a mended word stands on its page; left out for joined lines and moved heads'),
    }),
  ),
  doubts: z
    .array(
      z.strictObject({
        start: offset,
        end: offset,
        confidence: unit,
        reason: z.string(),
        alternatives: z.array(z.string()),
        places: z.array(place).optional(),
      }),
    )
    .describe('words a person should look at'),
  definitions: z.array(definition),
  statistics: z.array(statistic),
  caseStudies: z.array(caseStudy),
  concepts: z
    .array(z.strictObject({ name: z.string(), sameAs: z.array(z.string()), asWritten: z.array(z.string()) }))
    .describe('concepts the paper speaks of, in canonical English, with the forms it uses'),
  abbreviations: z.array(z.strictObject({ short: z.string(), long: z.string() })),
  notes: z.array(z.strictObject({ code: z.string(), page: z.int().nullable(), message: z.string() })),
})

export type PaperRecord = z.infer<typeof paperRecord>
export type Evidence = z.infer<typeof evidence>
export type DefinitionRecord = z.infer<typeof definition>
export type StatisticRecord = z.infer<typeof statistic>
export type CaseStudyRecord = z.infer<typeof caseStudy>
