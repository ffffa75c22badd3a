import { names } from '../languages/labels.ts'
import type { Sourced } from '../model/metadata.ts'
import { allWords, labelLength } from './all-words.ts'
import { catalogueRecord } from './catalogue.ts'
import type { CitedAs } from './cite-as.ts'
import { embeddedAuthor } from './embedded.ts'
import type { Line } from './line.ts'
import type { Matter } from './matter.ts'
import { peopleIn } from './people.ts'

/** The authors as one place of the paper lists them. */
type List = readonly Sourced<string>[]

/** Lines above and below the title where authors sign. */
const ABOVE = 3
const BELOW = 5

/** The list that is best borne out: the place that is most trusted, more so when another place names one of the same. */
export function authorsOf(matter: Matter, embedded: Readonly<Record<string, string>>, cited: readonly CitedAs[], isCommon: (word: string) => boolean): List {
  const lists = [
    ...[matter.front, matter.back].flatMap((lines) => lines.flatMap((line, i) => labelledAuthors(line, lines[i + 1], isCommon))),
    ...matter.front.flatMap((line) => recordedAuthors(line, isCommon)),
    ...cited.map(({ authors }) => authors.map(({ name, start, end }): Sourced<string> => ({ value: name, confidence: 0.85, at: { start, end } }))),
    ...signatures(withoutSupervisors(matter.front, isCommon), isCommon),
    fileAuthors(embedded, isCommon),
  ].filter((list) => list.length > 0)
  const sure = (list: List): number => {
    const agrees = lists.some((other) => other !== list && other.some((theirs) => list.some((ours) => isSame(ours.value, theirs.value))))
    return Math.min(0.98, (list[0]?.confidence ?? 0) + (agrees ? 0.12 : 0))
  }
  const best = lists.reduce<List>((a, b) => (a.length === 0 || sure(b) > sure(a) ? b : a), [])
  // "Markusen, A." and, on the title page, Ann Markusen: the fuller of two that agree.
  const agreeing = lists.filter((list) => (list[0]?.confidence ?? 0) >= 0.5 && best.every(({ value }) => list.some((other) => isSame(value, other.value))))
  const fullest = agreeing.reduce((a, b) => (b.length > a.length || (b.length === a.length && letters(b) > letters(a)) ? b : a), best)
  return fullest.map((author) => ({ ...author, confidence: sure(best) }))
}

const letters = (list: List): number => list.reduce((sum, { value }) => sum + (value.match(/\p{L}/gu)?.length ?? 0), 0)
const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}{2,}/gu) ?? []

/** One name says all the other says: initials are no words. */
function isSame(a: string, b: string): boolean {
  const [fewer, more] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  return fewer.length > 0 && fewer.every((word) => more.includes(word))
}

function named(text: string, start: number, confidence: number, isCommon: (word: string) => boolean): Sourced<string>[] {
  return peopleIn(text, isCommon).persons.map(({ name, start: from, end }) => ({ value: name, confidence, at: { start: start + from, end: start + end } }))
}

/** Behind the label; where it fills its line ("by", «Выполнил: студент группы 41»), on the next. */
function labelledAuthors({ text, start }: Line, next: Line | undefined, isCommon: (word: string) => boolean): List[] {
  const label = labelLength(text, 'authorLabel')
  if (label === 0) return []
  const beside = named(untilOther(text.slice(label)), start + label, 0.88, isCommon)
  return [beside.length > 0 || label < text.length || !next ? beside : named(next.text, next.start, 0.88, isCommon)]
}

/** Title pages set much in one block: up to the next that is no name, supervisor or number. */
function untilOther(text: string): string {
  for (const { index } of text.matchAll(/(?<!\p{L})\p{L}|\p{Script=Han}/gu)) {
    const rest = text.slice(index)
    if (index > 0 && (names('supervisor', rest) || names('thesis', rest))) return text.slice(0, index)
  }
  return text
}

/** Whoever supervised or examined a thesis did not write it; the name may stand below what says so. */
function withoutSupervisors(front: readonly Line[], isCommon: (word: string) => boolean): Line[] {
  const namesNobody = ({ text }: Line): boolean => peopleIn(text.slice(text.search(/[:：]/u) + 1), isCommon).persons.length === 0
  return front.filter((line, i) => {
    const above = front[i - 1]
    return !names('supervisor', line.text) && !(above && ((names('supervisor', above.text) && namesNobody(above)) || endsWithSupervisors(above.text)))
  })
}

/** «… Научные руководители:», who stand on the next line. */
const endsWithSupervisors = (text: string): boolean =>
  /[:：]$/u.test(text) && [...text.matchAll(/(?<!\p{L})\p{L}/gu)].some(({ index }) => names('supervisor', text.slice(index)) && text.length - index < 40)

function recordedAuthors(line: Line, isCommon: (word: string) => boolean): List[] {
  const record = catalogueRecord(line)
  return record ? [named(record.authors.value, record.authors.start, 0.92, isCommon)] : []
}

/** Lines of names near the title. A line that says 著, has marks or affiliations is surer than names alone. */
function signatures(front: readonly Line[], isCommon: (word: string) => boolean): List[] {
  // What stands in columns is one block, however many lines.
  const blocks = [...new Set(front.map(({ block }) => block))]
  const titles = [...new Set(front.flatMap(({ kind, block }) => (kind === 'title' ? [blocks.indexOf(block)] : [])))]
  const first = titles[0] ?? 0
  const last = titles.at(-1) ?? -1
  const near = front.filter(({ kind, block }) => {
    const i = blocks.indexOf(block)
    return kind !== 'title' && kind !== 'list-item' && ((i >= first - ABOVE && i <= last + BELOW) || titles.some((t) => Math.abs(i - t) <= 2))
  })
  const lists: { readonly of: Sourced<string>[]; confidence: number; last: number }[] = []
  for (const line of near) {
    if (names('abstract', line.text) || names('keywords', line.text) || names('section', line.text)) continue
    const { persons, marked, wrote, rest } = peopleIn(line.text, isCommon)
    const corporate = persons.length === 0 && allWords.some(({ corporateAuthor }) => corporateAuthor.test(line.text))
    if (corporate) lists.push({ of: [{ value: line.text, confidence: 0.6, at: { start: line.start, end: line.end } }], confidence: 0.6, last: line.block })
    if (persons.length === 0 || line.text.length > 300) continue
    const confidence = wrote ? 0.9 : marked ? 0.78 : rest === '' ? (last >= 0 ? 0.6 : 0.4) : 0.55
    const list = persons.map(({ name, start, end }): Sourced<string> => ({ value: name, confidence, at: { start: line.start + start, end: line.start + end } }))
    // Authors one to a line, with or without affiliations between; of those in columns one may have a mark.
    const open = lists.findLast((one) => line.block - one.last <= 3 && (one.confidence === confidence || (one.last === line.block && rest === '')))
    if (open && !wrote) {
      open.of.push(...list)
      open.last = line.block
    } else lists.push({ of: list, confidence, last: line.block })
  }
  return lists.map(({ of: list }) => list.filter(({ value }, i) => list.findIndex((other) => isSame(other.value, value)) === i))
}

/** What the file says, when it is a name: many say "Administrator". */
function fileAuthors(embedded: Readonly<Record<string, string>>, isCommon: (word: string) => boolean): List {
  const author = embeddedAuthor(embedded)
  if (!author) return []
  const { persons, rest } = peopleIn(author, isCommon)
  return rest === '' ? persons.map(({ name }) => ({ value: name, confidence: 0.4, at: null })) : []
}
