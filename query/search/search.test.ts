import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeRecord } from '../../bench/made-records.ts'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { loadDatabase } from '../database/load.ts'
import { openDatabase } from '../database/open.ts'
import { searchFor } from './parameters.ts'
import { search } from './search.ts'
import { warm } from './warm.ts'

let directory: string
let path: string
const papers = Array.from({ length: 6 }, (_, i) => madeRecord(i, 40))
/** The first paper as another file: its own id, blanks read otherwise, one fact read differently. */
const scan = scanOf(papers[0] as PaperRecord)

function scanOf(paper: PaperRecord): PaperRecord {
  const statistics = paper.statistics.map((s, i) => ({
    ...s,
    id: s.id.replace(/^s-.{3}/u, 's-fff'),
    evidence: { ...s.evidence, quote: i === 0 ? `${s.evidence.quote}x` : s.evidence.quote.replaceAll(' ', '  ') },
  }))
  return { ...paper, id: 'f'.repeat(16), source: { ...paper.source, fileName: 'scan.pdf' }, statistics, definitions: [] }
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'search-'))
  path = join(directory, 'facts.sqlite')
  for (const record of [...papers, scan]) await writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
  await loadDatabase(directory, path)
})
afterAll(() => rm(directory, { recursive: true }))

const ask = (asked: Parameters<typeof searchFor>[0]) => {
  const db = openDatabase(path)
  const result = search(db, searchFor(asked))
  db.close()
  return result
}

describe('files of one paper that say the same', () => {
  const both = [papers[0]?.id as string, scan.id].join(',')

  test('are one find, with the others named', () => {
    const { hits, total } = ask({ paper: both, kind: 'statistic', limit: 200 })
    expect(total).toBe(72)
    expect(hits).toHaveLength(37)
    const alone = hits.filter(({ also }) => also.length === 0)
    expect(alone.map(({ fact }) => fact.paper.id).sort()).toEqual([papers[0]?.id, scan.id].sort())
    for (const { fact, also } of hits.filter(({ also }) => also.length > 0))
      expect(also).toMatchObject([{ paper: { id: fact.paper.id === scan.id ? papers[0]?.id : scan.id } }])
  })

  test('are all shown when asked for, and where one file is asked for', () => {
    expect(ask({ paper: both, kind: 'statistic', limit: 200, duplicates: true }).hits).toHaveLength(72)
    expect(ask({ paper: scan.id, limit: 200 }).hits).toHaveLength(36)
  })
})

test.each([
  ['year', true],
  ['year', false],
  ['value', true],
  ['confidence', false],
] as const)('sorted by %s (descending: %s), page after page', (sort, descending) => {
  const values: number[] = []
  let cursor: string | null = null
  do {
    const page = ask({ sort, descending, cursor, limit: 30, kind: 'statistic' })
    values.push(...page.hits.map(({ fact }) => fact[sort] as number))
    cursor = page.cursor
  } while (cursor)
  expect(values).toHaveLength(6 * 36 + 1)
  expect(values).toEqual([...values].sort((a, b) => (descending ? b - a : a - b)))
})

test('counts are those of the facts found, whatever is asked for beside', () => {
  const { total, facets } = ask({ q: 'industrial cluster', year: '2000..2010', min: 100 })
  for (const facet of ['kind', 'language', 'unit', 'place'] as const) expect(facets[facet].reduce((sum, { count }) => sum + count, 0)).toBe(total)
})

test('of facts that say half of what is asked, those come first that stand behind the other half', () => {
  const lang = papers[0]?.languages[0]?.code as 'en' | 'ru' | 'zh'
  const suppliers = { en: 'suppliers', ru: 'поставщики', zh: '供应商' }[lang]
  const all = ask({ q: suppliers, lang, limit: 200 }).hits
  // No fact says this word; it stands before one of them, and before those that follow at once.
  const { fact } = all[all.length >> 1] as (typeof all)[number]
  const record = papers.find(({ id }) => id === fact.paper.id) as PaperRecord
  const text = `${record.text.slice(0, fact.start - 14)} Blacksmiths. ${record.text.slice(fact.start)}`
  return withRecord({ ...record, text }, () => {
    const found = ask({ q: `blacksmiths ${suppliers}`, lang }).hits[0]?.fact
    expect(found?.paper.id).toBe(fact.paper.id)
    expect((found?.start as number) - fact.start).toBeGreaterThanOrEqual(0)
    expect((found?.start as number) - fact.start).toBeLessThan(300)
  })
})

async function withRecord(record: PaperRecord, check: () => void) {
  const file = join(directory, `${record.id}.json`)
  const before = papers.find(({ id }) => id === record.id)
  await writeFile(file, JSON.stringify(record))
  await loadDatabase(directory, path)
  check()
  await writeFile(file, JSON.stringify(before))
  await loadDatabase(directory, path)
}

test('a warm search finds what a cold one finds', () => {
  const db = openDatabase(path)
  warm(db)
  for (const asked of [{ q: 'suppliers' }, { q: 'industrial cluster', lang: 'zh' }, { q: 'доля предприятий', sort: 'value' as const }])
    expect(search(db, searchFor(asked))).toEqual(ask(asked))
  db.close()
})
