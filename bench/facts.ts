import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { helpOnRequest } from '../cli/script-help.ts'
import { loadDatabase } from '../query/database/load.ts'
import { openDatabase } from '../query/database/open.ts'
import { columnsOf } from '../query/search/columns.ts'
import { type SearchParameters, searchFor } from '../query/search/parameters.ts'
import { search } from '../query/search/search.ts'
import { warm } from '../query/search/warm.ts'
import { madeRecord, randomFrom } from './made-records.ts'
import { timesToOpen } from './page-open.ts'

// The facts database with a million made facts: how fast it loads and answers, beside plain SQLite LIKE over the same rows.
// Usage: node bench/facts.ts [facts] [directory]; with a directory the records are made once and kept.

helpOnRequest()

const facts = Number(process.argv[2] ?? 1_000_000)
const perPaper = 500
const directory = process.argv[3] ?? (await mkdtemp(join(tmpdir(), 'facts-')))
const records = join(directory, 'papers')
await mkdir(records, { recursive: true })
for (let i = 0; i < facts / perPaper; i++) {
  const record = madeRecord(i, perPaper)
  await writeFile(join(records, `${record.id}.json`), JSON.stringify(record), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

const path = join(directory, 'facts.sqlite')
// Beside the time of the clock that of the processor, all threads together: on a machine that does other work too, only the second says something of the program.
const [begun, worked] = [performance.now(), process.cpuUsage()]
const report = await loadDatabase(records, path)
const seconds = (performance.now() - begun) / 1000
const busy = processor(worked) / 1000
const rate = (time: number) => `${time.toFixed(1)} s, ${Math.round(report.facts / time).toLocaleString('en')} facts/s`
console.log(`load: ${report.facts.toLocaleString('en')} facts in ${rate(seconds)}; of the processor ${rate(busy)}, so ${rate(busy / 2)} on two idle cores`)

const words = [
  'экспорт предприятий',
  'занятость',
  'innovation spending',
  'suppliers',
  '集群企业出口额',
  '小企业产值比重',
  'industrial cluster',
  'доля малых предприятий Татарстан',
  'furniture employment Guangdong',
  '创新支出 浙江省',
]
const random = randomFrom(7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const questions: SearchParameters[] = Array.from({ length: 200 }, () =>
  searchFor({
    q: pick(words),
    kind: pick(['statistic', 'definition']),
    ...(random() < 0.5 ? { lang: pick(['ru', 'zh', 'en']) } : { place: pick(['Zhejiang', 'Tatarstan', 'Silicon Valley']) }),
    ...(random() < 0.3 ? { year: '2001..2012' } : {}),
  }),
)

const db = openDatabase(path)
const opened = process.cpuUsage()
columnsOf(db)
const columns = processor(opened)
await warm(db)
console.log(
  `before the first search: ${ms(columns)} of the processor for the columns, as every process does; ${ms(processor(opened))} with the frequent words, as the server does`,
)
const ours = times(
  () => questions,
  (question) => search(db, question),
)
const plain = new DatabaseSync(path, { readOnly: true })
const like = plain.prepare(
  "SELECT id FROM facts WHERE (label LIKE '%' || ? || '%' OR quote LIKE '%' || ? || '%') AND kind = ? ORDER BY confidence DESC LIMIT 20",
)
const theirs = times(
  () => questions.slice(0, 20),
  (question) => like.all(question.q, question.q, question.kind[0] as string),
)
console.log(`search with two facets, facet counts and marks: ${ours.summary}`)
console.log(`SQLite LIKE, first 20 rows, no counts:          ${theirs.summary}`)
console.log(`median ratio: ${(theirs.median / ours.median).toFixed(1)} times as fast as LIKE`)
const open = await timesToOpen(path, join(import.meta.dirname, '..', 'query', 'web', 'dist'), '/facts?q=suppliers&kind=statistic')
console.log(
  open ? `web page, from address to facts and facets: median ${ms(open[Math.floor(open.length / 2)])}, slowest ${ms(open.at(-1))}` : 'web page: no Chromium',
)
console.log(`memory: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`)
if (!process.argv[3]) await rm(directory, { recursive: true })

function ms(time: number | undefined): string {
  return `${Math.round(time ?? 0)} ms`
}

/** Milliseconds of the processor since `before`. */
function processor(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function times<T>(list: () => readonly T[], work: (item: T) => unknown): { median: number; summary: string } {
  const taken = list().map((item) => {
    const [start, worked] = [performance.now(), process.cpuUsage()]
    work(item)
    return { clock: performance.now() - start, processor: processor(worked) }
  })
  const at = (share: number, of: 'clock' | 'processor') => {
    const sorted = taken.map((one) => one[of]).sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
  }
  const line = (of: 'clock' | 'processor') => `${of} median ${at(0.5, of).toFixed(1)} ms, p95 ${at(0.95, of).toFixed(1)} ms, slowest ${at(1, of).toFixed(1)} ms`
  return { median: at(0.5, 'processor'), summary: `${line('clock')}; ${line('processor')}` }
}
