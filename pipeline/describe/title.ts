import { names } from '../languages/labels.ts'
import type { Sourced } from '../model/metadata.ts'
import { labelLength } from './all-words.ts'
import { type Candidate, choose } from './candidate.ts'
import { type CatalogueRecord, catalogueRecord } from './catalogue.ts'
import { citationIn } from './citation.ts'
import type { CitedAs } from './cite-as.ts'
import { embeddedTitle } from './embedded.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'

/** The title from the title page, a labelled line, a catalogue record, "cite as", or the file. Running heads are not asked: they are often another paper's. */
export function titleOf(matter: Matter, embedded: Readonly<Record<string, string>>, cited: readonly CitedAs[]): Sourced<string> | null {
  const { front, back, all } = matter
  const candidates: Candidate<string>[] = [
    ...titleBlocks(front),
    ...[front, back].flatMap((lines) => lines.flatMap((line, i) => labelledTitle(line, lines[i + 1]))),
    ...aboveAuthors(all),
    ...front.flatMap((line) => fromRecord(catalogueRecord(line))),
    ...cited.flatMap(({ title }) => (title ? [{ value: title.value, confidence: 0.7, at: title }] : [])),
  ]
  if (candidates.length === 0) candidates.push(...openingTitle(all.find(({ kind }) => kind !== 'running-head' && kind !== 'page-number')))
  const inFile = embeddedTitle(embedded)
  if (inFile) candidates.push({ value: inFile, confidence: 0.45, at: null })
  return choose(candidates.map((candidate) => ({ ...candidate, value: tidyTitle(candidate.value) })).filter(({ value }) => value.length >= 4))
}

/** Blocks that follow one another make one title; a journal's line above that was read as one with it is left out. */
function titleBlocks(front: readonly Line[]): Candidate<string>[] {
  const first = front.findIndex(({ kind }) => kind === 'title')
  if (first < 0) return []
  let last = first
  while (front[last + 1]?.kind === 'title') last++
  const lines = front.slice(first, last + 1)
  const { text, start } = lines[0] as Line
  const lead = afterCitation(text, start)
  const value = [text.slice(lead), ...lines.slice(1).map((line) => line.text)].join(' ')
  return [{ value, confidence: 0.75, at: { start: start + lead, end: (lines.at(-1) as Line).end } }]
}

function afterCitation(text: string, start: number): number {
  const { fields, pages, issue, volume, year } = citationIn(text, start)
  const end = Math.max(...[pages, issue, volume, year].map((field) => (field ? field.end - start : 0)))
  return fields >= 3 && text.length - end > 20 && end < text.length / 2 ? end + (/^[\s.,;)]*/u.exec(text.slice(end))?.[0].length ?? 0) : 0
}

/** Behind the label; where it fills its line (… на тему:), on the next. */
function labelledTitle({ text, start, end }: Line, next: Line | undefined): Candidate<string>[] {
  const label = labelLength(text, 'titleLabel')
  if (label === 0) return []
  if (text.length > label) return [{ value: text.slice(label), confidence: 0.9, at: { start: start + label, end } }]
  return next && next.text.length < 300 ? [{ value: next.text, confidence: 0.8, at: { start: next.start, end: next.end } }] : []
}

/** Covers that archives put before a paper have its title as it heads the pages below, right above who wrote it. */
function aboveAuthors(all: readonly Line[]): Candidate<string>[] {
  const [line, below] = all
  if (!line || !below || line.kind !== 'running-head' || line.text.length < 12 || labelLength(below.text, 'authorLabel') === 0) return []
  return [{ value: line.text, confidence: 0.85, at: { start: line.start, end: line.end } }]
}

const fromRecord = (record: CatalogueRecord | null): Candidate<string>[] =>
  record ? [{ value: record.title.value, confidence: 0.9, at: { start: record.title.start, end: record.title.end } }] : []

/** A text may open with its chapter's heading, or, as encyclopaedias have it, with its headword in capitals. */
function openingTitle(line: Line | undefined): Candidate<string>[] {
  if (!line) return []
  const { text, start, end, kind } = line
  if (kind === 'heading' && !/[:：]$/u.test(text) && !/^\d/u.test(text) && !names('section', text) && !names('contents', text))
    return [{ value: text, confidence: 0.5, at: { start, end } }]
  const headword = /^(?:\p{Lu}{2,}[\s-]){1,4}(?=[(—–-])/u.exec(text)?.[0].trim()
  return headword && text.length > 120 ? [{ value: headword, confidence: 0.45, at: { start, end: start + headword.length } }] : []
}

/** Without marks of emphasis, note signs and blanks that a line break left between Chinese characters. */
export function tidyTitle(written: string): string {
  return written
    .replace(/^[«“"](?=[^«“»”"]+[»”"][.]?$)|[»”"][.]?$(?<=^[«“"][^«“»”"]+[»”"][.]?)/gu, '')
    .replace(/^[\s#*_]+|[^\p{L}\p{N}?!？！)）»”’"》」』.…%]+$|(?<=\p{L})[¹²³①②]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<!^第.{1,4}[章节節篇部编編讲講])(?<=[\p{Script=Han}，、：；“”《》（）])\s(?=[\p{Script=Han}，、：；“”《》（）—])/gu, '')
    .replace(/\s+([:;,.])\s/gu, '$1 ')
    .replace(/(?<=[\p{L}\p{N}»”])\.$/u, '')
    .trim()
}
