import { setTimeout as delay } from 'node:timers/promises'
import type { Layout } from '../pipeline/store/layout.ts'
import { openSource, paperId } from '../pipeline/store/sources.ts'
import type { Backend } from './connection.ts'
import { fromReason, readFailure, writeFailure } from './failures.ts'
import { paperProcessor } from './flow.ts'
import { type PaperJob, type Queues, queueNames, workerOptions } from './queues.ts'
import { scheduleProcessor } from './scheduler.ts'
import { workProcess } from './work-process.ts'

export interface WorkersOptions {
  /** Processes that read and understand: pages in parallel. */
  readonly jobs: number
  readonly report: (line: string) => void
  /** The file the processes run; tests hand in one with fake tools. */
  readonly sandbox?: URL
}

export interface Workers {
  /** Takes no more jobs and waits for those under way, `graceMs` at most. False when some were still running. */
  stop(graceMs: number): Promise<boolean>
}

/** Starts this process's share of the work on `backend`. */
export function startWorkers(backend: Backend, queues: Queues, layout: Layout, options: WorkersOptions): Workers {
  const names = queueNames()
  const papers = backend.worker<PaperJob, void, 'paper'>(names.papers, paperProcessor(queues.work, layout), { ...workerOptions, concurrency: 4 })
  const work = backend.worker(names.work, options.sandbox ?? new URL('./processors/sandbox.ts', import.meta.url), {
    ...workerOptions,
    concurrency: options.jobs,
    workerForkOptions: { env: { ...workProcess.env, ...process.env, PALIMPSEST_OUT: layout.root }, execArgv: [...workProcess.execArgv] },
  })
  const schedules = backend.worker(names.schedules, scheduleProcessor(backend, queues, layout), { ...workerOptions, concurrency: 1 })
  const all = [papers, work, schedules]
  for (const worker of all) worker.on('error', (error) => options.report(`queue: ${error.message}`))
  // Most failures are written by the paper's job itself; this is for a job that the queue gave up (its workers were killed again and again).
  papers.on('failed', async (job, error) => {
    const sha256 = job?.data.sha256
    if (!sha256 || (await readFailure(layout.failures, paperId(sha256)))) return
    const { file } = await openSource(layout.sources, sha256)
    await writeFailure(layout.failures, { id: paperId(sha256), sha256, fileName: file.name }, fromReason(error.message))
  })
  return {
    stop: async (graceMs) => {
      const closed = Promise.all(all.map((worker) => worker.close())).then(() => true)
      return Promise.race([closed, delay(graceMs, false, { ref: false })])
    },
  }
}
