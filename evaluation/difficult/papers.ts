import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { comparable, distance } from '../distance.ts'
import { pageLanguages } from './page-languages.ts'
import { recallOf } from './recall.ts'

interface Entry {
  readonly file: string
  readonly category: string
  readonly must_contain?: readonly string[]
}

/** Sums of a category. */
interface Total {
  files: number
  ended: number
  found: number
  wanted: number
  /** Files with a reference, those of which five words in a row are found (.95), those that are when lines count one by one, and all that beat the references' own agreement. */
  references: number
  recalled: number
  byLine: number
  agreed: number
  pages: number
  inTheirLanguage: number
  silent: number
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
const all = <T>(folder: string): T[] =>
  (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []).map((name) => json<T>(join(folder, name)))

const ENOUGH = 0.95
/** The category whose character errors are told: elsewhere a reference knows no pictures, or another order. */
const SCANS = 'd_scanned'

/**
 * What became of a folder of difficult files with a manifest (file, category, must_contain) and reference texts (ref/<file>.*.txt):
 * `palimpsest run DIR/files --out OUT` comes first, and again with `--password` for the encrypted ones.
 */
export function measurePapers(directory: string, out: string, print: (line: string) => void): void {
  const records = all<PaperRecord>(join(out, 'papers'))
  const failures = all<{ fileName: string; code: string }>(join(out, 'failures'))
  const totals = new Map<string, Total>()
  const entries = readFileSync(join(directory, 'manifest.jsonl'), 'utf8').split('\n').filter(Boolean)
  for (const { file, category, must_contain: wanted = [] } of entries.map((line) => JSON.parse(line) as Entry)) {
    const name = file.split('/').at(-1) as string
    const record = records.find(({ source }) => source.fileName === name)
    const failure = failures.find(({ fileName }) => fileName === name)
    const text = comparable(record?.text ?? '').replace(/\s/gu, '')
    const missing = wanted.filter((words) => !text.includes(comparable(words).replace(/\s/gu, '')))
    const references = record ? referencesOf(directory, name) : null
    const recalled = record && references && recallFrom(record.text, references)
    const languages = record ? languagesOf(name, record) : []
    const wrong = languages.filter(({ is, was }) => is !== was)
    const total = totals.get(category) ?? none()
    totals.set(category, total)
    total.files++
    if (record || failure) total.ended++
    total.wanted += wanted.length
    total.found += wanted.length - missing.length
    if (recalled) {
      total.references++
      if (recalled.inOrder >= ENOUGH) total.recalled++
      if (recalled.byLine >= ENOUGH) total.byLine++
      if (recalled.inOrder >= Math.min(ENOUGH, recalled.agreement)) total.agreed++
    }
    total.pages += languages.length
    total.inTheirLanguage += languages.length - wrong.length
    if (record && text === '' && record.notes.length === 0) total.silent++
    const recall = recalled
      ? `, recall ${recalled.inOrder.toFixed(3)}${recalled.inOrder < ENOUGH ? ` (by line ${recalled.byLine.toFixed(3)}, references of each other ${recalled.agreement.toFixed(3)})` : ''}`
      : ''
    const errors = record && references && category === SCANS ? `, CER ${characterErrors(record.text, references.texts).toFixed(3)}` : ''
    const reasons = record?.pages.map(({ reading }) => `${reading.reason} ${reading.languages[0] ?? '-'}`).slice(0, 4)
    print(
      `${category.padEnd(22)} ${name.padEnd(48)} ${record ? `${text.length} characters` : (failure?.code ?? 'NOTHING')}${recall}${errors}` +
        `${missing.length > 0 ? `, MISSING ${missing.join(' | ')}` : ''}${wrong.map(({ page, is, was }) => `, PAGE ${page} IS ${is}, READ AS ${was}`).join('')}${reasons ? `; ${reasons.join(', ')}` : ''}`,
    )
  }
  print('\ncategory                files  ended  strings  recall ≥ .95  by line  or ≥ references of each other  pages in their language  empty without a word')
  const sum = none()
  for (const [category, t] of totals) {
    print(row(category, t))
    for (const key of Object.keys(sum) as (keyof Total)[]) sum[key] += t[key]
  }
  print(row('all', sum))
}

const none = (): Total => ({
  files: 0,
  ended: 0,
  found: 0,
  wanted: 0,
  references: 0,
  recalled: 0,
  byLine: 0,
  agreed: 0,
  pages: 0,
  inTheirLanguage: 0,
  silent: 0,
})

function row(name: string, t: Total): string {
  const of = (some: number, whole: number): string => `${some}/${whole}`
  return (
    `${name.padEnd(22)} ${String(t.files).padStart(6)} ${String(t.ended).padStart(6)} ${of(t.found, t.wanted).padStart(8)} ${of(t.recalled, t.references).padStart(13)}` +
    ` ${of(t.byLine, t.references).padStart(8)} ${of(t.agreed, t.references).padStart(30)} ${of(t.inTheirLanguage, t.pages).padStart(24)} ${String(t.silent).padStart(21)}`
  )
}

/** What other readers took from the file, or a layer decoded by hand, whose words have an order of their own. */
interface References {
  readonly texts: readonly string[]
  readonly decoded: boolean
}

function referencesOf(directory: string, name: string): References | null {
  const files = readdirSync(join(directory, 'ref')).filter((one) => one.startsWith(`${name}.`))
  const decoded = files.filter((one) => one.endsWith('.decoded.txt'))
  const texts = (decoded.length > 0 ? decoded : files).map((one) => readFileSync(join(directory, 'ref', one), 'utf8'))
  return texts.length === 0 ? null : { texts, decoded: decoded.length > 0 }
}

/** The text against the reference it is nearer to, and how much one of two references finds of the other's, at best: on forms and tables no order is the right one. */
function recallFrom(text: string, { texts, decoded }: References): { inOrder: number; byLine: number; agreement: number } {
  const size = decoded ? 1 : 5
  const recalls = texts.map((reference) => recallOf(text, reference, size))
  const [a = '', b = ''] = texts
  return {
    inOrder: Math.max(...recalls.map(({ inOrder }) => inOrder)),
    byLine: Math.max(...recalls.map(({ byLine }) => byLine)),
    agreement: texts.length === 2 ? Math.max(recallOf(a, b, size).inOrder, recallOf(b, a, size).inOrder) : 1,
  }
}

/** By the nearer reference. */
const characterErrors = (text: string, references: readonly string[]): number =>
  Math.min(...references.map((reference) => distance(comparable(text), comparable(reference)) / Math.max(1, comparable(reference).length)))

/** The language of each page as seen, and the first that it was read in. */
function languagesOf(name: string, { pages }: PaperRecord): { page: number; is: string; was: string }[] {
  const seen = pageLanguages[name]
  if (seen === undefined) return []
  return pages.flatMap(({ number, reading }) => {
    const is = typeof seen === 'string' ? seen : seen[number - 1]
    return is === undefined ? [] : [{ page: number, is, was: reading.languages[0] ?? 'none' }]
  })
}
