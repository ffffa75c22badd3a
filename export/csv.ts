import { stringify } from 'csv-stringify/sync'
import { columns } from './columns.ts'
import type { Format } from './format.ts'

/** RFC 4180, UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
export const csv: Format = {
  name: 'csv',
  title: 'CSV for spreadsheets',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  *write(facts, { bom }) {
    yield stringify([columns.map((c) => c.name)], { record_delimiter: 'windows', bom })
    for (const fact of facts) yield stringify([columns.map((c) => c.of(fact))], { record_delimiter: 'windows', escape_formulas: true })
  },
}
