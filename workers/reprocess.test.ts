import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeWhole } from '../pipeline/store/atomic.ts'
import { type Layout, layoutOf } from '../pipeline/store/layout.ts'
import { keepSource } from '../pipeline/store/sources.ts'
import { stageVersions } from '../pipeline/versions.ts'
import { writeFailure } from './failures.ts'
import { findStale } from './reprocess.ts'

const newLayout = async (): Promise<Layout> => layoutOf(await mkdtemp(join(tmpdir(), 'palimpsest-stale-')))

async function record(layout: Layout, fileName: string, more: { stages?: Record<string, string>; reason?: string } = {}): Promise<void> {
  const sha256 = Buffer.from(fileName).toString('hex').padEnd(64, '0')
  const stages = Object.entries({ ...stageVersions, ...more.stages }).map(([name, version]) => ({ name, version }))
  const pages = [{ reading: { reason: more.reason ?? 'healthy-text-layer' } }]
  await writeWhole(join(layout.papers, `${sha256.slice(0, 16)}.json`), JSON.stringify({ source: { fileName, sha256 }, processing: { stages }, pages }))
}

it('takes papers that older stages made, with the stages that changed', async () => {
  const layout = await newLayout()
  await record(layout, 'new.pdf')
  await record(layout, 'old.pdf', { stages: { extract: '0' } })
  expect(await findStale(layout, [])).toMatchObject([{ fileName: 'old.pdf', why: [`extract 0 is now ${stageVersions.extract}`] }])
})

it('takes papers with pages that could not be read', async () => {
  const layout = await newLayout()
  await record(layout, 'gap.pdf', { reason: 'unread' })
  expect(await findStale(layout, [])).toMatchObject([{ fileName: 'gap.pdf', why: ['pages could not be read'] }])
})

it('takes what failed before only when the program has changed since', async () => {
  const layout = await newLayout()
  const trouble = { code: 'identify/broken', message: '', advice: '', stack: null }
  await writeFailure(layout.failures, { id: 'a'.repeat(16), sha256: 'a'.repeat(64), fileName: 'broken.pdf' }, trouble)
  expect(await findStale(layout, [])).toEqual([])
  await writeWhole(
    join(layout.failures, 'b.json'),
    JSON.stringify({ sha256: 'b'.repeat(64), fileName: 'was-broken.pdf', ...trouble, stages: { identify: '0' } }),
  )
  expect((await findStale(layout, [])).map(({ fileName }) => fileName)).toEqual(['was-broken.pdf'])
})

it('takes files that were never seen, by their bytes and not their names', async () => {
  const layout = await newLayout()
  const file = join(layout.root, 'incoming.txt')
  await writeFile(file, 'clusters')
  expect(await findStale(layout, [file])).toMatchObject([{ fileName: 'incoming.txt', why: ['new file'] }])
  const { sha256 } = await keepSource(layout.sources, file, { languages: null, textLayer: 'judge', password: null })
  await writeWhole(
    join(layout.papers, `${sha256.slice(0, 16)}.json`),
    JSON.stringify({
      source: { fileName: 'the-same.txt', sha256 },
      processing: { stages: Object.entries(stageVersions).map(([name, version]) => ({ name, version })) },
      pages: [],
    }),
  )
  expect(await findStale(layout, [file])).toEqual([])
})

it('finds nothing in a folder that is not there yet', async () => {
  expect(await findStale(await newLayout(), [])).toEqual([])
})
