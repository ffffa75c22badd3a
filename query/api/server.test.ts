import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeRecord } from '../../bench/made-records.ts'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { databaseAt } from '../database/follow.ts'
import { loadDatabase } from '../database/load.ts'
import { createServer } from './server.ts'

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let directory: string
let app: FastifyInstance
let records: PaperRecord[]

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'api-'))
  records = Array.from({ length: 12 }, (_, i) => madeRecord(i, 20))
  for (const record of records) await writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
  await loadDatabase(directory, join(directory, 'facts.sqlite'))
  app = await createServer({
    database: databaseAt(join(directory, 'facts.sqlite')),
    records: directory,
    pageImage: async (paper, page) => (paper === records[0]?.id && page === 1 ? pixel : null),
    web: null,
    base: 'http://localhost/',
    version: '0.1.0',
  })
})
afterAll(async () => {
  await app.close()
  await rm(directory, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

describe('search', () => {
  test('finds by text and facets in three scripts', async () => {
    for (const [q, lang] of [
      ['suppliers', 'en'],
      ['поставщиками', 'ru'],
      ['供应商', 'zh'],
    ] as const) {
      const body = (await get(`/api/search?q=${encodeURIComponent(q)}&lang=${lang}&kind=statistic`)).json()
      expect(body.total).toBeGreaterThan(0)
      for (const { fact, marks } of body.hits) {
        expect(fact).toMatchObject({ language: lang, kind: 'statistic' })
        expect(marks.length).toBeGreaterThan(0)
      }
    }
  })

  test('empty words are not asked for, unless there is nothing else', async () => {
    const body = (await get('/api/search?q=what+is+the+number+of+suppliers&lang=en&limit=200')).json()
    expect(body.total).toBeGreaterThan(0)
    for (const { fact, marks } of body.hits) {
      expect(fact.quote).toContain('number of suppliers')
      const marked = marks.map(({ start, end }: { start: number; end: number }) => fact.quote.slice(start, end))
      expect(marked).not.toContain('of')
    }
    expect((await get('/api/search?q=according+to+the')).json().total).toBeGreaterThan(0)
    expect((await get('/api/search?q=the&lang=en')).json().total).toBeGreaterThan(0)
  })

  test('a concept asked for in one language is found in all', async () => {
    const body = (await get(`/api/search?q=${encodeURIComponent('产业集群')}&limit=200`)).json()
    expect(new Set(body.facets.language.map((f: { value: string }) => f.value))).toEqual(new Set(records.map((r) => r.languages[0]?.code)))
  })

  test('pages through everything once, in a stable order', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const body: { hits: { fact: { id: string } }[]; cursor: string | null } = (await get(`/api/search?limit=50${cursor ? `&cursor=${cursor}` : ''}`)).json()
      seen.push(...body.hits.map((hit) => hit.fact.id))
      cursor = body.cursor
    } while (cursor)
    expect(seen).toHaveLength(240)
    expect(new Set(seen).size).toBe(240)
  })

  test('a cursor outlives a database built anew, and says so when its fact is gone', async () => {
    const first = (await get('/api/search?limit=7&q=industrial+cluster')).json()
    await loadDatabase(directory, join(directory, 'facts.sqlite'))
    const second = (await get(`/api/search?limit=7&q=industrial+cluster&cursor=${first.cursor}`)).json()
    const both = (await get('/api/search?limit=14&q=industrial+cluster')).json()
    expect([...first.hits, ...second.hits]).toEqual(both.hits)
    const stale = await get(`/api/search?q=suppliers&kind=definition&cursor=${first.cursor}`)
    expect(stale.statusCode).toBe(400)
    expect(stale.json()).toMatchObject({ title: 'Cursor not valid', detail: expect.stringContaining('ask again') })
  })

  test('a facet chosen leaves its other values open, and narrows the other facets', async () => {
    const all = (await get('/api/search')).json()
    const chosen = (await get('/api/search?kind=definition&lang=ru')).json()
    expect(chosen.facets.kind.map((f: { value: string }) => f.value).sort()).toEqual(['definition', 'statistic'])
    expect(chosen.facets.language.map((f: { value: string }) => f.value).sort()).toEqual(all.facets.language.map((f: { value: string }) => f.value).sort())
    expect(chosen.facets.kind.find((f: { value: string }) => f.value === 'definition').count).toBe(chosen.total)
    expect(chosen.facets.unit).toEqual([])
    expect(chosen.facets.paper[0]).toMatchObject({ label: expect.stringMatching(/^Made paper/u) })
  })

  test('years and values narrow the search', async () => {
    const body = (await get('/api/search?year=2001..2010&min=300&kind=statistic&limit=200')).json()
    expect(body.hits.length).toBeGreaterThan(0)
    for (const { fact } of body.hits) {
      expect(fact.year).toBeGreaterThanOrEqual(2001)
      expect(fact.year).toBeLessThanOrEqual(2010)
      expect(fact.value).toBeGreaterThanOrEqual(300)
    }
  })

  test.each(['"', '" OR 1=1', "'; DROP TABLE facts; --", 'NEAR(a b)', 'label:*', 'a AND NOT b', '{quote}:x', '*', '\u202E\u0000', '()^-+'])(
    'query syntax is text: %j',
    async (q) => {
      const response = await get(`/api/search?q=${encodeURIComponent(q)}`)
      expect(response.statusCode).toBe(200)
      expect((await get('/api/search')).json().total).toBe(240)
    },
  )
})

describe('refusals are problem details', () => {
  test.each([
    [`/api/search?q=${'x'.repeat(401)}`, 400],
    ['/api/search?limit=100000', 400],
    ['/api/search?year=later', 400],
    ['/api/search?colour=red', 400],
    ['/api/facts/s-000000000000', 404],
    ['/api/facts/nonsense', 400],
    ['/api/papers/..%2f..%2fetc%2fpasswd', 400],
    ['/api/papers/0000000000000000', 404],
    ['/api/export/exe', 404],
    ['/nowhere', 404],
  ])('%s: %i', async (url, status) => {
    const response = await get(url)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  })
})

test('a fact and a record by id, with ETags', async () => {
  const id = records[0]?.statistics[0]?.id as string
  expect((await get(`/api/facts/${id}`)).json()).toMatchObject({ id, paper: { id: records[0]?.id } })
  const record = await get(`/api/papers/${records[0]?.id}`)
  expect(record.json()).toEqual(records[0])
  const again = await get(`/api/papers/${records[0]?.id}`, { 'if-none-match': record.headers.etag as string })
  expect(again.statusCode).toBe(304)
})

test('page pictures, where there are any', async () => {
  const image = await get(`/api/papers/${records[0]?.id}/pages/1/image`)
  expect(image.headers['content-type']).toBe('image/png')
  expect(image.rawPayload).toEqual(pixel)
  expect((await get(`/api/papers/${records[0]?.id}/pages/2/image`)).statusCode).toBe(404)
})

test('exports take the same filter as search', async () => {
  const file = await get('/api/export/jsonl?lang=zh&kind=definition')
  expect(file.headers['content-disposition']).toBe('attachment; filename="palimpsest-facts.jsonl"')
  const facts = file.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(facts).toHaveLength((await get('/api/search?lang=zh&kind=definition')).json().total)
})

test('overview, concepts, series and matrix', async () => {
  expect((await get('/api/overview')).json()).toMatchObject({ papers: 12, pages: 240 })
  expect((await get('/api/concepts')).json()[0]).toMatchObject({ name: 'industrial cluster' })
  expect((await get('/api/series?place=Zhejiang')).json().points.every((p: { place: string }) => p.place.startsWith('Zhejiang'))).toBe(true)
  expect((await get('/api/matrix')).json()).toEqual([])
})

test('the API describes itself as OpenAPI 3.1, every route with its parameters', async () => {
  const api = (await get('/api/openapi.json')).json()
  expect(api.openapi).toBe('3.1.0')
  expect(await new Validator().validate(api)).toEqual({ valid: true })
  expect(Object.keys(api.paths)).toEqual(expect.arrayContaining(['/api/search', '/api/facts/{id}', '/api/papers', '/api/papers/{id}', '/api/export/{format}']))
  expect(api.paths['/api/search'].get.parameters.map((p: { name: string }) => p.name)).toContain('year')
})

test('scripts and other hosts are refused by policy', async () => {
  expect((await get('/api/overview')).headers['content-security-policy']).toContain("default-src 'none';script-src 'self'")
})
