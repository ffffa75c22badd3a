// Thirty questions with known answers, asked of the sample papers as they are printed:   node evaluation/questions.ts
// A question is answered when the fact with that quote is among the first three. Ends with an error below BAR.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { processPaper } from '../pipeline/pipeline.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { toRecord } from '../pipeline/write/record.ts'
import { loadDatabase } from '../query/database/load.ts'
import { openDatabase } from '../query/database/open.ts'
import { searchFor } from '../query/search/parameters.ts'
import { search } from '../query/search/search.ts'
import { CACHE } from '../workers/cache.ts'

helpOnRequest()

const BAR = 27
const FIRST = 3
const CORPUS = join(import.meta.dirname, '..', 'corpus')

interface Question {
  /** Of the question; `across` where the answer stands in another. */
  readonly language: string
  readonly across?: true
  /** As a person would ask it, typed as it is. */
  readonly ask: string
  /** What that person has chosen beside it. */
  readonly filters: object
  /** Paper and a part of the quote that answer it. */
  readonly paper: string
  readonly quote: string
}

/** Blanks between Han and figures are nobody's answer. */
const closed = (text: string): string => text.replace(/\s/gu, '')

const linesOf = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

/** Records of the born-digital papers: what is asked of is search, not the reading of scans. */
async function writeRecords(directory: string): Promise<void> {
  const tools = await createTools({ store: { once: (_, work) => work() }, cache: CACHE, lanes: 1 })
  const knowledge = await loadKnowledge(CACHE)
  for (const { file, paper, variant } of await linesOf<{ file: string; paper: string; variant: string }>(join(CORPUS, 'manifest.jsonl'))) {
    if (variant !== 'pdf') continue
    const source = { name: `${paper}.pdf`, bytes: new Uint8Array(await readFile(join(CORPUS, file))) }
    const record = toRecord(await processPaper(source, defaultReadingOptions, tools, knowledge), tools.versions)
    await writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
  }
  await tools.close()
}

const directory = await mkdtemp(join(tmpdir(), 'questions-'))
const path = join(directory, 'facts.sqlite')
try {
  await writeRecords(directory)
  await loadDatabase(directory, path)
  const db = openDatabase(path)
  const questions = await linesOf<Question>(join(import.meta.dirname, 'questions.jsonl'))
  const answered = questions.map(({ ask, filters, paper, quote }) => {
    const { hits } = search(db, searchFor({ q: ask, ...filters, limit: 20 }))
    return 1 + hits.findIndex(({ fact }) => fact.paper.fileName === `${paper}.pdf` && closed(fact.quote).includes(closed(quote)))
  })
  db.close()
  for (const [i, { language, across, ask }] of questions.entries()) {
    const rank = answered[i] as number
    console.log(`${rank > 0 && rank <= FIRST ? '✓' : '✗'} ${rank > 0 ? String(rank).padStart(2) : ' –'}  ${language}${across ? '*' : ' '} ${ask}`)
  }
  const found = answered.filter((rank) => rank > 0 && rank <= FIRST).length
  console.log(`\n${found} of ${questions.length} in the first ${FIRST} (* the answer is in another language)`)
  if (found < BAR) process.exitCode = 1
} finally {
  await rm(directory, { recursive: true })
}
