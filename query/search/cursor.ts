import type { DatabaseSync } from 'node:sqlite'

/** The place a search is to go on from is no longer in what it finds: the records changed. */
export class StaleCursor extends Error {}

// A cursor names the last fact shown by its lasting id, so it holds when records are added or the database is built anew.
export const toCursor = (id: string): string => Buffer.from(id).toString('base64url')

/** How many of `listed` were shown already; 0 without a cursor. Throws StaleCursor. */
export function shownBefore(db: DatabaseSync, listed: readonly { readonly fact: number }[], cursor: string | null): number {
  if (cursor === null) return 0
  const id = Buffer.from(cursor, 'base64url').toString()
  const rows = db.prepare('SELECT fact FROM facts WHERE id = ?').all(id) as unknown as { fact: number }[]
  const last = listed.findIndex((row) => rows.some(({ fact }) => fact === row.fact))
  if (last < 0) throw new StaleCursor('the cursor points to no fact of this search any more; ask again without it')
  return last + 1
}
