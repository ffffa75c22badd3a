import { type Layout, layoutOf } from '../pipeline/store/layout.ts'
import { type Backend, openBackend } from '../workers/connection.ts'
import { startWorkers } from '../workers/main.ts'
import { openQueues, type Queues } from '../workers/queues.ts'

/** An open queue and, when `jobs` is not null, this process's workers on it. */
export interface Session {
  readonly layout: Layout
  readonly backend: Backend
  readonly queues: Queues
  /** Pages under way are finished, for 20 s at most; then everything is closed. False when some work was still running. */
  close(): Promise<boolean>
}

const GRACE = 20_000

export async function openSession(out: string, jobs: number | null, report: (line: string) => void): Promise<Session> {
  const layout = layoutOf(out)
  const backend = await openBackend(layout.queue)
  const queues = openQueues(backend)
  const workers = jobs === null ? null : startWorkers(backend, queues, layout, { jobs, report })
  return {
    layout,
    backend,
    queues,
    close: async () => {
      const done = workers === null || (await workers.stop(GRACE))
      // With work still running the connections stay open under it; the process is about to end, and what it held is taken up by others.
      if (!done) return false
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
      await backend.close()
      return true
    },
  }
}

/** Opens a session without workers for one question or order, and closes it. */
export async function withQueues<T>(out: string, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await openSession(out, null, () => {})
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}
