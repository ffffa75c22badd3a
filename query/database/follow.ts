import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from './open.ts'

/** Gives the open database, opened again whenever a load has swapped the file. Throws NoDatabase. */
export function databaseAt(path: string): () => DatabaseSync {
  let open: { db: DatabaseSync; file: number } | null = null
  return () => {
    const file = statSync(path, { throwIfNoEntry: false })?.ino ?? -1
    if (open?.file === file) return open.db
    open?.db.close()
    open = null
    const db = openDatabase(path)
    open = { db, file }
    return db
  }
}
