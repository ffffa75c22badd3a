import type { Fact } from '../schemas/fact.ts'

/** A way to take facts away. `write` gives the file in chunks; facts come in record order. */
export interface Format {
  readonly name: string
  /** For people: what it is for. */
  readonly title: string
  readonly mediaType: string
  readonly extension: string
  readonly write: (facts: Iterable<Fact>, options: ExportOptions) => Iterable<string | Uint8Array>
}

export interface ExportOptions {
  /** A byte order mark before CSV, which Excel needs to see UTF-8. */
  readonly bom: boolean
  /** Where records are served, for identifiers of annotations and links: "https://library.example/"; ends with "/". */
  readonly base: string
}

export const defaultExportOptions: ExportOptions = { bom: false, base: 'urn:palimpsest:' }
