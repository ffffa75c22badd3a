import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeRecord } from '../../bench/made-records.ts'
import type { Fact } from '../../schemas/fact.ts'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { loadDatabase } from '../database/load.ts'
import { openDatabase } from '../database/open.ts'
import { searchFor } from './parameters.ts'
import { search, searchAll } from './search.ts'
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

test('a facet something was chosen of is counted as if nothing were, the others as chosen', () => {
  const db = openDatabase(path)
  const all = [...searchAll(db, searchFor({ q: 'industrial cluster' }))]
  db.close()
  const chosen = { kind: 'statistic', lang: 'en,ru', place: 'Zhejiang;Tatarstan', concept: 'промышленный кластер', year: '1995..2015', min: 200 } as const
  const others = all.filter((f) => (f.value ?? 0) >= 200 && (f.year ?? 0) >= 1995 && (f.year ?? 0) <= 2015)
  const kind = (f: Fact) => f.kind === 'statistic'
  const language = (f: Fact) => f.language !== 'zh'
  const place = (f: Fact) => /^Zhejiang|^Tatarstan/u.test(f.place ?? '')
  const counted = (facts: Fact[], value: (f: Fact) => string | number | null) =>
    Object.fromEntries(Object.entries(Object.groupBy(facts, (f) => `${value(f)}`)).map(([v, of]) => [v, of?.length]))
  const { total, facets } = ask({ q: 'industrial cluster', ...chosen })
  const shown = (facet: keyof typeof facets) => Object.fromEntries(facets[facet].map(({ value, count }) => [value, count]))
  const found = others.filter((f) => kind(f) && language(f) && place(f))
  expect(total).toBe(found.length)
  expect(total).toBeGreaterThan(10)
  expect(shown('kind')).toEqual(
    counted(
      others.filter((f) => language(f) && place(f)),
      (f) => f.kind,
    ),
  )
  expect(shown('language')).toEqual(
    counted(
      others.filter((f) => kind(f) && place(f)),
      (f) => f.language,
    ),
  )
  expect(shown('place')).toEqual(
    counted(
      others.filter((f) => kind(f) && language(f)),
      (f) => f.place,
    ),
  )
  expect(shown('year')).toEqual(counted(found, (f) => f.year))
  expect(shown('paper')).toEqual(counted(found, (f) => f.paper.id))
  expect(shown('concept')).toEqual({ 'industrial cluster': total })
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

test('a warm search finds what a cold one finds', async () => {
  const db = openDatabase(path)
  await warm(db)
  for (const asked of [{ q: 'suppliers' }, { q: 'industrial cluster', lang: 'zh' }, { q: 'доля предприятий', sort: 'value' as const }])
    expect(search(db, searchFor(asked))).toEqual(ask(asked))
  db.close()
})
