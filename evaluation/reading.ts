import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { helpOnRequest } from '../cli/script-help.ts'
import { readSources } from '../corpus/make.ts'
import type { TruePage } from '../corpus/print.ts'
import { variants } from '../corpus/variants.ts'
import { identify } from '../pipeline/identify/identify.ts'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import type { Page } from '../pipeline/model/page.ts'
import type { Repaired } from '../pipeline/model/paper.ts'
import { textAt } from '../pipeline/model/span.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { readPages } from '../pipeline/read/read.ts'
import { repair } from '../pipeline/repair/repair.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { CACHE } from '../workers/cache.ts'
import { comparable, distance } from './distance.ts'
import { scorePage } from './page-score.ts'

// How well the pages of the sample corpus are read: character errors against the truth, the language chosen, what the judge said of each
// text layer, blocks in reading order, running heads and page numbers kept out of the flow.
//   node evaluation/reading.ts [--variant scan300,poor150] [--folder DIR] [--ocr tesseract.js]
// A folder holds variants in the layout of corpus/: node corpus/make.ts --out DIR --variant NAME

helpOnRequest()

const CORPUS = join(import.meta.dirname, '..', 'corpus')
const { values } = parseArgs({ options: { variant: { type: 'string' }, folder: { type: 'string', default: CORPUS }, ocr: { type: 'string' } } })

/** Variants whose text layer is what the page shows (but for traditional pages read as simplified); the judge must keep these and refuse all others. */
const HONEST = new Set(['pdf', 'stray-blanks'])
const NO_LAYER = new Set(['scan300', 'grey300', 'poor150', 'fax150', 'spread'])

const columns = new Map((await readSources()).map(({ name, columns }) => [name, columns]))
const wanted = values.variant?.split(',')
const knowledge = await loadKnowledge(CACHE)
const store = { once: <T>(_key: string, work: () => Promise<T>): Promise<T> => work() }
const tools = await createTools({ store, cache: CACHE, lanes: 1, ...(values.ocr ? { ocr: values.ocr } : {}) })

const counted = ['pages', 'errors', 'characters', 'language', 'judge', 'blocks', 'inOrder', 'furniture', 'outOfFlow'] as const
type Counts = Record<(typeof counted)[number], number>
const rows = new Map<string, Counts>()

for (const entry of papersBelow(values.folder)) {
  if (wanted && !wanted.includes(entry.variant)) continue
  const file = { name: basename(entry.file), bytes: new Uint8Array(await readFile(join(values.folder, entry.file))) }
  const truth = JSON.parse(readFileSync(join(values.folder, 'truth', entry.language, `${entry.paper}.json`), 'utf8')) as { pages: TruePage[] }
  const read = await readPages(await identify(file, tools, defaultReadingOptions), file, tools, defaultReadingOptions)
  const paper = repair(read, knowledge)
  const counts = Object.fromEntries(counted.map((name) => [name, 0])) as Counts
  const layers = await layersOf(file.bytes, paper.pages.length)
  paper.pages.forEach((page, i) => {
    const { reading } = page
    const together = variants[entry.variant]?.together ?? 1
    const printed = truth.pages.slice(i * together, (i + 1) * together)
    const { errors, characters, blocks, inOrder } = scorePage(repair({ ...read, pages: [page] }, knowledge).text, ...printed)
    const { furniture, outOfFlow } = furnitureOf(paper, i, printed)
    const seen = { pages: printed.length, errors, characters, blocks, inOrder, furniture, outOfFlow }
    add(counts, {
      ...seen,
      language: printed.filter((one) => !mainly(one, entry.language) || reading.languages[0] === entry.language).length,
      judge: printed.filter((one) => judgedRight(entry.variant, page, one, layers[i] as string)).length,
    })
  })
  for (const key of [`${entry.variant.padEnd(16)} ${entry.language}       ${columns.get(entry.paper) ?? '?'}`, 'all'.padEnd(27)])
    rows.set(key, add(rows.get(key) ?? ({ ...counts, ...Object.fromEntries(counted.map((name) => [name, 0])) } as Counts), counts))
  console.error(
    `${entry.file}: ${share(counts.errors, counts.characters)}, ${paper.pages.map(({ reading }) => `${reading.reason} ${reading.languages[0]}`).join('; ')}`,
  )
}
await tools.close()

console.log('variant          language columns  pages    CER  language    judge  in order  heads out')
for (const [key, row] of [...rows].sort())
  console.log(
    `${key.padEnd(33)} ${String(row.pages).padStart(5)} ${share(row.errors, row.characters)} ${percent(row.language, row.pages)} ${percent(row.judge, row.pages)}` +
      `  ${percent(row.inOrder, row.blocks)}   ${percent(row.outOfFlow, row.furniture)}`,
  )

/** What the text layer of each page says. */
async function layersOf(bytes: Uint8Array, pages: number): Promise<string[]> {
  const pdf = await tools.openPdf(bytes, null)
  const layers: string[] = []
  for (let page = 1; page <= pages; page++) layers.push((await pdf.textLayer(page)).runs.map(({ text }) => text).join(' '))
  return layers
}

/** papers/LANGUAGE/PAPER[.VARIANT].pdf below a folder. */
function papersBelow(folder: string): { file: string; language: string; paper: string; variant: string }[] {
  return globSync('papers/*/*.pdf', { cwd: folder })
    .sort()
    .map((file) => {
      const [paper, variant = 'pdf'] = basename(file, '.pdf').split('.')
      return { file, language: basename(dirname(file)), paper: paper as string, variant }
    })
}

function add(to: Counts, more: Counts): Counts {
  for (const name of counted) to[name] += more[name]
  return to
}

/** A page of references may hold more of another language than of the paper's: there either is right. */
function mainly({ blocks }: TruePage, language: string): boolean {
  const text = blocks.map((block) => block.text).join(' ')
  const [cyrillic, han, latin] = [/\p{Script=Cyrillic}/gu, /\p{Script=Han}/gu, /\p{Script=Latin}/gu].map((script) => text.match(script)?.length ?? 0) as [
    number,
    number,
    number,
  ]
  const own = { ru: cyrillic, zh: han, en: latin }[language] ?? 0
  return own > 0.6 * (cyrillic + han + latin)
}

/** A lying layer that is kept must at least be called one. Of a page that the fault leaves as it is, the layer does not lie. */
function judgedRight(variant: string, { reading, text }: Page, printed: TruePage, layer: string): boolean {
  if (NO_LAYER.has(variant)) return reading.method === 'ocr'
  const healthy = reading.reason === 'healthy-text-layer'
  if (HONEST.has(variant)) return healthy === heldBy(layer, printed) > 0.85
  if (!healthy) return true
  const seen = (from: string) =>
    from
      .match(/[^\x20-\x7e\s]/gu)
      ?.sort()
      .join('')
  return seen(text) === seen([printed.head, ...printed.blocks.map((block) => block.text), ...printed.notes].join('')) && reading.method === 'text-layer'
}

/** Share of the printed letters that the layer has: simplified Chinese has two in three of a traditional page. */
function heldBy(layer: string, { blocks, notes }: TruePage): number {
  const lettersOf = (text: string): string[] => text.normalize('NFKC').match(/\p{L}/gu) ?? []
  const left = new Map<string, number>()
  for (const letter of lettersOf(layer)) left.set(letter, (left.get(letter) ?? 0) + 1)
  const printed = lettersOf([...blocks.map(({ text }) => text), ...notes].join(''))
  const held = printed.filter((letter) => {
    const count = left.get(letter) ?? 0
    left.set(letter, count - 1)
    return count > 0
  })
  return printed.length === 0 ? 1 : held.length / printed.length
}

/** Running heads and page numbers of a picture: how many there are, and how many of them are lines out of the text's flow. */
function furnitureOf({ text, furniture, pageSpans, pages }: Repaired, i: number, printed: readonly TruePage[]): { furniture: number; outOfFlow: number } {
  const at = pageSpans[i] as Repaired['pageSpans'][number]
  // A head that was moved stands on the next page's side of the break.
  const near = furniture.filter(({ start }) => start >= at.start - 400 && start < at.end + 400).map((line) => comparable(textAt(text, line)))
  const flowing = textAt(text, at).split('\n').map(comparable)
  const labels = pages[i]?.label?.split('–') ?? []
  // However wrongly it was read (characters are counted elsewhere): of all lines of the page, one out of the flow is most like it.
  const isOut = (head: string): boolean => {
    const unlike = (line: string): number =>
      Math.min(...[line, line.replace(/^\d+\s*/u, ''), line.replace(/\s*\d+$/u, '')].map((one) => distance(one, head) / head.length))
    const best = (lines: readonly string[]): number => Math.min(0.9, ...lines.map(unlike))
    return best(near) < best(flowing.filter((line) => line !== '' && !near.includes(line)))
  }
  const heads = printed.map(({ head }) => comparable(head)).filter((head) => head !== '')
  const numbers = printed.map(({ label }) => label).filter((label) => label !== '')
  const numbersOut = numbers.filter((label) => labels.includes(label) || near.some((line) => line.includes(label)))
  return { furniture: heads.length + numbers.length, outOfFlow: heads.filter(isOut).length + numbersOut.length }
}

function share(part: number, whole: number): string {
  return (whole === 0 ? 0 : part / whole).toFixed(4).padStart(7)
}

function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(1).padStart(6)} %`
}
