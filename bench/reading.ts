import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { helpOnRequest } from '../cli/script-help.ts'
import type { TruePage } from '../corpus/print.ts'
import { scorePage } from '../evaluation/page-score.ts'
import { childrenOfThisProcess } from './children.ts'
import { readers, type Scan } from './readers.ts'

// Reads the same batch of scans with us (both recognisers) and with the peers, one reader after another. Prints seconds a page, processor seconds
// a page (with those of child processes; Linux only), ratios and character errors by language. The clock means something on a quiet machine only.
//   node bench/reading.ts [--folder corpus] [--variant scan300,poor150] [--paper NAME] [--readers ours-js,ours-native,ocrmypdf,liteparse]
// Peers: OCRmyPDF as the distribution has it (told all three languages), LiteParse from npm (told the right one). What is missing is said and skipped.

helpOnRequest()

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
  readonly name: string
  readonly pace: number
  readonly processor: number
  readonly errors: ReadonlyMap<string, readonly [errors: number, characters: number]>
}
const pages = total(scans.map(({ truth }) => truth.length))
const sums: Sum[] = []
for (const name of values.readers.split(',')) {
  const open = readers[name]
  if (!open) throw new Error(`no reader ${name}; there are ${Object.keys(readers).join(', ')}`)
  const reader = await open(availableParallelism()).catch((error: Error) => console.log(`SKIPPED ${name}: ${error.message}`))
  if (!reader) continue
  // Programs and data are in memory before the clock runs.
  await reader.read(scans.slice(0, 1))
  const [started, before] = [performance.now(), processorSeconds()]
  const texts = await reader.read(scans)
  const [pace, processor] = [(performance.now() - started) / 1000 / pages, (processorSeconds() - before) / pages]
  await reader.close()
  const errors = new Map<string, [number, number]>()
  scans.forEach(({ language, truth }, i) => {
    const scores = truth.map((page, at) => scorePage(mended(texts[i]?.[at] ?? ''), page))
    const [wrong, all] = errors.get(language) ?? [0, 0]
    errors.set(language, [wrong + total(scores.map((one) => one.errors)), all + total(scores.map((one) => one.characters))])
  })
  sums.push({ name, pace, processor, errors })
  console.error(`${name}  ${pace.toFixed(2)} s/page`)
}

const languages = [...new Set(scans.map(({ language }) => language))]
console.log(`${scans.length} papers, ${pages} pages, ${availableParallelism()} cores`)
console.log(
  `reader       s/page  cpu s  ${sums.map(({ name }) => `x ${name}`.padStart(13)).join('')}  CER ${languages.map((language) => language.padStart(7)).join('')}`,
)
for (const { name, pace, processor, errors } of sums) {
  const ratios = sums.map((other) => (other.pace / pace).toFixed(2).padStart(13)).join('')
  const shares = languages.map((language) => {
    const [wrong, all] = errors.get(language) ?? [0, 1]
    return (wrong / all).toFixed(4).padStart(8)
  })
  console.log(`${name.padEnd(12)} ${pace.toFixed(2).padStart(6)} ${processor.toFixed(2).padStart(6)}  ${ratios}      ${shares.join('')}`)
}
console.log('A ratio says how many times as fast the reader of the row is as the one of the column.')

/** Lines as they were read, words mended at line ends alike for all. */
function mended(text: string): string {
  return text.replace(/(?<=\p{Ll})[-\u00AD]\s*\n+\s*(?=\p{Ll})/gu, '')
}

/** Of this process, of the children that run and of those that ended. NaN where the system does not tell (it is Linux that does). */
function processorSeconds(): number {
  const running = childrenOfThisProcess()
  return running ? total(['self', ...running].map(secondsOf)) : Number.NaN
}

/** Fields 14 to 17 of its stat, in hundredths of a second. */
function secondsOf(pid: string): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 15) ?? []
  return total(fields.map(Number)) / 100
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
