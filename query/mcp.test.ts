import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeRecord } from '../bench/made-records.ts'
import { databaseAt } from './database/follow.ts'
import { loadDatabase } from './database/load.ts'
import { createMcpServer } from './mcp.ts'

let directory: string
const client = new Client({ name: 'test', version: '1' })
const record = madeRecord(3, 20)

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mcp-'))
  await writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
  await loadDatabase(directory, join(directory, 'facts.sqlite'))
  const server = createMcpServer({ database: databaseAt(join(directory, 'facts.sqlite')), records: directory, version: '0' })
  const [a, b] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(a), client.connect(b)])
})
afterAll(async () => {
  await client.close()
  await rm(directory, { recursive: true })
})

async function call(name: string, parameters: object): Promise<{ isError?: boolean; text: string }> {
  const result = (await client.callTool({ name, arguments: parameters as Record<string, unknown> })) as { isError?: boolean; content: { text: string }[] }
  return { isError: result.isError, text: result.content[0]?.text ?? '' }
}

test('a search answers with citations', async () => {
  const { text } = await call('search_facts', { q: record.statistics[0]?.measure ?? '', kind: 'statistic', year: '1990..2030', limit: 5 })
  const { facts } = JSON.parse(text) as { facts: { citation: { quote: string; page: number; paper: string } }[] }
  expect(facts.length).toBeGreaterThan(0)
  for (const { citation } of facts) {
    expect(citation.paper).toBe(record.id)
    expect(record.text).toContain(citation.quote)
    expect(citation.page).toBeGreaterThan(0)
  }
})

test('a fact, a page and the list of papers', async () => {
  const id = record.definitions[0]?.id
  expect(JSON.parse((await call('read_fact', { id })).text)).toMatchObject({ id, kind: 'definition', csl: { id: `palimpsest-${record.id}` } })
  expect(JSON.parse((await call('read_page', { paper: record.id, page: 1 })).text).text).toBe(record.text.slice(0, record.pages[0]?.end))
  expect(JSON.parse((await call('list_papers', {})).text).papers).toHaveLength(1)
})

test('what is not there is said, not made up', async () => {
  expect(await call('read_fact', { id: 's-000000000000' })).toMatchObject({ isError: true })
  expect(await call('read_page', { paper: record.id, page: 999 })).toMatchObject({ isError: true })
  expect(await call('read_page', { paper: '../../etc/passwd', page: 1 })).toMatchObject({ isError: true })
})
