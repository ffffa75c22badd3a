import { defaultReadingOptions } from '../../pipeline/model/tools.ts'
import { layoutOf } from '../../pipeline/store/layout.ts'
import { openBackend } from '../../workers/connection.ts'
import { addPaper } from '../../workers/flow.ts'
import { followPapers } from '../../workers/follow.ts'
import { startWorkers } from '../../workers/main.ts'
import { openQueues } from '../../workers/queues.ts'

// node worker.ts <out> [file]: a worker process with the fake reader. With a file it ends when that paper is done, else on SIGTERM.
const [out, file] = process.argv.slice(2) as [string, string | undefined]
const layout = layoutOf(out)
const backend = await openBackend(layout.queue)
const queues = openQueues(backend)
const workers = startWorkers(backend, queues, layout, { jobs: 1, report: console.error, sandbox: new URL('./reader.ts', import.meta.url) })

const stop = async (): Promise<void> => {
  const done = await workers.stop(10_000)
  console.log(done ? 'stopped' : 'gave up waiting')
  process.exit(done ? 0 : 1)
}
process.on('SIGTERM', stop)
console.log('ready')
if (file) {
  await followPapers(
    backend,
    queues,
    async () => [await addPaper(queues.papers, layout, file, defaultReadingOptions, false)],
    () => {},
  )
  await stop()
}
