import { type Processor, UnrecoverableError, WaitingChildrenError } from 'bullmq'
import type { ReadingOptions } from '../pipeline/model/tools.ts'
import type { Layout } from '../pipeline/store/layout.ts'
import { keepSource, openSource, paperId } from '../pipeline/store/sources.ts'
import { clearFailure, fromReason, type Trouble, writeFailure } from './failures.ts'
import {
  type Intake,
  jobOptions,
  type PaperJob,
  type PaperJobOf,
  type PaperQueue,
  paperJobId,
  priority,
  type Step,
  type UnreadPage,
  type WorkJob,
  type WorkQueue,
  workJobId,
  workOptions,
} from './queues.ts'

/** Keeps the file and asks for its paper. The same bytes twice are one paper; one already under way is joined, not begun again. Returns its id. */
export async function addPaper(papers: PaperQueue, layout: Layout, path: string, options: ReadingOptions, keep: boolean): Promise<string> {
  const { sha256 } = await keepSource(layout.sources, path, options)
  return addKnownPaper(papers, layout, sha256, keep)
}

/** Asks for a paper whose source is kept already. */
export async function addKnownPaper(papers: PaperQueue, layout: Layout, sha256: string, keep: boolean): Promise<string> {
  const id = paperId(sha256)
  await clearFailure(layout.failures, id)
  await papers.add('paper', { sha256, keep, step: 'identify' }, { ...jobOptions, jobId: paperJobId(id) })
  return id
}

/**
 * A paper's own job: identify it, have its pages read in parallel, have it understood and written. Between the steps it waits for the work
 * it asked for, and holds no worker meanwhile. Every step may be done twice: what is made already is found in the store.
 */
export function paperProcessor(work: WorkQueue, layout: Layout): Processor<PaperJob, void, 'paper'> {
  return async (job: PaperJobOf, token?: string) => {
    const { sha256 } = job.data
    const id = paperId(sha256)

    const ask = async (next: Step, jobs: readonly WorkJob[]): Promise<void> => {
      const parent = { id: job.id as string, queue: job.queueQualifiedName }
      await work.addBulk(
        jobs.map((data) => ({ name: data.kind, data, opts: { ...workOptions, parent, priority: priority[data.kind], jobId: jobIdOf(id, data) } })),
      )
      await job.updateData({ ...job.data, step: next })
      if (await job.moveToWaitingChildren(token as string)) throw new WaitingChildrenError()
    }

    for (;;) {
      const failed = await failedWork(job)
      const lost = failed.get(workJobId(id, 'intake')) ?? failed.get(workJobId(id, 'record'))
      if (lost) return giveUp(lost)
      switch (job.data.step) {
        case 'identify':
          await ask('read', [{ kind: 'intake', sha256 }])
          break
        case 'read': {
          const { pageCount } = await intakeOf(job, id)
          await job.updateProgress({ pages: pageCount })
          await ask(
            'understand',
            Array.from({ length: pageCount }, (_, i) => ({ kind: 'page', sha256, page: i + 1 })),
          )
          break
        }
        case 'understand': {
          const { pageCount } = await intakeOf(job, id)
          const unread: UnreadPage[] = []
          for (let page = 1; page <= pageCount; page++) {
            const trouble = failed.get(workJobId(id, page))
            if (trouble) unread.push({ page, code: trouble.code, message: trouble.message, advice: trouble.advice })
          }
          // No page at all: an outage or a broken file, and must not look like an empty paper.
          if (unread.length === pageCount) return giveUp(failed.get(workJobId(id, 1)) as Trouble)
          await ask('finish', [{ kind: 'paper', sha256, keep: job.data.keep, unread }])
          break
        }
        case 'finish':
          return
      }
    }

    async function giveUp(trouble: Trouble): Promise<never> {
      const { file } = await openSource(layout.sources, sha256)
      await writeFailure(layout.failures, { id, sha256, fileName: file.name }, trouble)
      throw new UnrecoverableError(JSON.stringify(trouble))
    }
  }
}

const jobIdOf = (id: string, data: WorkJob): string => workJobId(id, data.kind === 'page' ? data.page : data.kind === 'intake' ? 'intake' : 'record')

/** What failed for good, by job id. */
async function failedWork(job: PaperJobOf): Promise<Map<string, Trouble>> {
  const reasons = await job.getIgnoredChildrenFailures()
  return new Map(Object.entries(reasons).map(([key, reason]) => [key.slice(key.lastIndexOf(':') + 1), fromReason(reason)]))
}

async function intakeOf(job: PaperJobOf, id: string): Promise<Intake> {
  const values = await job.getChildrenValues<Intake>()
  const key = Object.keys(values).find((k) => k.endsWith(`:${workJobId(id, 'intake')}`))
  if (!key) throw new Error(`paper ${id} has no intake result`)
  return values[key] as Intake
}
