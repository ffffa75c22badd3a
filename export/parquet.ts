import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Fact } from '../schemas/fact.ts'
import { columns } from './columns.ts'
import type { Format } from './format.ts'

/** Apache Parquet, for DuckDB, pandas, R; every column may be null. */
export const parquet: Format = {
  name: 'parquet',
  title: 'Parquet for DuckDB, pandas and R',
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  *write(facts) {
    const rows: Fact[] = [...facts]
    yield new Uint8Array(
      parquetWriteBuffer({
        columnData: columns.map(({ name, type, of }) => ({ name, type, nullable: true, data: rows.map(of) })),
      }),
    )
  },
}
