import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { helpOnRequest } from '../cli/script-help.ts'
import { identify } from '../pipeline/identify/identify.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { readPages } from '../pipeline/read/read.ts'
import { pdfjsOptions } from '../pipeline/tools/pdf-js.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { CACHE } from '../workers/cache.ts'
import { openLiteparse } from './readers.ts'

// Born-digital papers: by us from bytes to `Read`, by others to their text, on one core. Processor time, for pages are read without waiting.
//   node bench/born-digital.ts [FILE.pdf …] [--rounds 6]
// Without files: the sample corpus as it is (2 to 4 pages a paper, so that opening weighs most) and each language bound to one long paper.
// pdf.js is what we read with: its getTextContent alone is what reading costs at least. pdftotext is timed by the clock, its start with it.

helpOnRequest()

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '6' } } })
const rounds = Number(values.rounds)

interface Paper {
  readonly file: string
  readonly group: string
  readonly bytes: Uint8Array
}

/** Reads a paper and returns how many pages it had. */
type Reader = (paper: Paper) => Promise<number>

const folder = await mkdtemp(join(tmpdir(), 'bench-'))
const papers = positionals.length > 0 ? await Promise.all(positionals.map((file) => paperAt(file, 'files'))) : await sampleCorpus()
const store = { once: <T>(_key: string, work: () => Promise<T>): Promise<T> => work() }
const tools = await createTools({ store, cache: CACHE, lanes: 1 })

const readers: Record<string, Reader> = {
  ours: async ({ file, bytes }) => {
    const source = { name: file, bytes }
    return (await readPages(await identify(source, tools, defaultReadingOptions), source, tools, defaultReadingOptions)).pages.length
  },
  'pdf.js text': async ({ bytes }) => {
    const task = getDocument({ ...pdfjsOptions, data: new Uint8Array(bytes) })
    const { numPages, getPage } = await task.promise.then((document) => ({ numPages: document.numPages, getPage: document.getPage.bind(document) }))
    for (let number = 1; number <= numPages; number++) {
      const page = await getPage(number)
      await page.getTextContent({ disableNormalization: true })
      page.cleanup()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await task.destroy()
    return numPages
  },
}
const liteparse = await openLiteparse().catch((error: Error) => console.log(`SKIPPED liteparse: ${error.message}`))
if (liteparse) readers.liteparse = async ({ file }) => (await new liteparse({ ocrEnabled: false, numWorkers: 1, quiet: true }).parse(file)).pages.length
try {
  execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
  readers.pdftotext = async ({ file }) =>
    execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 2 ** 28 })
      .toString('latin1')
      .split('\f').length - 1
} catch {
  console.log('SKIPPED pdftotext: it is not installed (Debian: apt install poppler-utils)')
}

const spent = new Map<string, { ms: number; pages: number }>()
for (const [name, read] of Object.entries(readers))
  for (let round = 0; round < rounds; round++)
    for (const paper of papers) {
      const started = now(name)
      const pages = await read(paper)
      // The first half warms up, as the first papers of a batch do.
      if (round >= Math.floor(rounds / 2)) add(`${paper.group}\t${name}`, now(name) - started, pages)
    }
await tools.close()
await rm(folder, { recursive: true })

console.log(
  `papers         ${Object.keys(readers)
    .map((name) => name.padStart(22))
    .join('')}`,
)
for (const group of new Set(papers.map((paper) => paper.group))) {
  const pace = (name: string) => {
    const { ms, pages } = spent.get(`${group}\t${name}`) as { ms: number; pages: number }
    return ms / pages
  }
  const cells = Object.keys(readers).map(
    (name) => `${pace(name).toFixed(1)} ms, ${(1000 / pace(name)).toFixed(0)}/s, x${(pace(name) / pace('ours')).toFixed(2)}`,
  )
  console.log(`${group.padEnd(15)}${cells.map((cell) => cell.padStart(22)).join('')}`)
}
console.log('Time a page, pages a second, and the time as a multiple of ours.')

/** Milliseconds of the processor; of another process, of the clock. */
function now(reader: string): number {
  if (reader === 'pdftotext') return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function add(key: string, ms: number, pages: number): void {
  const sum = spent.get(key) ?? { ms: 0, pages: 0 }
  spent.set(key, { ms: sum.ms + ms, pages: sum.pages + pages })
}

async function paperAt(file: string, group: string): Promise<Paper> {
  return { file, group, bytes: new Uint8Array(await readFile(file)) }
}

async function sampleCorpus(): Promise<Paper[]> {
  const corpus = join(import.meta.dirname, '..', 'corpus')
  const files = globSync('papers/*/*.pdf', { cwd: corpus })
    .filter((file) => !basename(file, '.pdf').includes('.'))
    .sort()
  const languages = [...new Set(files.map((file) => basename(dirname(file))))]
  const short = await Promise.all(files.map((file) => paperAt(join(corpus, file), `${basename(dirname(file))} short`)))
  const long = languages.map((language) =>
    bound(
      language,
      short.filter(({ group }) => group === `${language} short`),
    ),
  )
  return [...short, ...(await Promise.all(long))]
}

/** All papers of a language, each five times, in one file with each font once. */
async function bound(language: string, of: readonly Paper[]): Promise<Paper> {
  const book = await PDFDocument.create()
  for (const { bytes } of of) {
    const paper = await PDFDocument.load(bytes)
    const pages = paper.getPageIndices()
    for (const page of await book.copyPages(
      paper,
      [0, 1, 2, 3, 4].flatMap(() => pages),
    ))
      book.addPage(page)
  }
  const file = join(folder, `${language}.pdf`)
  await writeFile(file, await book.save())
  return paperAt(file, `${language} long`)
}
