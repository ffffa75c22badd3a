import { DatabaseSync } from 'node:sqlite'
import { DATABASE_VERSION } from './tables.ts'

/** The database is missing, or of another version: `palimpsest load` makes it. */
export class NoDatabase extends Error {
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}; build it with: palimpsest load`)
    this.name = 'NoDatabase'
  }
}

/** Opens the facts database for reading. Throws NoDatabase. */
export function openDatabase(path: string): DatabaseSync {
  let db: DatabaseSync
  try {
    db = new DatabaseSync(path, { readOnly: true })
  } catch (error) {
    throw new NoDatabase(path, (error as Error).message)
  }
  const row = db.prepare("SELECT value FROM meta WHERE key = 'version'").get() as { value: string } | undefined
  if (Number(row?.value) !== DATABASE_VERSION) {
    db.close()
    throw new NoDatabase(path, `version ${row?.value ?? 'unknown'}, needed ${DATABASE_VERSION}`)
  }
  db.exec('PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 1073741824; CREATE VIRTUAL TABLE temp.fact_vocabulary USING fts5vocab(main, fact_text, row)')
  return db
}
