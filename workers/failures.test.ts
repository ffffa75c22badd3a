import { UnrecoverableError } from 'bullmq'
import { expect, it } from 'vitest'
import { Failure } from '../pipeline/model/failure.ts'
import { backoff, fromReason, toQueueError, troubleOf } from './failures.ts'

it('carries code, message and advice of a failure through the queue', () => {
  const failure = new Failure('identify/encrypted', 'the file is “encrypted”\u0000', { advice: 'Give --password.' })
  expect(fromReason(toQueueError(failure).message)).toEqual({
    code: 'identify/encrypted',
    message: 'the file is “encrypted”\u0000',
    advice: 'Give --password.',
    stack: null,
  })
})

it('retries outages, not what is broken and not our own faults', () => {
  expect(toQueueError(new Failure('read/outage', 'away', { advice: '', retry: true }))).not.toBeInstanceOf(UnrecoverableError)
  expect(toQueueError(Object.assign(new Error('disk full'), { code: 'ENOSPC', syscall: 'write' }))).not.toBeInstanceOf(UnrecoverableError)
  expect(toQueueError(new Failure('identify/broken', 'cut off', { advice: '' }))).toBeInstanceOf(UnrecoverableError)
  expect(toQueueError(new TypeError('x is not a function'))).toBeInstanceOf(UnrecoverableError)
})

it('keeps the stack of a fault of ours, and only of that', () => {
  expect(troubleOf(new TypeError('x is not a function'))).toMatchObject({ code: 'bug', stack: expect.stringContaining('failures.test.ts') })
  expect(troubleOf(new Failure('read/broken', 'cut off', { advice: '' })).stack).toBeNull()
  expect(troubleOf('a string was thrown')).toMatchObject({ code: 'bug', message: 'a string was thrown' })
})

it('understands what BullMQ itself says', () => {
  expect(fromReason('Unexpected exit code: null signal: SIGKILL').code).toBe('worker/stopped')
  expect(fromReason('job stalled more than allowable limit')).toMatchObject({ code: 'queue/failed', message: 'job stalled more than allowable limit' })
})

it('waits longer each time, and tries a page that stopped its process once more only', () => {
  expect([1, 2, 3].map((attempt) => backoff(attempt, 'custom', new Error('away')))).toEqual([1000, 4000, 16000])
  const stopped = new Error('Unexpected exit code: null signal: SIGKILL')
  expect([1, 2].map((attempt) => backoff(attempt, 'custom', stopped))).toEqual([1000, -1])
})
