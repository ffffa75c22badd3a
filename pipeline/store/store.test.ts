import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultReadingOptions } from '../model/tools.ts'
import { writeWhole } from './atomic.ts'
import { keepSource, openSource, paperId } from './sources.ts'
import { fileStore } from './store.ts'

const newDirectory = () => mkdtemp(join(tmpdir(), 'palimpsest-store-'))

it('does the work once, also for another process that shares the directory', async () => {
  const directory = await newDirectory()
  let works = 0
  const work = async () => ({ page: ++works })
  expect(await fileStore(directory).once('key', work)).toEqual({ page: 1 })
  expect(await fileStore(directory).once('key', work)).toEqual({ page: 1 })
  expect(await fileStore(directory).once('another key', work)).toEqual({ page: 2 })
})

it('keeps null as well as any other value', async () => {
  const store = fileStore(await newDirectory())
  expect(await store.once<number | null>('nothing', async () => null)).toBeNull()
  expect(await store.once<number | null>('nothing', async () => 1)).toBeNull()
})

it('keeps nothing of work that failed', async () => {
  const store = fileStore(await newDirectory())
  await expect(store.once('key', () => Promise.reject(new Error('outage')))).rejects.toThrow('outage')
  expect(await store.once('key', async () => 'mended')).toBe('mended')
})

it('leaves one whole file when many write the same', async () => {
  const directory = await newDirectory()
  const path = join(directory, 'a', 'b.json')
  await Promise.all(Array.from({ length: 20 }, (_, i) => writeWhole(path, `${i}`.repeat(1000))))
  expect(await readdir(join(directory, 'a'))).toEqual(['b.json'])
  expect(new Set(await readFile(path, 'utf8')).size).toBeLessThanOrEqual(2)
})

it('keeps a source under its hash with its name and options, and its password from other eyes', async () => {
  const directory = await newDirectory()
  const path = join(directory, 'статья.txt')
  await writeFile(path, 'кластер')
  const options = { ...defaultReadingOptions, password: 'secret' }
  const { sha256 } = await keepSource(join(directory, 'sources'), path, options)
  expect(sha256).toMatch(/^[0-9a-f]{64}$/u)
  expect(paperId(sha256)).toBe(sha256.slice(0, 16))
  await writeFile(path, 'overwritten since')
  const opened = await openSource(join(directory, 'sources'), sha256)
  expect(new TextDecoder().decode(opened.file.bytes)).toBe('кластер')
  expect(opened).toMatchObject({ file: { name: 'статья.txt' }, options })
})

it('says what to do when a source is not there', async () => {
  await expect(openSource(await newDirectory(), 'f'.repeat(64))).rejects.toMatchObject({ code: 'queue/no-source', retry: true })
})
