import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { comparable } from '../distance.ts'

interface Entry {
  readonly file: string
  readonly category: string
  readonly lang?: string
  readonly must_contain?: readonly string[]
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
const all = <T>(folder: string): T[] =>
  (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []).map((name) => json<T>(join(folder, name)))
/**
 * Words in a row that the reference has and the record has too, as a share of the reference's. Chinese counts by character, a Chinese page with all
 * that is on it: some readers set a blank behind each of its digits.
 */
function recall(text: string, reference: string, n: number): number {
  const [wanted, characters] = [comparable(reference), (of: string) => of.match(/[\p{L}\p{N}]/gu) ?? []]
  const isChinese = (wanted.match(/\p{Script=Han}/gu)?.length ?? 0) > characters(wanted).length / 2
  const grams = (from: string): string[] => {
    const tokens = isChinese ? characters(from) : (from.match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? [])
    return tokens.length < n
      ? tokens.length > 0
        ? [tokens.join(' ')]
        : []
      : tokens.slice(0, tokens.length - n + 1).map((_, i) => tokens.slice(i, i + n).join(' '))
  }
  const has = new Set(grams(comparable(text).toLowerCase()))
  const all = grams(wanted.toLowerCase())
  return all.length === 0 ? 1 : all.filter((gram) => has.has(gram)).length / all.length
}

/** How much one reader of the reference finds of the other's, at best: on forms and tables no order is the right one. */
const agreementOf = ([a = '', b = '']: readonly string[]): number => Math.max(recall(a, b, 5), recall(b, a, 5))

/**
 * What became of a folder of difficult files with a manifest (file, category, must_contain) and reference texts (ref/<file>.*.txt):
 * `palimpsest run DIR/files --out OUT` comes first.
 */
export function measurePapers(directory: string, out: string, print: (line: string) => void): void {
  const records = all<PaperRecord>(join(out, 'papers'))
  const failures = all<{ fileName: string; code: string }>(join(out, 'failures'))
  const totals = new Map<
    string,
    { files: number; ended: number; found: number; wanted: number; recalled: number; agreed: number; references: number; silent: number }
  >()
  for (const { file, category, must_contain: wanted = [] } of readFileSync(join(directory, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry)) {
    const name = file.split('/').at(-1) as string
    const record = records.find(({ source }) => source.fileName === name)
    const failure = failures.find(({ fileName }) => fileName === name)
    const text = comparable(record?.text ?? '').replace(/\s/gu, '')
    const missing = wanted.filter((words) => !text.includes(comparable(words).replace(/\s/gu, '')))
    const references = readdirSync(join(directory, 'ref')).filter((one) => one.startsWith(`${name}.`))
    const decoded = references.filter((one) => one.endsWith('.decoded.txt'))
    const recalls = (decoded.length > 0 ? decoded : references).map((one) =>
      recall(record?.text ?? '', readFileSync(join(directory, 'ref', one), 'utf8'), decoded.length > 0 ? 1 : 5),
    )
    const best = recalls.length > 0 && record ? Math.max(...recalls) : null
    const agreement =
      decoded.length > 0 || references.length !== 2 ? 1 : agreementOf(references.map((one) => readFileSync(join(directory, 'ref', one), 'utf8')))
    const total = totals.get(category) ?? { files: 0, ended: 0, found: 0, wanted: 0, recalled: 0, agreed: 0, references: 0, silent: 0 }
    total.files++
    if (record || failure) total.ended++
    total.wanted += wanted.length
    total.found += wanted.length - missing.length
    if (best !== null) {
      total.references++
      if (best >= 0.95) total.recalled++
      else if (best >= agreement) total.agreed++
    }
    if (record && text === '' && record.notes.length === 0) total.silent++
    totals.set(category, total)
    const reasons = record?.pages.map(({ reading }) => `${reading.reason} ${reading.languages[0] ?? '-'}`).slice(0, 4)
    print(
      `${category.padEnd(22)} ${name.padEnd(48)} ${failure ? failure.code : record ? `${text.length} characters` : 'NOTHING'}` +
        `${best === null ? '' : `, recall ${best.toFixed(3)}${best < 0.95 ? ` (references of each other ${agreement.toFixed(3)})` : ''}`}${missing.length > 0 ? `, MISSING ${missing.join(' | ')}` : ''}${reasons ? `; ${reasons.join(', ')}` : ''}`,
    )
  }
  print('\ncategory                files  ended  strings found  recall ≥ .95  ≥ references of each other  empty without a word')
  for (const [category, t] of totals)
    print(
      `${category.padEnd(22)} ${String(t.files).padStart(6)} ${String(t.ended).padStart(6)} ${`${t.found}/${t.wanted}`.padStart(14)} ${`${t.recalled}/${t.references}`.padStart(13)} ${String(t.agreed).padStart(26)} ${String(t.silent).padStart(21)}`,
    )
}
