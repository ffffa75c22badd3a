import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { fold } from './likeness.ts'

// How much of a paper's metadata a run found: node evaluation/metadata.ts GOLD_DIR RECORDS_DIR [--misses]
//
// GOLD_DIR holds NAME.meta.json (gold/, or another folder of the same make); a paper's record is the one whose source.fileName begins with NAME.
// A field counts where the gold states it: right when letters and digits agree (of lists all members, in any order). A value found where the gold says null is too much.

helpOnRequest()

type Value = string | number | readonly (string | number)[] | null | undefined
type Gold = Readonly<Record<string, Value>>
type Found = PaperRecord['metadata']

/** The field as the gold names it, and as the record has it. */
const fields: Readonly<Record<string, readonly [gold: (gold: Gold) => Value, found: (found: Found) => Value]>> = {
  title: [(g) => g.title, (f) => f.title?.value],
  authors: [(g) => g.authors, (f) => f.authors.map(({ value }) => value)],
  year: [(g) => g.year, (f) => f.year?.value],
  publisher: [(g) => g.publisher, (f) => f.publisher?.value],
  journal: [(g) => g.journal ?? g.series, (f) => f.container?.value],
  volume: [(g) => g.volume, (f) => f.volume?.value],
  issue: [(g) => g.issue, (f) => f.issue?.value],
  pages: [(g) => g.pages, (f) => f.pages?.value],
  keywords: [(g) => g.keywords, (f) => f.keywords.map(({ value }) => value)],
  isbn: [(g) => g.isbn, (f) => f.identifiers.find(({ scheme }) => scheme === 'isbn')?.value],
  classification: [(g) => g.classification, (f) => f.identifiers.filter(({ scheme }) => /^(?:udc|bbk|clc)$/u.test(scheme)).map(({ value }) => value)],
  abstracts: [(g) => g.abstract_lang, (f) => f.abstracts.map(({ language }) => language)],
}

const list = (value: Value): string[] =>
  (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).map((one) => fold(String(one))).sort()

const [goldDir, recordDir] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
if (!goldDir || !recordDir || !existsSync(goldDir) || !existsSync(recordDir)) {
  console.error('usage: node evaluation/metadata.ts GOLD_DIR RECORDS_DIR [--misses]')
  process.exit(2)
}
const records = readdirSync(recordDir)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(recordDir, name), 'utf8')) as PaperRecord)
const counts = Object.fromEntries(Object.keys(fields).map((field) => [field, { right: 0, of: 0, extra: 0 }]))
for (const file of readdirSync(goldDir).filter((name) => name.endsWith('.meta.json'))) {
  const name = basename(file, '.meta.json')
  const record = records.find(({ source }) => source.fileName.startsWith(name))
  const gold = JSON.parse(readFileSync(join(goldDir, file), 'utf8')) as Gold
  if (!record) console.error(`no record for ${name}`)
  for (const [field, [ofGold, ofFound]] of Object.entries(fields)) {
    const [wanted, found] = [list(ofGold(gold)), record ? list(ofFound(record.metadata)) : []]
    const count = counts[field]!
    const agree = wanted.length === found.length && wanted.every((value, i) => value === found[i])
    if (wanted.length > 0) count.of++
    if (wanted.length > 0 && agree) count.right++
    // A field the gold does not speak of at all is not judged.
    if (wanted.length === 0 && found.length > 0 && ofGold(gold) === null) count.extra++
    if (process.argv.includes('--misses') && !agree && (wanted.length > 0 || ofGold(gold) === null))
      console.log(`${name}\t${field}\twanted ${wanted.join(' | ') || 'nothing'}\tfound ${found.join(' | ') || 'nothing'}`)
  }
}
for (const [field, { right, of, extra }] of Object.entries(counts))
  console.log(`${field.padEnd(16)} ${right} of ${of}${extra > 0 ? `, ${extra} too much` : ''}`)
