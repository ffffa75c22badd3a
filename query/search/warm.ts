import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { stemsOf } from '../database/words.ts'
import { columnsOf } from './columns.ts'
import { frequentWords, groupOfStems } from './match.ts'
import { bitsOf, isFrequent } from './postings.ts'

/**
 * Reads into memory what searches would read one after another, for a server: at once the columns (two seconds for a million facts), without which
 * none is answered; then, word by word and between requests, the facts of the frequent words.
 */
export async function warm(db: DatabaseSync): Promise<void> {
  const { facts } = columnsOf(db)
  stemsOf('集群') // a third of a second for the dictionary
  for (const word of frequentWords(db, facts / 100)) {
    await setImmediate()
    // A load may have put another database in the place of this one.
    if (!db.isOpen) return
    const group = groupOfStems(db, [word])
    if (!isFrequent(db, group)) continue
    bitsOf(db, group, 'fact')
    bitsOf(db, group, 'label')
  }
}
