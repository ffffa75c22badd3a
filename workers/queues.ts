import type { Job, JobsOptions, Queue, WorkerOptions } from 'bullmq'
import type { Backend } from './connection.ts'
import { backoff } from './failures.ts'

// Two queues do the work. `papers` holds one job a paper: it only asks for work and waits, so it runs in the worker's own event loop.
// `work` holds what costs time (opening, reading a page, understanding); its jobs run in processes of their own, as many as there are cores.
// `schedules` holds the reprocessing runs. Jobs carry hashes and page numbers; results are files.

/** The step to do next; kept in the job, so that a paper goes on where it stood. */
export type Step = 'identify' | 'read' | 'understand' | 'finish'

export interface PaperJob {
  readonly sha256: string
  /** Also write every stage's snapshot. */
  readonly keep: boolean
  readonly step: Step
}

export interface UnreadPage {
  readonly page: number
  readonly code: string
  readonly message: string
  readonly advice: string
}

export type WorkJob =
  | { readonly kind: 'intake'; readonly sha256: string }
  | { readonly kind: 'page'; readonly sha256: string; readonly page: number }
  | { readonly kind: 'paper'; readonly sha256: string; readonly keep: boolean; readonly unread: readonly UnreadPage[] }

export type WorkKind = WorkJob['kind']

/** What an intake job gives back; the other kinds give nothing, their results are files. */
export interface Intake {
  readonly pageCount: number
}

export interface ScheduleJob {
  /** Of the schedule. */
  readonly name: string
  /** Folders, files and globs whose new files are taken in. */
  readonly watch: readonly string[]
}

export type PaperQueue = Queue<PaperJob, void, 'paper'>
export type WorkQueue = Queue<WorkJob, Intake | null, WorkKind>
export type ScheduleQueue = Queue<ScheduleJob, string, string>

/** PALIMPSEST_QUEUE keeps several libraries apart on one server. */
const library = (): string => process.env.PALIMPSEST_QUEUE ?? 'palimpsest'
export const queueNames = () => ({ papers: `${library()}-papers`, work: `${library()}-work`, schedules: `${library()}-schedules` })

export const openQueues = (backend: Backend) => {
  const names = queueNames()
  return {
    papers: backend.queue(names.papers) as PaperQueue,
    work: backend.queue(names.work) as WorkQueue,
    schedules: backend.queue(names.schedules) as ScheduleQueue,
  }
}
export type Queues = ReturnType<typeof openQueues>

/** Short locks: after kill -9 a job is free again in some 12 s. They need all heavy work off the event loop. */
export const workerOptions: Omit<WorkerOptions, 'connection'> = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
  settings: { backoffStrategy: backoff },
}

/** Nothing stays in the queue when it is done: what was made and what failed are files, so a paper can be asked for again at once. */
export const jobOptions: JobsOptions = { removeOnComplete: true, removeOnFail: true }

export const workOptions: JobsOptions = {
  ...jobOptions,
  attempts: 3,
  backoff: { type: 'custom' },
  // A page lost is a note, not a lost paper: the paper's job looks at what failed.
  ignoreDependencyOnFailure: true,
}

/** Papers under way are finished before new ones are opened. */
export const priority: Readonly<Record<WorkKind, number>> = { paper: 1, page: 2, intake: 3 }

/** Time limits in milliseconds; past them the working process is ended. PALIMPSEST_PAGE_SECONDS sets the one for a page. */
export const timeLimit: Readonly<Record<WorkKind, number>> = {
  intake: 60_000,
  page: 1000 * Number(process.env.PALIMPSEST_PAGE_SECONDS ?? 300),
  paper: 600_000,
}

export const paperJobId = (id: string): string => `${id}-paper`
export const workJobId = (id: string, what: number | 'intake' | 'record'): string => `${id}-${what}`

export type PaperJobOf = Job<PaperJob, void, 'paper'>
