import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { madeRecord } from '../../bench/made-records.ts'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { searchFor } from '../search/parameters.ts'
import { search, searchAll } from '../search/search.ts'
import { databaseAt } from './follow.ts'
import { loadDatabase } from './load.ts'
import { NoDatabase, openDatabase } from './open.ts'
import { compareDatabase, updateDatabase } from './update.ts'

let directory: string
let path: string
const write = (record: PaperRecord) => writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
const all = () => {
  const db = openDatabase(path)
  const facts = [...searchAll(db, searchFor({ duplicates: true }))].sort((a, b) => (a.id < b.id ? -1 : 1))
  db.close()
  return facts
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'update-'))
  path = join(directory, 'facts.sqlite')
  for (const i of [0, 1, 2]) await write(madeRecord(i, 20))
})
afterEach(() => rm(directory, { recursive: true }))

test('records that appear, change and go are taken in; the result is that of a load', async () => {
  await updateDatabase(directory, path)
  const db = databaseAt(path)
  expect(search(db(), searchFor({})).total).toBe(60)

  await write(madeRecord(3, 30))
  await write({ ...madeRecord(1, 20), statistics: [] })
  await rm(join(directory, `${madeRecord(2, 1).id}.json`))
  expect(await compareDatabase(directory, path)).toEqual({ missing: [madeRecord(3, 1).id], changed: [madeRecord(1, 1).id], gone: [madeRecord(2, 1).id] })
  await updateDatabase(directory, path)
  expect(await compareDatabase(directory, path)).toEqual({ missing: [], changed: [], gone: [] })
  expect(search(db(), searchFor({})).total).toBe(20 + 2 + 30)

  const updated = all()
  await loadDatabase(directory, path)
  expect(all()).toEqual(updated)
})

test('a word first seen in an update is found by a reader that was open before', async () => {
  await updateDatabase(directory, path)
  const db = databaseAt(path)
  const q = 'Unheardof'
  expect(search(db(), searchFor({ q })).total).toBe(0)
  const record = madeRecord(4, 1)
  const quote = 'Unheardof growth of 5 % in 2011.'
  const statistic = {
    ...(record.statistics[0] as PaperRecord['statistics'][number]),
    evidence: { quote, start: 0, end: quote.length, block: null, places: [] },
  }
  await write({ ...record, text: quote, statistics: [statistic] })
  await updateDatabase(directory, path)
  expect(search(db(), searchFor({ q })).total).toBe(1)
  expect(search(db(), searchFor({ q: 'heardo' })).total).toBe(1)
})

test('what is no record is named and left out; a missing database says how to build it', async () => {
  await writeFile(join(directory, 'ffffffffffffffff.json'), '{"half": ')
  expect(() => openDatabase(path)).toThrow(NoDatabase)
  const report = await loadDatabase(directory, path)
  expect(await updateDatabase(directory, path)).toMatchObject([{ file: 'ffffffffffffffff.json' }])
  expect(report).toMatchObject({ papers: 3, facts: 60, rejected: [{ file: 'ffffffffffffffff.json' }] })
})

test('records enough for threads give what is got one by one', async () => {
  for (let i = 3; i < 90; i++) await write(madeRecord(i, 2))
  await loadDatabase(directory, path)
  for (let i = 90; i < 120; i++) await write(madeRecord(i, 2))
  await writeFile(join(directory, 'ffffffffffffffff.json'), '[]')
  await updateDatabase(directory, path)
  const oneByOne = all()
  expect(await loadDatabase(directory, path)).toMatchObject({ papers: 120, facts: 60 + 234, rejected: [{ file: 'ffffffffffffffff.json' }] })
  expect(all()).toEqual(oneByOne)
})
