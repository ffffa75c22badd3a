import { basename } from 'node:path'
import type { Processor } from 'bullmq'
import { Failure } from '../pipeline/model/failure.ts'
import type { Layout } from '../pipeline/store/layout.ts'
import type { Backend } from './connection.ts'
import { fromReason, toQueueError } from './failures.ts'
import { jobOptions, type Queues, queueNames, type ScheduleJob } from './queues.ts'
import { reprocess } from './reprocess.ts'
import { findPapers } from './source-files.ts'

export interface Schedule {
  readonly name: string
  /** Five or six fields, as cron has them. */
  readonly cron: string
  /** IANA time zone, null for that of the server. */
  readonly tz: string | null
  readonly watch: readonly string[]
  /** ISO 8601; null when it will not run again. */
  readonly next: string | null
}

/** Adds the schedule or changes the one of that name. Throws Failure `cli/bad-cron` for a pattern or zone that cannot be understood. */
export async function addSchedule({ schedules }: Queues, name: string, cron: string, tz: string | null, watch: readonly string[]): Promise<void> {
  try {
    if (tz) Intl.DateTimeFormat('en', { timeZone: tz })
    await schedules.upsertJobScheduler(name, { pattern: cron, ...(tz ? { tz } : {}) }, { name: 'reprocess', data: { name, watch }, opts: jobOptions })
  } catch (error) {
    throw new Failure('cli/bad-cron', `“${cron}”${tz ? ` in ${tz}` : ''}: ${(error as Error).message.replace('Constraint error, ', '')}`, {
      advice: 'A pattern has minute, hour, day of month, month, day of week: "0 2 * * *" is every night at two. A zone is like Europe/Moscow.',
      cause: error,
    })
  }
}

export async function listSchedules({ schedules }: Queues): Promise<Schedule[]> {
  const found = await schedules.getJobSchedulers()
  return found.map(({ key, pattern, tz, next, template }) => ({
    name: key,
    cron: pattern ?? '',
    tz: tz ?? null,
    watch: (template?.data as ScheduleJob | undefined)?.watch ?? [],
    next: next ? new Date(next).toISOString() : null,
  }))
}

/** False where there is none of that name. */
export const removeSchedule = ({ schedules }: Queues, name: string): Promise<boolean> => schedules.removeJobScheduler(name)

/** Does a schedule's run. It only asks for papers and waits, so it runs in the worker's own event loop. */
export function scheduleProcessor(backend: Backend, queues: Queues, layout: Layout): Processor<ScheduleJob, string, string> {
  return async (job) => {
    const run = `${new Date(job.timestamp + job.delay).toISOString().replaceAll(/[:.]/gu, '-')}-${basename(job.data.name)}`
    try {
      await reprocess(backend, queues, layout, run, await findPapers(job.data.watch))
    } catch (error) {
      throw toQueueError(error)
    }
    return run
  }
}

/** Runs a schedule once, now, and waits for it. Returns the name of the run. Some worker must be running, here or elsewhere. */
export async function runNow(backend: Backend, { schedules }: Queues, { name, watch }: Schedule): Promise<string> {
  const events = backend.events(queueNames().schedules)
  try {
    await events.waitUntilReady()
    // Kept a while: whoever waits asks the queue whether it is done already.
    const job = await schedules.add('reprocess', { name, watch }, { removeOnComplete: { age: 60 }, removeOnFail: { age: 60 } })
    return await job.waitUntilFinished(events)
  } catch (error) {
    const { code, message, advice } = fromReason((error as Error).message)
    throw new Failure(code, message, { advice, cause: error })
  } finally {
    await events.close()
  }
}
