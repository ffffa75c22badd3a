import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UnrecoverableError } from 'bullmq'
import { Failure } from '../pipeline/model/failure.ts'
import { readJson, writeWhole } from '../pipeline/store/atomic.ts'
import { stageVersions } from '../pipeline/versions.ts'

/** Why something could not be done, as plain data: what the queue carries and people read. */
export interface Trouble {
  /** `stage/what` of a Failure, `bug` for a programming error, `worker/…` for a process that was stopped. */
  readonly code: string
  readonly message: string
  readonly advice: string
  /** Of a bug; null for all else. */
  readonly stack: string | null
}

/** A paper that could not be done: `failures/<id>.json`. `stages` tells a later version that it may try again. */
export interface FailedPaper extends Trouble {
  readonly id: string
  readonly sha256: string
  readonly fileName: string
  readonly stages: Readonly<Record<string, string>>
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Failure) return { code: error.code, message: error.message, advice: error.advice, stack: null }
  if (isFromSystem(error))
    return {
      code: `system/${error.code}`,
      message: error.message,
      advice: 'Look after the machine (disk space, permissions, memory) and run again.',
      stack: null,
    }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { code: 'bug', message, advice: 'This is a fault of ours: please report it with its stack.', stack: stack ?? null }
}

/** The error to throw in a job: it carries the trouble, and is unrecoverable where another try cannot help. */
export function toQueueError(error: unknown): Error {
  const retry = error instanceof Failure ? error.retry : isFromSystem(error)
  const reason = JSON.stringify(troubleOf(error))
  return retry ? new Error(reason) : new UnrecoverableError(reason)
}

/** The trouble in a job's failed reason; also for reasons that BullMQ itself wrote. */
export function fromReason(reason: string): Trouble {
  if (reason.startsWith('{')) return JSON.parse(reason) as Trouble
  if (wasStopped(reason))
    return {
      code: 'worker/stopped',
      message: `the working process was stopped: over its time limit, or out of memory (${reason})`,
      advice: 'Look at this page by itself; if it is sound, give the machine more memory.',
      stack: null,
    }
  return { code: 'queue/failed', message: reason, advice: 'Run the paper again.', stack: null }
}

/** BullMQ's words for a sandbox process that ended in the middle of a job. */
const wasStopped = (reason: string): boolean => reason.startsWith('Unexpected exit code')

/**
 * Milliseconds before the next attempt, -1 for none. A page that stopped its process gets one more try, for the process may have been
 * killed for its neighbours' hunger; outages get a growing wait.
 */
export function backoff(attemptsMade: number, _type?: string, error?: Error): number {
  if (error && wasStopped(error.message) && attemptsMade >= 2) return -1
  return 1000 * 4 ** (attemptsMade - 1)
}

export const failurePath = (directory: string, id: string): string => join(directory, `${id}.json`)

export async function writeFailure(directory: string, paper: Pick<FailedPaper, 'id' | 'sha256' | 'fileName'>, trouble: Trouble): Promise<void> {
  const { id, sha256, fileName } = paper
  const failed: FailedPaper = { id, sha256, fileName, ...trouble, stages: stageVersions }
  await writeWhole(failurePath(directory, id), `${JSON.stringify(failed, null, 1)}\n`)
}

export const readFailure = (directory: string, id: string): Promise<FailedPaper | null> => readJson<FailedPaper>(failurePath(directory, id))

export const clearFailure = (directory: string, id: string): Promise<void> => rm(failurePath(directory, id), { force: true })

const isFromSystem = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error && 'code' in error
