import { parentPort } from 'node:worker_threads'
import { filePreparer } from './prepare-files.ts'

// A thread of `prepareFiles`: answers each path with its rows, in order.
const prepare = filePreparer()
let before: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (path: string) => {
  before = before.then(async () => parentPort?.postMessage(await prepare(path)))
})
