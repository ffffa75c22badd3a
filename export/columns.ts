import type { Fact } from '../schemas/fact.ts'

/** A column of the flat formats; `type` is that of Parquet. */
export interface Column {
  readonly name: string
  readonly type: 'STRING' | 'DOUBLE' | 'INT32'
  readonly of: (fact: Fact) => string | number | null
}

const text = (name: string, of: Column['of']): Column => ({ name, type: 'STRING', of })
const whole = (name: string, of: Column['of']): Column => ({ name, type: 'INT32', of })
const real = (name: string, of: Column['of']): Column => ({ name, type: 'DOUBLE', of })
const list = (items: readonly string[]): string | null => (items.length ? items.join('; ') : null)

/** One row a fact, one name a column, the same in CSV and Parquet. */
export const columns: readonly Column[] = [
  text('id', (f) => f.id),
  text('kind', (f) => f.kind),
  text('language', (f) => f.language),
  text('label', (f) => f.label),
  text('quote', (f) => f.quote),
  whole('page', (f) => f.page),
  text('page_label', (f) => f.pageLabel),
  text('term', (f) => f.term),
  text('concept', (f) => f.concept),
  text('definition', (f) => f.definition),
  text('attributed_to', (f) => f.attributedTo),
  text('form', (f) => f.form),
  real('value', (f) => f.value),
  real('value_max', (f) => f.valueMax),
  text('value_text', (f) => f.valueText),
  text('unit', (f) => f.unit),
  text('qualifier', (f) => f.qualifier),
  text('statistic_kind', (f) => f.statisticKind),
  text('direction', (f) => f.direction),
  text('measure', (f) => f.measure),
  text('subject', (f) => f.subject),
  text('place', (f) => f.place),
  text('country', (f) => f.country),
  text('time', (f) => f.time),
  whole('year', (f) => f.year),
  whole('year_end', (f) => f.yearEnd),
  text('name', (f) => f.name),
  text('industry', (f) => f.industry),
  text('depth', (f) => f.depth),
  text('aspects', (f) => list(f.aspects)),
  text('as_written', (f) => list(f.asWritten)),
  text('statistics', (f) => list(f.statistics)),
  real('confidence', (f) => f.confidence),
  text('rule', (f) => f.rule),
  text('duplicate_of', (f) => f.duplicateOf),
  whole('start', (f) => f.start),
  whole('end', (f) => f.end),
  text('paper', (f) => f.paper.id),
  text('paper_title', (f) => f.paper.title),
  text('paper_authors', (f) => list(f.paper.authors)),
  whole('paper_year', (f) => f.paper.year),
  text('paper_file', (f) => f.paper.fileName),
]
