import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'
import { describe } from '../pipeline/describe/describe.ts'
import { extract } from '../pipeline/extract/extract.ts'
import { identify } from '../pipeline/identify/identify.ts'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { link } from '../pipeline/link/link.ts'
import type { Read } from '../pipeline/model/paper.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { understand } from '../pipeline/pipeline.ts'
import { readPages } from '../pipeline/read/read.ts'
import { repair } from '../pipeline/repair/repair.ts'
import { segment } from '../pipeline/segment/segment.ts'
import { structure } from '../pipeline/structure/structure.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { CACHE } from '../workers/cache.ts'

// How long `understand` takes on a paper of 20 pages, by language and stage, and whether 10 and 100 copies of it take 10 and 100 times as long.
// Usage: node bench/understand.ts [copies …]; without numbers 1, 10 and 100. Times are of the processor, after warm-up, best of three.

helpOnRequest()

const PAGES = 20
/** Characters of a printed page. */
const perPage: Readonly<Record<string, number>> = { en: 2700, ru: 2600, zh: 1400 }
const copies = process.argv.slice(2).map(Number)

const knowledge = await loadKnowledge(CACHE)
const tools = await createTools({ store: { once: (_, work) => work() }, cache: CACHE })

for (const [language, length] of Object.entries(perPage)) {
  const read = await paperOf(language, length, 1)
  for (let i = 0; i < 3; i++) understand(read, knowledge)
  const best = fastest(3, () => understand(read, knowledge))
  console.log(`${language}: ${PAGES} pages, ${read.pages.reduce((n, { text }) => n + text.length, 0)} characters: ${best.toFixed(0)} ms`)
  console.log(
    `    ${stages(read)
      .map(([name, time]) => `${name} ${time.toFixed(0)}`)
      .join(', ')}`,
  )
  for (const times of copies.length > 0 ? copies : [1, 10, 100]) {
    const many = await paperOf(language, length, times)
    const time = fastest(times > 10 ? 1 : 2, () => understand(many, knowledge))
    console.log(`    ${String(times).padStart(3)} copies: ${time.toFixed(0)} ms, ${(time / times).toFixed(0)} a copy`)
  }
}
await tools.close()

/** Our sample papers of a language one behind the other, cut to pages, as often as asked. */
async function paperOf(language: string, length: number, times: number): Promise<Read> {
  const folder = join(import.meta.dirname, '../corpus/truth', language)
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  let text = ''
  while (text.length < PAGES * length) for (const name of texts) text += `${readFileSync(join(folder, name), 'utf8')}\n\n`
  const pages = Array.from({ length: PAGES }, (_, i) => text.slice(i * length, (i + 1) * length))
  const file = { name: 'paper.txt', bytes: new TextEncoder().encode(Array.from({ length: times }, () => pages.join('\f')).join('\f')) }
  return readPages(await identify(file, tools, { ...defaultReadingOptions, limits: { pages: PAGES * times } }), file, tools, defaultReadingOptions)
}

function fastest(rounds: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i++) best = Math.min(best, timed(work)[1])
  return best
}

function timed<T>(work: () => T): [T, number] {
  const before = process.cpuUsage()
  const made = work()
  const { user, system } = process.cpuUsage(before)
  return [made, (user + system) / 1000]
}

function stages(read: Read): [string, number][] {
  const [repaired, a] = timed(() => repair(read, knowledge))
  const [structured, b] = timed(() => structure(repaired))
  const [segmented, c] = timed(() => segment(structured, knowledge))
  const [described, d] = timed(() => describe(segmented, knowledge))
  const [extracted, e] = timed(() => extract(described, knowledge))
  const [, f] = timed(() => link(extracted))
  return [
    ['repair', a],
    ['structure', b],
    ['segment', c],
    ['describe', d],
    ['extract', e],
    ['link', f],
  ]
}
