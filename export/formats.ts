import { bibtex } from './bibtex.ts'
import { cslJson } from './csl-json.ts'
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { jsonl } from './jsonl.ts'
import { markdown } from './markdown.ts'
import { parquet } from './parquet.ts'
import { ris } from './ris.ts'
import { webAnnotation } from './web-annotation.ts'

/** Every export, by name: one more format is one more file and its line here. */
export const formats: readonly Format[] = [csv, jsonl, parquet, bibtex, ris, cslJson, webAnnotation, markdown]

export const formatNamed = (name: string): Format | undefined => formats.find((format) => format.name === name)
