import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { TruePage } from '../corpus/print.ts'
import { scorePage } from '../evaluation/page-score.ts'
import { readers, type Scan } from './readers.ts'

// Reads the same scans with us (both recognisers) and with the peers, one paper after another, each paper by all of them before the next:
// what else the machine does meets all alike. Prints seconds a page, ratios and character errors by language.
//   node bench/reading.ts [--folder corpus] [--variant scan300,poor150] [--paper NAME] [--readers ours-js,ours-native,ocrmypdf,liteparse]
// Peers: OCRmyPDF as the distribution has it (told all three languages), LiteParse from npm (told the right one). What is missing is said and skipped.

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(import.meta.dirname, '..', 'corpus') },
    variant: { type: 'string', default: 'scan300,grey300,poor150,fax150' },
    paper: { type: 'string' },
    readers: { type: 'string', default: 'ours-js,ours-native,ocrmypdf,liteparse' },
  },
})
const variants = values.variant.split(',')
const scans: Scan[] = globSync('papers/*/*.pdf', { cwd: values.folder })
  .sort()
  .flatMap((file) => {
    const [paper, variant = ''] = basename(file, '.pdf').split('.')
    if (!variants.includes(variant) || (values.paper !== undefined && !paper?.includes(values.paper))) return []
    const language = basename(dirname(file))
    const { pages } = JSON.parse(readFileSync(join(values.folder, 'truth', language, `${paper}.json`), 'utf8')) as { pages: TruePage[] }
    return [{ file: join(values.folder, file), language, truth: pages }]
  })
if (scans.length === 0) throw new Error(`no scans below ${values.folder}`)

interface Sum {
  seconds: number
  pages: number
  errors: Map<string, [errors: number, characters: number]>
}
const opened = []
for (const name of values.readers.split(',')) {
  const open = readers[name]
  if (!open) throw new Error(`no reader ${name}; there are ${Object.keys(readers).join(', ')}`)
  const reader = await open(availableParallelism()).catch((error: Error) => console.log(`SKIPPED ${name}: ${error.message}`))
  if (reader) opened.push({ name, ...reader, sum: { seconds: 0, pages: 0, errors: new Map() } as Sum })
}

// Programs and data are in memory before the clock runs.
for (const { read } of opened) await read(scans[0] as Scan, new Uint8Array(await readFile((scans[0] as Scan).file)))
for (const scan of scans) {
  const bytes = new Uint8Array(await readFile(scan.file))
  for (const { name, read, sum } of opened) {
    const started = performance.now()
    const texts = await read(scan, bytes)
    const seconds = (performance.now() - started) / 1000
    sum.seconds += seconds
    sum.pages += scan.truth.length
    const [errors, characters] = sum.errors.get(scan.language) ?? [0, 0]
    const scores = scan.truth.map((page, i) => scorePage(mended(texts[i] ?? ''), page))
    sum.errors.set(scan.language, [errors + total(scores.map((one) => one.errors)), characters + total(scores.map((one) => one.characters))])
    console.error(`${basename(scan.file)}  ${name}  ${(seconds / scan.truth.length).toFixed(2)} s/page`)
  }
}
for (const { close } of opened) await close()

const languages = [...new Set(scans.map(({ language }) => language))]
console.log(`${scans.length} papers, ${total(scans.map(({ truth }) => truth.length))} pages, ${availableParallelism()} cores`)
console.log(
  `reader       s/page  ${opened.map(({ name }) => `x ${name}`.padStart(13)).join('')}  CER ${languages.map((language) => language.padStart(7)).join('')}`,
)
for (const { name, sum } of opened) {
  const pace = sum.seconds / sum.pages
  const ratios = opened.map((other) => (other.sum.seconds / other.sum.pages / pace).toFixed(2).padStart(13)).join('')
  const errors = languages.map((language) => {
    const [wrong, all] = sum.errors.get(language) ?? [0, 1]
    return (wrong / all).toFixed(4).padStart(8)
  })
  console.log(`${name.padEnd(12)} ${pace.toFixed(2).padStart(6)}  ${ratios}      ${errors.join('')}`)
}
console.log('A ratio says how many times as fast the reader of the row is as the one of the column.')

/** Lines as they were read, words mended at line ends alike for all. */
function mended(text: string): string {
  return text.replace(/(?<=\p{Ll})[-\u00AD]\s*\n+\s*(?=\p{Ll})/gu, '')
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
