import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inserter } from './insert.ts'
import { prepareFiles } from './prepare-files.ts'
import { recordFiles } from './records.ts'
import { DATABASE_VERSION, indexes, tables, views } from './tables.ts'

/** What a load did. `rejected` are record files that are no valid records: named, left out, never silently. */
export interface LoadReport {
  readonly papers: number
  readonly facts: number
  readonly rejected: readonly { readonly file: string; readonly reason: string }[]
}

/** Bytes; about a million facts need so many. */
const WORDS_IN_MEMORY = 2 ** 28

/**
 * Builds the facts database anew from all records and swaps it in whole: readers see the old one or the new one, never half.
 * Same records, same content.
 */
export async function loadDatabase(recordsDirectory: string, path: string, onPaper: (done: number, of: number) => void = () => {}): Promise<LoadReport> {
  const temporary = `${path}.${process.pid}.tmp`
  await rm(temporary, { force: true })
  // References hold by the way rows are made; to check each again would cost a tenth of the load.
  const db = new DatabaseSync(temporary, { enableForeignKeyConstraints: false })
  const rejected: { file: string; reason: string }[] = []
  const files = await recordFiles(recordsDirectory)
  try {
    // A crash leaves only the temporary file, so no journal is needed.
    db.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -200000; BEGIN')
    db.exec(tables)
    // The table of words grows in memory until it has them all: written out in parts, it would have to be merged.
    for (const index of ['fact_text', 'word_parts']) db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('hashsize', ${WORDS_IN_MEMORY})`)
    const insert = inserter(db)
    let done = 0
    for await (const file of prepareFiles(files.map((name) => join(recordsDirectory, name)))) {
      if ('reason' in file) rejected.push({ file: files[done] as string, reason: file.reason })
      else insert(file.prepared)
      onPaper(++done, files.length)
    }
    db.exec(`${indexes}${views} INSERT INTO meta VALUES ('version', '${DATABASE_VERSION}'); COMMIT`)
    db.exec(
      "INSERT INTO fact_text (fact_text) VALUES ('optimize'); INSERT INTO word_parts (word_parts) VALUES ('optimize'); PRAGMA analysis_limit = 1000; ANALYZE; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL",
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
