import type { Backend } from './connection.ts'
import { paperJobId, type Queues, queueNames } from './queues.ts'

export interface Progress {
  readonly papers: number
  readonly papersDone: number
  /** Pages of the papers identified so far. */
  readonly pages: number
  readonly pagesDone: number
}

export interface Finished {
  readonly id: string
  /** Milliseconds since its first work began; 0 where that was not seen. */
  readonly took: number
}

/**
 * Resolves when none of the papers is in the queue any more, wherever their work is done. What came of each is in its files.
 * `start` asks for the papers; it is called once the events are heard, so that none is missed.
 */
export async function followPapers(
  backend: Backend,
  queues: Queues,
  start: () => Promise<readonly string[]>,
  report: (progress: Progress, finished: Finished | null) => void,
): Promise<void> {
  const names = queueNames()
  const papers = backend.events(names.papers)
  const work = backend.events(names.work)
  const pending = new Set<string>()
  const finishedEarly = new Set<string>()
  const seen = new Set<string>()
  let pages = 0
  let pagesDone = 0
  const begun = new Map<string, number>()
  const all = Promise.withResolvers<void>()
  let total = 0
  let started = false
  const progress = (): Progress => ({ papers: total, papersDone: total - pending.size, pages, pagesDone })
  // An event may come twice: a step done again tells again.
  const isNew = (what: string): boolean => !seen.has(what) && Boolean(seen.add(what))
  const finish = (id: string): void => {
    if (!started) finishedEarly.add(id)
    if (!pending.delete(id)) return
    report(progress(), { id, took: Date.now() - (begun.get(id) ?? Date.now()) })
    if (pending.size === 0) all.resolve()
  }
  const idOf = (jobId: string): string => jobId.slice(0, jobId.lastIndexOf('-'))

  papers.on('completed', ({ jobId }) => finish(idOf(jobId)))
  papers.on('failed', ({ jobId }) => finish(idOf(jobId)))
  papers.on('progress', ({ jobId, data }) => {
    if (isNew(jobId)) pages += (data as { pages: number }).pages
    report(progress(), null)
  })
  work.on('active', ({ jobId }) => {
    if (!begun.has(idOf(jobId))) begun.set(idOf(jobId), Date.now())
  })
  const pageDone = ({ jobId }: { jobId: string }): void => {
    if (!/-\d+$/u.test(jobId) || !isNew(jobId)) return
    pagesDone++
    report(progress(), null)
  }
  work.on('completed', pageDone)
  work.on('failed', pageDone)

  await Promise.all([papers.waitUntilReady(), work.waitUntilReady()])
  const ids = new Set(await start())
  total = ids.size
  for (const id of ids) pending.add(id)
  started = true
  for (const id of finishedEarly) finish(id)
  if (pending.size === 0) all.resolve()
  // Events may be lost when a server goes away and comes back: now and then the queue itself is asked.
  const sweep = setInterval(async () => {
    for (const id of [...pending]) if (!(await queues.papers.getJob(paperJobId(id)))) finish(id)
  }, 5000)
  sweep.unref()
  try {
    await all.promise
  } finally {
    clearInterval(sweep)
    await Promise.all([papers.close(), work.close()])
  }
}
