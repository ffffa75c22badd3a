import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { hasRedis, says, startRedis, until } from '../tests/components.ts'

// Whole processes on real queues. The fake reader logs each reading that was not found in the store.

const directories: string[] = []
const newDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'palimpsest-'))
  directories.push(directory)
  return directory
}
afterAll(() => Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true }))))

async function paperOf(...pages: string[]): Promise<string> {
  const path = join(await newDirectory(), 'paper.txt')
  await writeFile(path, pages.map((text, i) => `Page ${i + 1} speaks of an industrial cluster. ${text}\n`).join('\f'))
  return path
}

const startWorker = (out: string, environment: Record<string, string>, ...files: string[]) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', 'tests', 'fakes', 'worker.ts'), out, ...files], {
    env: { ...process.env, REDIS_URL: '', DATABASE_URL: '', PALIMPSEST_PAGE_SECONDS: '3', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Runs one paper to its end in a process of its own. */
async function run(out: string, file: string, environment: Record<string, string> = {}): Promise<void> {
  const worker = startWorker(out, environment, file)
  const [code] = await once(worker, 'exit')
  expect(code).toBe(0)
}

const readings = async (out: string): Promise<string[]> =>
  existsSync(join(out, 'reads.log')) ? (await readFile(join(out, 'reads.log'), 'utf8')).trim().split('\n') : []
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const pagesRead = async (out: string): Promise<number[]> => (await readings(out)).map((line) => Number(line.split(' ')[1])).sort((a, b) => a - b)
const only = async (out: string, folder: string): Promise<string> => {
  const names = await readdir(join(out, folder))
  expect(names).toHaveLength(1)
  return readFile(join(out, folder, names[0] as string), 'utf8')
}

describe('on the embedded queue', () => {
  it('reads each page once, and a second run gives the same bytes without reading', async () => {
    const [out, file] = [await newDirectory(), await paperOf('', '', '')]
    await run(out, file)
    const first = await only(out, 'papers')
    expect((JSON.parse(first) as PaperRecord).pages).toHaveLength(3)
    expect(await pagesRead(out)).toEqual([1, 2, 3])
    await run(out, file)
    expect(await only(out, 'papers')).toBe(first)
    expect(await pagesRead(out)).toEqual([1, 2, 3])
  })

  it('turns pages that fail for good into notes, retries only what may mend, and ends a page that hangs', async () => {
    const [out, file] = [await newDirectory(), await paperOf('', '[broken]', '[outage]', '[crash]', '[hang]')]
    await run(out, file)
    const record = JSON.parse(await only(out, 'papers')) as PaperRecord
    expect(record.notes.filter(({ code }) => !code.startsWith('write/')).map(({ code, page }) => [page, code])).toEqual([
      [2, 'read/broken'],
      [4, 'worker/stopped'],
      [5, 'worker/stopped'],
    ])
    expect(record.text).toContain('Page 1 speaks')
    expect(record.text).toContain('Page 3 speaks')
    expect(record.text).not.toContain('Page 2 speaks')
    // One try for what cannot mend, a second for the outage and for the processes that were stopped.
    expect(await pagesRead(out)).toEqual([1, 2, 3, 3, 4, 4, 5, 5])
  })

  it('lists a paper of which no page can be read, with its code and advice', async () => {
    const [out, file] = [await newDirectory(), await paperOf('[broken]', '[broken]')]
    await run(out, file)
    expect(JSON.parse(await only(out, 'failures'))).toMatchObject({ fileName: 'paper.txt', code: 'read/broken', advice: 'Scan the page again.' })
    expect(existsSync(join(out, 'papers'))).toBe(false)
  })

  it('gives the same bytes after kill -9 in mid-run, and takes over the dead process’s lock', async () => {
    const [out, file] = [await newDirectory(), await paperOf(...Array<string>(5).fill('[slow]'))]
    const killed = startWorker(out, {}, file)
    await until(async () => (await readings(out)).length >= 2)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(existsSync(join(out, 'papers'))).toBe(false)
    // Its reading processes end with it.
    const readers = new Set((await readings(out)).map((line) => Number(line.split(' ')[0])))
    await until(async () => ![...readers].some(isAlive))
    await run(out, file)
    const undisturbed = await newDirectory()
    await run(undisturbed, file)
    expect(await only(out, 'papers')).toBe(await only(undisturbed, 'papers'))
  })

  it('tells a second process to name a server', async () => {
    const [out, file] = [await newDirectory(), await paperOf('[slow]')]
    const first = startWorker(out, {})
    await says(first, 'ready')
    const second = spawn(process.execPath, [join(import.meta.dirname, '..', 'cli', 'main.ts'), 'run', file, '--out', out], {
      env: { ...process.env, REDIS_URL: '' },
    })
    let said = ''
    second.stderr.on('data', (chunk) => {
      said += chunk
    })
    const [code] = await once(second, 'exit')
    expect(code).toBe(4)
    expect(said).toContain(`in use by process ${first.pid}`)
    expect(said).toContain('REDIS_URL')
    first.kill('SIGTERM')
    expect((await once(first, 'exit'))[0]).toBe(0)
  })
})

// PALIMPSEST_TEST_DATABASE_URL names a PostgreSQL server to run the same tests on; CI has Redis only.
const postgres = process.env.PALIMPSEST_TEST_DATABASE_URL

describe.each([
  ['Redis', hasRedis(), startRedis],
  ['PostgreSQL', Boolean(postgres), async () => ({ variable: 'DATABASE_URL', url: postgres as string, stop: async () => {} })],
] as const)('on a %s server', (_, found, start) => {
  let server: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    if (found) server = await start()
  })
  afterAll(() => server?.stop())

  /** Each test has queues of its own on the one server. */
  const environment = (queue: string) => ({ [server.variable]: server.url, PALIMPSEST_QUEUE: `${queue}-${process.pid}` })
  const it = test.skipIf(!found)

  it('shares the pages of one paper between two worker processes', async () => {
    const [out, file] = [await newDirectory(), await paperOf(...Array<string>(8).fill('[slow]'))]
    const helper = startWorker(out, environment('shared'))
    await says(helper, 'ready')
    await run(out, file, environment('shared'))
    helper.kill('SIGTERM')
    await once(helper, 'exit')
    expect(await pagesRead(out)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(new Set((await readings(out)).map((line) => line.split(' ')[0])).size).toBe(2)
    const embedded = await newDirectory()
    await run(embedded, file)
    expect(await only(out, 'papers')).toBe(await only(embedded, 'papers'))
  })

  it('gives the same bytes when a worker is killed with -9 and another goes on', async () => {
    const [out, file] = [await newDirectory(), await paperOf(...Array<string>(5).fill('[slow]'))]
    const killed = startWorker(out, environment('killed'), file)
    await until(async () => (await readings(out)).length >= 2)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    await run(out, file, environment('killed'))
    const undisturbed = await newDirectory()
    await run(undisturbed, file, environment('undisturbed'))
    expect(await only(out, 'papers')).toBe(await only(undisturbed, 'papers'))
  })

  it('finishes the page under way on SIGTERM and leaves the rest to others', async () => {
    const [out, file] = [await newDirectory(), await paperOf(...Array<string>(4).fill('[slow]'))]
    const stopped = startWorker(out, environment('stopped'), file)
    await until(async () => (await readings(out)).length >= 2)
    stopped.kill('SIGTERM')
    expect((await once(stopped, 'exit'))[0]).toBe(0)
    expect(existsSync(join(out, 'papers'))).toBe(false)
    await run(out, file, environment('stopped'))
    // No page was begun twice: the one under way was finished and kept.
    expect(await pagesRead(out)).toEqual([1, 2, 3, 4])
  })
})
