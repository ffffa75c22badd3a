import type { DatabaseSync } from 'node:sqlite'

/** What is made of a database once, and again when another connection has changed it. */
export function whileUnchanged<T>(make: (db: DatabaseSync) => T): (db: DatabaseSync) => T {
  const made = new WeakMap<DatabaseSync, { readonly version: number; readonly value: T }>()
  return (db) => {
    const { data_version: version } = db.prepare('PRAGMA data_version').get() as { data_version: number }
    const before = made.get(db)
    if (before?.version === version) return before.value
    const value = make(db)
    made.set(db, { version, value })
    return value
  }
}
