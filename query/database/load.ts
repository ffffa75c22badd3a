import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type PaperRecord, paperRecord } from '../../schemas/paper-record.ts'
import { type AddRecord, recordAdder } from './add-record.ts'
import { DATABASE_VERSION, indexes, tables, views } from './tables.ts'

/** What a load did. `rejected` are record files that are no valid records: named, left out, never silently. */
export interface LoadReport {
  readonly papers: number
  readonly facts: number
  readonly rejected: readonly { readonly file: string; readonly reason: string }[]
}

/**
 * Builds the facts database anew from all records and swaps it in whole: readers see the old one or the new one, never half.
 * Same records, same content.
 */
export async function loadDatabase(recordsDirectory: string, path: string, onPaper: (done: number, of: number) => void = () => {}): Promise<LoadReport> {
  const temporary = `${path}.${process.pid}.tmp`
  await rm(temporary, { force: true })
  const db = new DatabaseSync(temporary)
  const rejected: { file: string; reason: string }[] = []
  const files = await recordFiles(recordsDirectory)
  try {
    // A crash leaves only the temporary file, so no journal is needed.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN')
    db.exec(tables)
    // A larger table of words in memory: fewer segments to merge.
    db.exec("INSERT INTO fact_text (fact_text, rank) VALUES ('hashsize', 67108864)")
    const add = recordAdder(db)
    for (const [i, file] of files.entries()) {
      const reason = await addFile(add, join(recordsDirectory, file))
      if (reason) rejected.push({ file, reason })
      onPaper(i + 1, files.length)
    }
    db.exec(`${indexes}${views} INSERT INTO meta VALUES ('version', '${DATABASE_VERSION}'); COMMIT`)
    db.exec(
      "INSERT INTO fact_text (fact_text) VALUES ('optimize'); INSERT INTO word_parts (word_parts) VALUES ('optimize'); ANALYZE; PRAGMA journal_mode = WAL",
    )
    const { papers, facts } = db.prepare('SELECT (SELECT count(*) FROM papers) AS papers, (SELECT count(*) FROM facts) AS facts').get() as {
      papers: number
      facts: number
    }
    db.close()
    await rename(temporary, path)
    for (const side of ['-wal', '-shm']) await rm(path + side, { force: true })
    return { papers, facts, rejected }
  } catch (error) {
    if (db.isOpen) db.close()
    await rm(temporary, { force: true })
    throw error
  }
}

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

async function addFile(add: AddRecord, path: string): Promise<string | null> {
  let read: Awaited<ReturnType<typeof readRecord>>
  try {
    read = await readRecord(path)
  } catch (error) {
    return (error as Error).message.slice(0, 300)
  }
  add(read.record, read.sha256)
  return null
}
