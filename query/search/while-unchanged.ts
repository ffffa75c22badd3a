import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** What is made of a database once, and again when another connection has changed it. */
export function whileUnchanged<T>(make: (db: DatabaseSync) => T): (db: DatabaseSync) => T {
  const made = new WeakMap<DatabaseSync, { readonly version: number; readonly value: T }>()
  return (db) => {
    const version = versionOf(db)
    const before = made.get(db)
    if (before?.version === version) return before.value
    const value = make(db)
    made.set(db, { version, value })
    return value
  }
}

// Asked a dozen times a search: preparing it each time would cost more than asking.
const statements = new WeakMap<DatabaseSync, StatementSync>()

function versionOf(db: DatabaseSync): number {
  let statement = statements.get(db)
  if (!statement) {
    statement = db.prepare('PRAGMA data_version')
    statements.set(db, statement)
  }
  return (statement.get() as { data_version: number }).data_version
}
