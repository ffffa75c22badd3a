import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { type PaperRecord, paperRecord } from '../../schemas/paper-record.ts'

/** Names of the record files, sorted; none where nothing was ever written. */
export async function recordFiles(directory: string): Promise<string[]> {
  const names = existsSync(directory) ? await readdir(directory) : []
  return names.filter((name) => /^[0-9a-f]{16}\.json$/u.test(name)).sort()
}

/** Throws SyntaxError or ZodError for what is no record. */
export async function readRecord(path: string): Promise<{ record: PaperRecord; sha256: string }> {
  const bytes = await readFile(path)
  return { record: paperRecord.parse(JSON.parse(bytes.toString('utf8'))), sha256: createHash('sha256').update(bytes).digest('hex') }
}
