import type { Metadata, Sourced } from '../model/metadata.ts'
import type { Segmented } from '../model/paper.ts'
import { allWords } from './all-words.ts'
import { type Candidate, choose, groupAt } from './candidate.ts'
import { catalogueRecord } from './catalogue.ts'
import { type Citation, citationIn, type Placed } from './citation.ts'
import type { CitedAs } from './cite-as.ts'
import { articleNumber } from './identifiers.ts'
import type { Line } from './line.ts'
import { citesAnother, type Matter } from './matter.ts'
import { printedPages } from './printed-pages.ts'

type Appearance = Pick<Metadata, 'year' | 'publisher' | 'container' | 'volume' | 'issue' | 'pages'>

/** Where and when the paper appeared: from lines that cite it (running heads, the line of the journal, "cite as"), and the imprint of a book. */
export function appearanceOf(paper: Segmented, matter: Matter, cited: readonly CitedAs[], title: Sourced<string> | null): Appearance {
  const { front, back, furniture, all } = matter
  const citing = citingLines(matter)
  const records = front.flatMap((line) => catalogueRecord(line) ?? [])
  const own = [...front, ...back]
  const year: Candidate<number>[] = []
  const publisher: Candidate<string>[] = []
  const container: Candidate<string>[] = []
  const volume: Candidate<string>[] = []
  const issue: Candidate<string>[] = []
  const pages: Candidate<string>[] = []

  const takeFields = (citation: Citation, confidence: number) => {
    year.push(...sourced(citation.year, confidence))
    volume.push(...sourced(citation.volume, confidence))
    issue.push(...sourced(citation.issue, confidence))
    // One page in a running head is where it stands; a range is the paper's.
    if (citation.pages?.value.includes('-')) pages.push(...sourced(citation.pages, confidence))
  }
  for (const { citation, confidence } of citing) {
    takeFields(citation, confidence)
    container.push(...sourced(journalAmong(citation, title), confidence - 0.05))
  }
  for (const { citation, container: journal } of cited) {
    takeFields(citation, 0.9)
    container.push(...sourced(journal, 0.85))
  }
  for (const line of [...own, ...furniture]) {
    const article = articleNumber.exec(line.text)
    if (!article?.groups) continue
    const { year: y = '', issue: number = '', first = '', count = '' } = article.groups
    const at = (name: string) => groupAt(article, name, line.start)
    year.push({ value: Number(y), confidence: 0.8, at: at('year') })
    issue.push({ value: number.replace(/^0+(?=.)/u, ''), confidence: 0.75, at: at('issue') })
    pages.push({ value: `${Number(first)}-${Number(first) + Number(count) - 1}`, confidence: 0.7, at: at('first') })
  }
  for (const record of records) {
    year.push(...sourced(record.year, 0.92))
    publisher.push(...sourced(record.publisher && tidyPublisher(record.publisher), 0.92))
  }
  for (const line of own) {
    publisher.push(...publishersIn(line))
    year.push(...yearsIn(line))
  }
  if (container.length === 0) container.push(...seriesIn(front))
  const isBook = records.length > 0 || all.slice(0, all.length / 2).some(({ kind }) => kind === 'toc-entry')
  if (pages.length === 0 && !isBook)
    pages.push(
      ...printedPages(
        paper,
        furniture,
        citing.map(({ line }) => line),
      ),
    )
  return { year: choose(year), publisher: choose(publisher), container: choose(container), volume: choose(volume), issue: choose(issue), pages: choose(pages) }
}

const sourced = <T>(field: Placed<T> | null, confidence: number): Candidate<T>[] =>
  field ? [{ value: field.value, confidence, at: { start: field.start, end: field.end } }] : []

const heads: ReadonlySet<Line['kind']> = new Set<Line['kind']>(['front-matter', 'title', 'heading', 'running-head', 'page-number', 'footnote'])

/** Running heads and front matter with two fields or more; elsewhere a line with year, issue and a page number at its edge, which no flow knew for a head. */
function citingLines({ front, furniture, all }: Matter): { line: Line; citation: Citation; confidence: number }[] {
  const near = new Set([...front, ...furniture])
  return all.flatMap((line) => {
    if (line.text.length > 200 || line.kind === 'reference' || line.kind === 'table' || line.kind === 'caption' || line.kind === 'toc-entry') return []
    if (citesAnother(line.text)) return []
    const citation = citationIn(line.text, line.start)
    const beyondYear = citation.fields - (citation.year ? 1 : 0)
    const edged = /^\d{1,4}\s+\p{L}|\p{L}.*\s\d{1,4}$/u.test(line.text)
    const enough = near.has(line)
      ? beyondYear >= 1 && (heads.has(line.kind) ? citation.fields >= 2 : citation.fields >= 3)
      : line.text.length < 120 && citation.fields >= 3 && citation.pages === null && edged
    return enough ? [{ line, citation, confidence: citation.fields >= 3 ? 0.85 : 0.7 }] : []
  })
}

/** The journal's name stands before the numbers, else right behind; a title or a person's name with initials does not. */
function journalAmong({ pieces }: Citation, title: Sourced<string> | null): Placed<string> | null {
  const known = title?.value.toLowerCase()
  const able = pieces.filter(
    ({ value }) => value.length <= 120 && !/^\p{Ll}/u.test(value) && !known?.includes(value.toLowerCase()) && !/\p{Lu}\.\s?\p{Lu}\.|et al/u.test(value),
  )
  return able.findLast(({ beforeFields }) => beforeFields) ?? able[0] ?? null
}

function publishersIn(line: Line): Candidate<string>[] {
  return allWords.flatMap(({ imprint }) =>
    imprint.flatMap((pattern) => {
      const match = pattern.exec(line.text)
      const at = match && groupAt(match, 'publisher', line.start)
      if (!match || !at) return []
      return [{ value: tidyPublisher({ value: match.groups?.publisher ?? '', ...at }).value, confidence: 0.72, at }]
    }),
  )
}

const tidyPublisher = (publisher: Placed<string>): Placed<string> => ({ ...publisher, value: publisher.value.replace(/[\s.,]+$/u, '').replace(/\s+/gu, ' ') })

function yearsIn(line: Line): Candidate<number>[] {
  return allWords.flatMap(({ years, digits }) =>
    years.flatMap((pattern) => {
      const match = pattern.exec(line.text)
      const at = match && groupAt(match, 'year', line.start)
      if (!match || !at) return []
      const written = [...(match.groups?.year ?? '')].map((digit) => digits[digit] ?? digit).join('')
      return [{ value: Number(written), confidence: 0.72, at }]
    }),
  )
}

/** A series on the title page; its name may fill two lines, the first without an end of its own. */
function seriesIn(front: readonly Line[]): Candidate<string>[] {
  return front.flatMap((line, i) => {
    if (line.kind === 'title' || line.text.length > 90) return []
    const above = front[i - 1]
    const isSeries = (text: string): boolean => allWords.some(({ container }) => container.test(text))
    if (!isSeries(line.text)) return []
    const whole = above && above.end + 1 === line.start && above.kind === 'front-matter' && isSeries(above.text + line.text) && !/[\s著编]$/u.test(above.text)
    const value = whole ? above.text + line.text : line.text
    return [{ value: value.replace(/^[(（《]|[)）》]$/gu, ''), confidence: 0.5, at: { start: whole ? above.start : line.start, end: line.end } }]
  })
}
