import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { helpOnRequest } from '../cli/script-help.ts'
import { identify } from '../pipeline/identify/identify.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { readPage } from '../pipeline/read/read.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { CACHE } from '../workers/cache.ts'
import { workProcess } from '../workers/work-process.ts'
import { childrenOfThisProcess } from './children.ts'

// Memory of a process that reads scans one after another, as a worker's does, and of the one that recognises for it. Prints their resident sets every
// so many pages (the other's on Linux only).
//   node bench/memory.ts [FILE.pdf …] [--pages 1000] [--every 50] [--ocr tesseract.js|tesseract]
// Without files: the scans of the sample corpus at 300 dpi.

helpOnRequest()

// Malloc reads its settings when a process starts.
if (!Object.keys(workProcess.env).every((name) => name in process.env)) {
  const args = [...workProcess.execArgv, ...process.argv.slice(1)]
  process.exit(spawnSync(process.execPath, args, { env: { ...workProcess.env, ...process.env }, stdio: 'inherit' }).status ?? 1)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '1000' }, every: { type: 'string', default: '50' }, ocr: { type: 'string', default: 'tesseract.js' } },
})
const corpus = join(import.meta.dirname, '..', 'corpus')
const files = positionals.length > 0 ? positionals : globSync('papers/*/*.scan300.pdf', { cwd: corpus }).map((file) => join(corpus, file))
const [pages, every] = [Number(values.pages), Number(values.every)]

const store = { once: <T>(_key: string, work: () => Promise<T>): Promise<T> => work() }
const tools = await createTools({ store, cache: CACHE, ocr: values.ocr, lanes: 1 })
const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0).padStart(6)

console.log(`pages     MiB   heap  external  recogniser  (${tools.ocr.name})`)
let [read, most, mostOfOther] = [0, 0, 0]
while (read < pages)
  for (const file of files) {
    const source = { name: file, bytes: new Uint8Array(await readFile(file)) }
    const paper = await identify(source, tools, defaultReadingOptions)
    for (let page = 1; page <= paper.pageCount && read < pages; page++) {
      await readPage(paper, source, page, tools, defaultReadingOptions)
      read++
      const { rss, heapUsed, external } = process.memoryUsage()
      const other = recogniserBytes()
      ;[most, mostOfOther] = [Math.max(most, rss), Math.max(mostOfOther, other)]
      if (read % every === 0) console.log(`${String(read).padStart(5)}  ${mib(rss)} ${mib(heapUsed)}    ${mib(external)}      ${mib(other)}`)
    }
  }
console.log(`most: ${mib(most).trim()} MiB, recogniser ${mib(mostOfOther).trim()} MiB`)
await tools.close()

/** Of the processes this one has started. */
function recogniserBytes(): number {
  const pages = childrenOfThisProcess()?.map((pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]))
  return pages ? pages.reduce((sum, number) => sum + number, 0) * 4096 : Number.NaN
}
