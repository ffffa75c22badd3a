import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { paperRecord } from './paper-record.ts'

const path = new URL('./paper-record.schema.json', import.meta.url)

/** The JSON Schema (draft 2020-12) of a paper record, made from the zod schema. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(paperRecord, { target: 'draft-2020-12' })
  return `${JSON.stringify({ ...schema, title: 'Palimpsest paper record' }, null, 2)}\n`
}

// Run as a program: writes the committed copy; a test compares the two.
if (import.meta.main) await writeFile(path, jsonSchema())

export const committedSchema = (): Promise<string> => readFile(path, 'utf8')
