import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type PreparedPaper, preparer } from './prepare.ts'
import { readRecord } from './records.ts'

/** What became of a record file: its rows, or why it is no record. */
export type PreparedFile = { readonly prepared: PreparedPaper } | { readonly reason: string }

/** One file after another. */
export function filePreparer(): (path: string) => Promise<PreparedFile> {
  const prepare = preparer()
  return async (path) => {
    let read: Awaited<ReturnType<typeof readRecord>>
    try {
      read = await readRecord(path)
    } catch (error) {
      return { reason: (error as Error).message.slice(0, 300) }
    }
    return { prepared: prepare(read.record, read.sha256) }
  }
}

/** Fewer files than this are done before the threads would have started. */
const THREADS_FROM = 100
const THREADS_AT_MOST = 4
/** Files a thread may be ahead of what is taken from it. */
const AHEAD = 4

/** Record files as rows, in the order given; many of them in threads of their own, beside the one that takes the rows. */
export async function* prepareFiles(paths: readonly string[]): AsyncGenerator<PreparedFile> {
  if (paths.length < THREADS_FROM) {
    const prepare = filePreparer()
    for (const path of paths) yield await prepare(path)
    return
  }
  const threads = Array.from({ length: Math.min(availableParallelism(), THREADS_AT_MOST) }, startThread)
  try {
    const ahead: Promise<PreparedFile>[] = []
    for (const [i, path] of paths.entries()) {
      // A file's thread is always the same, so that the words new to a thread, and with them the numbers of the words, are too.
      const waiting = (threads[i % threads.length] as Thread).prepare(path)
      waiting.catch(() => {}) // seen when it is taken
      ahead.push(waiting)
      if (ahead.length > threads.length * AHEAD) yield await (ahead.shift() as Promise<PreparedFile>)
    }
    for (const file of ahead) yield await file
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()))
  }
}

interface Thread {
  readonly prepare: (path: string) => Promise<PreparedFile>
  readonly stop: () => Promise<unknown>
}

function startThread(): Thread {
  const worker = new Worker(new URL('prepare-thread.ts', import.meta.url))
  const waiting: { resolve: (file: PreparedFile) => void; reject: (error: unknown) => void }[] = []
  let broken: { error: unknown } | null = null
  worker.on('message', (file: PreparedFile) => waiting.shift()?.resolve(file))
  worker.on('error', (error) => {
    broken = { error }
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    prepare: (path) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken.error)
        waiting.push({ resolve, reject })
        worker.postMessage(path)
      }),
    stop: () => worker.terminate(),
  }
}
