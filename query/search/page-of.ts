import type { DatabaseSync } from 'node:sqlite'
import type { Columns } from './columns.ts'
import type { SearchParameters } from './parameters.ts'
import type { Ranked } from './rank.ts'

/** The place a search is to go on from is no longer in what it finds: the records changed. */
export class StaleCursor extends Error {}

// A cursor names the last fact shown by its lasting id, so it holds when records are added or the database is built anew.
export const toCursor = (id: string): string => Buffer.from(id).toString('base64url')

/** One page of a listing, and whether another follows. Of files of one paper that say the same the first speaks for all. Throws StaleCursor. */
export function pageOf(
  db: DatabaseSync,
  { saying }: Columns,
  listed: Iterable<Ranked>,
  { cursor, limit, duplicates }: SearchParameters,
): { page: Ranked[]; more: boolean } {
  const shown = cursor === null ? null : factsNamed(db, cursor)
  const said = new Set<number>()
  const page: Ranked[] = []
  let begun = shown === null
  for (const row of listed) {
    const says = saying[row.fact] as number
    if (duplicates || !said.has(says)) {
      if (page.length === limit) return { page, more: true }
      if (begun) page.push(row)
    }
    said.add(says)
    if (shown?.has(row.fact)) begun = true
  }
  if (!begun) throw new StaleCursor('the cursor points to no fact of this search any more; ask again without it')
  return { page, more: false }
}

function factsNamed(db: DatabaseSync, cursor: string): Set<number> {
  const rows = db.prepare('SELECT fact FROM facts WHERE id = ?').all(Buffer.from(cursor, 'base64url').toString()) as unknown as { fact: number }[]
  return new Set(rows.map(({ fact }) => fact))
}
