import { parentPort } from 'node:worker_threads'

// Runs in a thread of its own, so that it wakes even when the working thread is caught in a loop inside a library.
// Takes the milliseconds the job may last, or null when it is done.
let timer: NodeJS.Timeout | undefined
parentPort?.on('message', (limit: number | null) => {
  clearTimeout(timer)
  if (limit !== null) timer = setTimeout(() => process.kill(process.pid, 'SIGKILL'), limit)
})
