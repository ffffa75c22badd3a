import type { DatabaseSync } from 'node:sqlite'
import type { CitedPaper, Fact } from '../../schemas/fact.ts'

const columns = `f.id, f.kind, f.language, f.label, f.quote, f.prefix, f.suffix, f.start, f."end", f.astral, f.page, f.page_label, f.places, f.confidence, f.rule, f.concept, l.name AS place, f.country,
  f.year, f.year_end, f.term, f.definition, f.attributed_to, f.form, f.value, f.value_max, f.value_text, f.unit, f.qualifier, f.statistic_kind, f.direction, f.measure, f.subject, f.time, f.name,
  f.industry, f.depth, f.aspects, f.as_written, f.statistics, f.duplicate_of,
  p.id AS p_id, p.file_name, p.title, p.authors, p.year AS p_year, p.container, p.publisher, p.volume, p.issue, p.pages, p.doi, p.isbn, p.issn, p.language AS p_language`
const joins = 'FROM facts f JOIN papers p USING (paper) LEFT JOIN places l ON l.place = f.place'

/** Facts by row number, in the order given. */
export function readFacts(db: DatabaseSync, numbers: readonly number[]): Fact[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM json_each(?) j JOIN facts f ON f.fact = j.value JOIN papers p USING (paper) LEFT JOIN places l ON l.place = f.place ORDER BY j.key`,
    )
    .all(JSON.stringify(numbers))
  return rows.map((row) => toFact(row as Row))
}

/** One fact by its id; null where there is none. */
export function readFact(db: DatabaseSync, id: string): Fact | null {
  const row = db.prepare(`SELECT ${columns} ${joins} WHERE f.id = ?`).get(id)
  return row ? toFact(row as Row) : null
}

/** The same said in another file of the paper. */
export interface SameFact {
  readonly id: string
  readonly page: number | null
  readonly paper: Pick<CitedPaper, 'id' | 'title' | 'fileName'>
}

/** Facts by row number: where else each is said, once a paper, in the order of the records. */
export function readSame(db: DatabaseSync, numbers: readonly number[]): SameFact[][] {
  const rows = db
    .prepare(
      `SELECT j.key AS place, min(s.fact), s.id, s.page, p.id AS paper, p.title, p.file_name FROM json_each(?) j JOIN facts f ON f.fact = j.value
       JOIN facts s ON s.saying = f.saying AND s.paper <> f.paper JOIN papers p ON p.paper = s.paper GROUP BY j.key, s.paper ORDER BY j.key, min(s.fact)`,
    )
    .all(JSON.stringify(numbers)) as unknown as { place: number; id: string; page: number | null; paper: string; title: string | null; file_name: string }[]
  const same: SameFact[][] = numbers.map(() => [])
  for (const { place, id, page, paper, title, file_name } of rows) same[place]?.push({ id, page, paper: { id: paper, title, fileName: file_name } })
  return same
}

type Row = Record<string, string | number | null>

function toFact(row: Row): Fact {
  const text = (column: string) => row[column] as string | null
  const number = (column: string) => row[column] as number | null
  const json = <T>(column: string) => JSON.parse(row[column] as string) as T
  return {
    id: row.id as string,
    kind: row.kind as Fact['kind'],
    language: row.language as string,
    label: row.label as string,
    quote: row.quote as string,
    prefix: row.prefix as string,
    suffix: row.suffix as string,
    start: row.start as number,
    end: row.end as number,
    astral: row.astral as number,
    page: number('page'),
    pageLabel: text('page_label'),
    places: json('places'),
    confidence: row.confidence as number,
    rule: row.rule as string,
    concept: text('concept'),
    place: text('place'),
    country: text('country'),
    year: number('year'),
    yearEnd: number('year_end'),
    term: text('term'),
    definition: text('definition'),
    attributedTo: text('attributed_to'),
    form: text('form'),
    value: number('value'),
    valueMax: number('value_max'),
    valueText: text('value_text'),
    unit: text('unit'),
    qualifier: text('qualifier'),
    statisticKind: text('statistic_kind'),
    direction: text('direction'),
    measure: text('measure'),
    subject: text('subject'),
    time: text('time'),
    name: text('name'),
    industry: text('industry'),
    depth: text('depth'),
    aspects: json('aspects'),
    asWritten: json('as_written'),
    statistics: json('statistics'),
    duplicateOf: text('duplicate_of'),
    paper: {
      id: row.p_id as string,
      fileName: row.file_name as string,
      title: text('title'),
      authors: json('authors'),
      year: number('p_year'),
      container: text('container'),
      publisher: text('publisher'),
      volume: text('volume'),
      issue: text('issue'),
      pages: text('pages'),
      doi: text('doi'),
      isbn: text('isbn'),
      issn: text('issn'),
      language: row.p_language as string,
    },
  }
}
