import type { DatabaseSync } from 'node:sqlite'
import { columnsOf } from './columns.ts'
import { frequentWords, groupOfStems } from './match.ts'
import { bitsOf, isFrequent } from './postings.ts'

/**
 * Reads into memory what searches would read one after another: the columns, and the facts of the frequent words. For a server, before anyone asks;
 * some seconds for a million facts.
 */
export function warm(db: DatabaseSync): void {
  const { facts } = columnsOf(db)
  for (const word of frequentWords(db, facts / 100)) {
    const group = groupOfStems(db, [word])
    if (!isFrequent(db, group)) continue
    bitsOf(db, group, 'fact')
    bitsOf(db, group, 'label')
  }
}
