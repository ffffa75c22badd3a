import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { readJson, writeWhole } from '../pipeline/store/atomic.ts'
import type { Layout } from '../pipeline/store/layout.ts'
import { keepSource, paperId } from '../pipeline/store/sources.ts'
import { stageVersions } from '../pipeline/versions.ts'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { compareFacts, type FactChanges } from './compare-facts.ts'
import type { Backend } from './connection.ts'
import { type FailedPaper, readFailure } from './failures.ts'
import { addKnownPaper } from './flow.ts'
import { followPapers } from './follow.ts'
import type { Queues } from './queues.ts'
import { UNREAD } from './unread.ts'

/** A paper to be done again, and why. */
export interface Stale {
  readonly sha256: string
  readonly fileName: string
  readonly why: readonly string[]
}

/** What a run did: `runs/<run>.json`. */
export interface RunReport {
  readonly run: string
  readonly finished: string
  readonly papers: readonly (FactChanges & {
    readonly id: string
    readonly fileName: string
    readonly why: readonly string[]
    /** Code and advice when the paper failed; its old record, if any, stays. */
    readonly failure: Pick<FailedPaper, 'code' | 'message' | 'advice'> | null
  })[]
}

/**
 * Papers whose record was made by older stages, has pages that could not be read, or that failed under older stages; and files among `files`
 * that were never taken in. Sorted by name.
 */
export async function findStale(layout: Layout, files: readonly string[]): Promise<Stale[]> {
  const stale = new Map<string, Stale>()
  const known = new Set<string>()
  for (const name of await jsonFilesIn(layout.failures)) {
    const failed = (await readJson<FailedPaper>(join(layout.failures, name))) as FailedPaper
    known.add(failed.sha256)
    const why = olderStages(Object.entries(failed.stages))
    if (why.length > 0) stale.set(failed.sha256, { sha256: failed.sha256, fileName: failed.fileName, why: ['failed before', ...why] })
  }
  for (const name of await jsonFilesIn(layout.papers)) {
    const { source, processing, pages } = (await readJson<PaperRecord>(join(layout.papers, name))) as PaperRecord
    known.add(source.sha256)
    const why = olderStages(processing.stages.map((stage) => [stage.name, stage.version]))
    if (pages.some(({ reading }) => reading.reason === UNREAD)) why.push('pages could not be read')
    if (why.length > 0) stale.set(source.sha256, { sha256: source.sha256, fileName: source.fileName, why })
  }
  for (const file of files) {
    const { sha256, fileName } = await keepSource(layout.sources, file, defaultReadingOptions)
    if (!known.has(sha256)) stale.set(sha256, { sha256, fileName, why: ['new file'] })
  }
  return [...stale.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : 0))
}

function olderStages(made: readonly (readonly [string, string])[]): string[] {
  const by = new Map(made)
  return Object.entries(stageVersions)
    .filter(([stage, version]) => by.get(stage) !== version)
    .map(([stage, version]) => `${stage} ${by.get(stage) ?? 'none'} is now ${version}`)
}

/**
 * Does the stale papers again and writes what that changed. Kept readings are used again, so after a change of rules no page is recognised.
 * A run that was cut off and begins again reports the papers of both parts: the old records wait beside the report until it is written.
 */
export async function reprocess(backend: Backend, queues: Queues, layout: Layout, run: string, files: readonly string[]): Promise<RunReport> {
  const before = join(layout.runs, run)
  await mkdir(before, { recursive: true })
  const plan = new Map<string, Stale>()
  for (const name of await jsonFilesIn(before)) {
    const { stale } = (await readJson<{ stale: Stale }>(join(before, name))) as { stale: Stale }
    plan.set(stale.sha256, stale)
  }
  for (const stale of await findStale(layout, files)) {
    if (plan.has(stale.sha256)) continue
    plan.set(stale.sha256, stale)
    const id = paperId(stale.sha256)
    await copyFile(join(layout.papers, `${id}.json`), join(before, `${id}.record`), constants.COPYFILE_FICLONE).catch(unlessMissing)
    await writeWhole(join(before, `${id}.json`), JSON.stringify({ stale }))
  }
  const add = () => Promise.all([...plan.keys()].map((sha256) => addKnownPaper(queues.papers, layout, sha256, false)))
  await followPapers(backend, queues, add, () => {})
  const report: RunReport = {
    run,
    finished: new Date().toISOString(),
    papers: await Promise.all([...plan.values()].map((stale) => outcome(layout, before, stale))),
  }
  await writeWhole(join(layout.runs, `${run}.json`), `${JSON.stringify(report, null, 1)}\n`)
  await rm(before, { recursive: true })
  return report
}

async function outcome(layout: Layout, before: string, { sha256, fileName, why }: Stale): Promise<RunReport['papers'][number]> {
  const id = paperId(sha256)
  const failure = await readFailure(layout.failures, id)
  const [old, now] = await Promise.all([readJson<PaperRecord>(join(before, `${id}.record`)), readJson<PaperRecord>(join(layout.papers, `${id}.json`))])
  return {
    id,
    fileName,
    why,
    failure: failure && { code: failure.code, message: failure.message, advice: failure.advice },
    ...compareFacts(old, failure ? old : now),
  }
}

async function jsonFilesIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    return unlessMissing(error as NodeJS.ErrnoException) ?? []
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
