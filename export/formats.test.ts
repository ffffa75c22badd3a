import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import { DuckDBInstance } from '@duckdb/node-api'
import { expand } from 'jsonld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { madeRecord } from '../bench/made-records.ts'
import { factsOf } from '../query/database/rows.ts'
import type { Fact } from '../schemas/fact.ts'
import { annotationContext } from '../tests/fakes/annotation-context.ts'
import { defaultExportOptions, type Format } from './format.ts'
import { formatNamed, formats } from './formats.ts'

const hostile = '=cmd|\' /C calc\'!A0,"<script>alert(1)</script>"\n\u202Eгнилсе 产业集群 50% {x} & co_1'

function sampleFacts(): Fact[] {
  const facts = factsOf(madeRecord(1, 30))
  const first = facts[0] as Fact
  return [
    ...facts,
    {
      ...first,
      id: 's-00000000beef',
      label: hostile,
      quote: hostile,
      measure: hostile,
      pageLabel: '240',
      paper: { ...first.paper, title: hostile, authors: ['M. Porter', '魏守华'], container: 'Журнал' },
    },
  ]
}

const facts = sampleFacts()
const last = facts.at(-1) as Fact
const bytesOf = (format: Format, options = defaultExportOptions): Buffer => Buffer.concat([...format.write(facts, options)].map((chunk) => Buffer.from(chunk)))
const written = (name: string): Buffer => bytesOf(formatNamed(name) as Format)

describe('in DuckDB', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'export-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  async function query(name: string, file: string, sql: string): Promise<unknown[]> {
    const path = join(directory, file)
    await writeFile(path, written(name))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const reader = await connection.runAndReadAll(sql.replace('FILE', `'${path}'`))
    return reader.getRowObjectsJson()
  }

  test('Parquet gives every fact back', async () => {
    const rows = (await query('parquet', 'facts.parquet', 'SELECT id, quote, value, page, paper_authors FROM read_parquet(FILE)')) as Record<string, unknown>[]
    expect(rows.map((row) => row.id)).toEqual(facts.map((fact) => fact.id))
    expect(rows.at(-1)).toMatchObject({ quote: hostile, value: last.value, page: last.page, paper_authors: 'M. Porter; 魏守华' })
  })

  test('CSV gives every fact back, formulas made harmless', async () => {
    const rows = (await query(
      'csv',
      'facts.csv',
      "SELECT * FROM read_csv(FILE, header = true, all_varchar = true, quote = '\"', escape = '\"', new_line = '\\r\\n')",
    )) as Record<string, string>[]
    expect(rows.map((row) => row.id)).toEqual(facts.map((fact) => fact.id))
    expect(rows.at(-1)?.quote).toBe(`'${hostile}`)
  })
})

test('CSV begins with a byte order mark when asked', () => {
  const csv = formatNamed('csv') as Format
  expect(bytesOf(csv, { ...defaultExportOptions, bom: true }).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(bytesOf(csv).subarray(0, 2).toString()).toBe('id')
})

test('JSON Lines gives the facts', () => {
  const lines = written('jsonl').toString().trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(facts)
})

test('BibTeX has one entry a paper and names the quoted pages in order', () => {
  const bib = written('bibtex').toString()
  expect(bib.match(/^@/gmu)).toHaveLength(1)
  expect(bib).toContain('quoted pages: 1, 2, 3, 4')
})

test('BibTeX of a hostile title', () => {
  const bib = [...(formatNamed('bibtex') as Format).write([last], defaultExportOptions)].join('')
  expect(bib).toContain('产业集群 50\\% \\{x\\} \\& co\\_1')
  expect(bib).toContain('quoted pages: 240')
  expect(bib).toContain('{魏守华}')
})

test.each(['bibtex', 'ris', 'csl-json'])('%s is read back as it was meant, a hostile title too', (name) => {
  const paper = { ...last.paper, doi: '10.1234/a_b', year: 1998 }
  const text = [...(formatNamed(name) as Format).write([{ ...last, paper }], defaultExportOptions)].join('')
  const [item, ...more] = new Cite(text).data
  expect(more).toEqual([])
  expect(item).toMatchObject({ title: hostile.replace('\n', ' '), DOI: '10.1234/a_b', note: 'quoted pages: 240' })
})

test('RIS and CSL-JSON name the paper once', () => {
  expect(
    written('ris')
      .toString()
      .match(/^TY {2}- /gmu),
  ).toHaveLength(1)
  const items = JSON.parse(written('csl-json').toString())
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ id: `palimpsest-${last.paper.id}`, title: 'Made paper 1' })
})

describe('Web Annotations', () => {
  test('have the shape of the W3C model', () => {
    const quote = z.strictObject({ type: z.literal('TextQuoteSelector'), exact: z.string().min(1), prefix: z.string(), suffix: z.string() })
    const selector = z.discriminatedUnion('type', [
      quote,
      z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int() }),
      z.strictObject({ type: z.literal('FragmentSelector'), conformsTo: z.url(), value: z.string().regex(/^page=\d+$/u), refinedBy: quote }),
    ])
    const body = z.strictObject({
      type: z.literal('TextualBody'),
      purpose: z.enum(['tagging', 'describing']),
      value: z.string().min(1),
      format: z.literal('text/plain'),
      language: z.string().optional(),
    })
    const annotation = z.strictObject({
      id: z.url(),
      type: z.literal('Annotation'),
      motivation: z.enum(['describing', 'identifying']),
      body: z.array(body),
      target: z.strictObject({ source: z.url(), selector: z.array(selector).min(2) }),
    })
    const page = z.strictObject({
      '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
      id: z.url(),
      type: z.literal('AnnotationPage'),
      items: z.array(annotation),
    })
    const parsed = page.parse(JSON.parse(written('web-annotation').toString()))
    expect(new Set(parsed.items.map(({ id }) => id)).size).toBe(facts.length)
    expect(parsed.items[0]?.target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: facts[0]?.quote })
  })

  test('count positions in code points, as the model asks', () => {
    const text = '𠀀 one. A cluster 𠀁 is two.'
    const quote = 'A cluster 𠀁 is two.'
    const made = madeRecord(1, 1)
    const evidence = { quote, start: text.indexOf(quote), end: text.length, block: null, places: [] }
    const [fact] = factsOf({ ...made, text, statistics: [{ ...(made.statistics[0] as (typeof made.statistics)[number]), evidence }] })
    const { items } = JSON.parse([...(formatNamed('web-annotation') as Format).write([fact as Fact], defaultExportOptions)].join(''))
    const { start, end } = items[0].target.selector[1]
    expect([...text].slice(start, end).join('')).toBe(quote)
  })

  test('a JSON-LD processor understands every word of them', async () => {
    // In safe mode a word without a meaning is an error, not dropped.
    const expanded = await expand(JSON.parse(written('web-annotation').toString()), {
      safe: true,
      documentLoader: async (documentUrl) => ({ documentUrl, document: { '@context': annotationContext } }),
    })
    const oa = 'http://www.w3.org/ns/oa#'
    const page = expanded[0] as Record<string, { '@list': Record<string, unknown>[] }[]>
    const items = page['https://www.w3.org/ns/activitystreams#items']?.[0]?.['@list'] ?? []
    expect(items).toHaveLength(facts.length)
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['@id', '@type', `${oa}hasBody`, `${oa}hasTarget`, `${oa}motivatedBy`])
    expect(JSON.stringify(items[0])).toContain(`"${oa}exact":[{"@value":${JSON.stringify(facts[0]?.quote)}}]`)
  })
})

test('Markdown shows hostile text as text', () => {
  const sheet = written('markdown').toString()
  expect(sheet).toContain('\\<script\\>')
  expect(sheet).not.toMatch(/(?<!\\)<script/u)
})

test('every format has a name, a media type and an extension of its own', () => {
  for (const key of ['name', 'extension'] as const) expect(new Set(formats.map((format) => format[key])).size).toBe(formats.length)
})
