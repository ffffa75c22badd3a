import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { helpOnRequest } from '../cli/script-help.ts'
import { openBackend } from '../workers/connection.ts'

// What the queue itself costs: jobs that do nothing, added at once and worked off eight at a time. Processor time of this process, so without that of a server.
//   [REDIS_URL=… | DATABASE_URL=…] node bench/queue.ts [--jobs 3000]

helpOnRequest()

const { values } = parseArgs({ options: { jobs: { type: 'string', default: '3000' } } })
const jobs = Number(values.jobs)

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
let most = 0
const sampling = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 20)
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const before = spent()
const backend = await openBackend(folder)
const opened = spent()
const name = `bench-${process.pid}`
const queue = backend.queue(name)
const began = performance.now()
await queue.addBulk(Array.from({ length: jobs }, (_, n) => ({ name: 'nothing', data: { n } })))
const { promise, resolve } = Promise.withResolvers<void>()
let done = 0
const worker = backend.worker(
  name,
  async () => {
    if (++done === jobs) resolve()
  },
  { concurrency: 8 },
)
await promise
const [took, cost] = [performance.now() - began, spent() - opened]
await worker.close()
await queue.obliterate({ force: true })
await queue.close()
await backend.close()
clearInterval(sampling)
await rm(folder, { recursive: true })

console.log(
  `${backend.kind}: to open ${(opened - before).toFixed(0)} ms; a job ${(cost / jobs).toFixed(2)} ms of the processor, ${((1000 * jobs) / took).toFixed(0)} jobs a second`,
)
console.log(`most memory: ${(most / 2 ** 20).toFixed(0)} MiB`)
