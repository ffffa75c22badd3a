import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import type { Linked } from '../pipeline/model/paper.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { processPaper } from '../pipeline/pipeline.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { CACHE } from '../workers/cache.ts'
import { comparable, distance } from './distance.ts'

// How well the pages of the sample corpus are read: error rate against the truth, language, and what the judge said of each text layer.
//   node evaluation/reading.ts [--variant scan300,poor150] [--folder DIR] [--ocr tesseract.js]
// A folder holds variants made by `node corpus/make.ts --out DIR --variant NAME`, in the layout of corpus/.

const CORPUS = join(import.meta.dirname, '..', 'corpus')
const { values } = parseArgs({ options: { variant: { type: 'string' }, folder: { type: 'string', default: CORPUS }, ocr: { type: 'string' } } })

interface Entry {
  readonly file: string
  readonly paper: string
  readonly language: string
  readonly variant: string
  readonly pages: number
}

/** Variants whose text layer is what the page shows; the judge must keep these and refuse all others. */
const HONEST = new Set(['pdf', 'stray-blanks'])
const NO_LAYER = new Set(['scan300', 'grey300', 'poor150', 'fax150'])

const wanted = values.variant?.split(',')
const entries = readFileSync(join(values.folder, 'manifest.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Entry)
  .filter(({ variant, file }) => file.endsWith('.pdf') && (!wanted || wanted.includes(variant)))

const knowledge = await loadKnowledge(CACHE)
const store = { once: <T>(_key: string, work: () => Promise<T>): Promise<T> => work() }
const tools = await createTools({ store, cache: CACHE, lanes: 1, ...(values.ocr ? { ocr: values.ocr } : {}) })

interface Row {
  pages: number
  seconds: number
  errors: number
  characters: number
  rightLanguage: number
  judgedRight: number
}
const rows = new Map<string, Row>()

for (const entry of entries) {
  const file = { name: basename(entry.file), bytes: new Uint8Array(await readFile(join(values.folder, entry.file))) }
  const started = performance.now()
  const paper = await processPaper(file, defaultReadingOptions, tools, knowledge)
  const seconds = (performance.now() - started) / 1000
  const truth = comparable(readFileSync(join(CORPUS, 'truth', entry.language, `${entry.paper}.txt`), 'utf8'))
  const errors = distance(comparable(flowing(paper)), truth)
  for (const key of [`${entry.variant.padEnd(16)} ${entry.language}`, 'all'.padEnd(19)]) {
    const row = rows.get(key) ?? { pages: 0, seconds: 0, errors: 0, characters: 0, rightLanguage: 0, judgedRight: 0 }
    row.pages += paper.pages.length
    row.seconds += seconds
    row.errors += errors
    row.characters += truth.length
    row.rightLanguage += paper.pages.filter(({ reading }) => reading.languages[0] === entry.language).length
    row.judgedRight += paper.pages.filter(({ reading }) => judgedRight(entry.variant, reading.method, reading.reason)).length
    rows.set(key, row)
  }
  console.error(`${entry.file}: ${(errors / truth.length).toFixed(4)}, ${seconds.toFixed(1)} s, ${paper.pages.map(({ reading }) => reading.reason).join(' ')}`)
}
await tools.close()

console.log('variant          language  pages  s/page     CER  language  judge')
for (const [key, row] of [...rows].sort())
  console.log(
    `${key.padEnd(26)} ${String(row.pages).padStart(5)} ${(row.seconds / row.pages).toFixed(2).padStart(7)} ${(row.errors / row.characters).toFixed(4).padStart(7)}` +
      ` ${percent(row.rightLanguage, row.pages)}  ${percent(row.judgedRight, row.pages)}`,
  )

/** The text without what is only of the page. */
function flowing({ text, furniture }: Linked): string {
  let [kept, at] = ['', 0]
  for (const { start, end } of furniture) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}

/** A lying layer that is kept must at least be called one. */
function judgedRight(variant: string, method: string, reason: string): boolean {
  if (NO_LAYER.has(variant)) return method === 'ocr'
  return HONEST.has(variant) === (reason === 'healthy-text-layer')
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1).padStart(6)} %`
}
