import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { newDirectory, palimpsest } from '../tests/command-line.ts'
import type { RunReport } from '../workers/reprocess.ts'

it('does again what older stages made and takes in new files; a second run finds nothing to do', async () => {
  const directory = await newDirectory()
  const out = join(directory, 'out')
  await writeFile(join(directory, 'old.txt'), 'A cluster is a group of firms.\n')
  await palimpsest('run', join(directory, 'old.txt'), '--out', out)
  const [name] = await readdir(join(out, 'papers'))
  const path = join(out, 'papers', name as string)
  const before = await readFile(path, 'utf8')
  const record = JSON.parse(before) as PaperRecord
  const stages = record.processing.stages.map((stage) => (stage.name === 'extract' ? { ...stage, version: '0' } : stage))
  await writeFile(path, JSON.stringify({ ...record, processing: { ...record.processing, stages }, definitions: [], statistics: [], caseStudies: [] }))
  await writeFile(join(directory, 'new.txt'), 'Another paper.\n')

  expect(
    (await palimpsest('schedule', 'add', 'nightly', '--cron', '0 2 * * *', '--tz', 'Asia/Shanghai', '--watch', join(directory, '*.txt'), '--out', out)).code,
  ).toBe(0)
  expect(JSON.parse((await palimpsest('schedule', 'list', '--json', '--out', out)).out)).toMatchObject([
    { name: 'nightly', cron: '0 2 * * *', tz: 'Asia/Shanghai' },
  ])

  const first = JSON.parse((await palimpsest('schedule', 'run-now', 'nightly', '--json', '--out', out)).out) as RunReport
  expect(first.papers.map(({ fileName, why, failure }) => [fileName, why, failure])).toEqual([
    ['new.txt', ['new file'], null],
    ['old.txt', [expect.stringContaining('extract 0 is now')], null],
  ])
  expect(await readFile(path, 'utf8')).toBe(before)
  expect(first.papers[1]?.gained).toHaveLength(record.definitions.length + record.statistics.length + record.caseStudies.length)

  const second = JSON.parse((await palimpsest('schedule', 'run-now', 'nightly', '--json', '--out', out)).out) as RunReport
  expect(second.papers).toEqual([])
  expect(await readdir(join(out, 'runs'))).toHaveLength(2)
  expect((await palimpsest('schedule', 'remove', 'nightly', '--out', out)).code).toBe(0)
  expect((await palimpsest('schedule', 'remove', 'nightly', '--out', out)).code).toBe(2)
})
