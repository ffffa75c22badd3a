import type { DatabaseSync } from 'node:sqlite'
import { addAll, type Bits, noBits } from './bits.ts'
import { columnsOf, speakingOf } from './columns.ts'
import type { Group } from './match.ts'
import { whileUnchanged } from './while-unchanged.ts'

/** A word or concept in more than one fact of so many is kept as a set of bits once it was asked for: that is no longer than its list, an eighth of a megabyte at a million facts. */
const FREQUENT_SHARE = 32
const FREQUENT_FROM = 2000

const kept = whileUnchanged(() => new Map<string, Bits>())

export const isFrequent = (db: DatabaseSync, { asked, documents }: Group): boolean =>
  'concept' in asked || documents > Math.max(FREQUENT_FROM, columnsOf(db).size / FREQUENT_SHARE)

/** The facts a group is in; with `label`, whose label it is in. For frequent groups. */
export function bitsOf(db: DatabaseSync, { asked }: Group, where: 'fact' | 'label'): Bits {
  const key = 'concept' in asked ? `${asked.concept}` : where === 'label' ? `label : ${asked.words}` : asked.words
  const sets = kept(db)
  const before = sets.get(key)
  if (before) return before
  const bits = 'concept' in asked ? speakingOf(columnsOf(db), [asked.concept]) : noBits(columnsOf(db).size)
  if ('words' in asked) addAll(bits, factsWith(db, key))
  sets.set(key, bits)
  return bits
}

/** The facts an FTS5 expression matches, ascending. As one JSON array: a row at a time costs five times as much. */
export function factsWith(db: DatabaseSync, expression: string): Uint32Array {
  const { facts } = db
    .prepare('SELECT json_group_array(rowid) AS facts FROM (SELECT rowid FROM fact_text WHERE fact_text MATCH ? ORDER BY rowid)')
    .get(expression) as { facts: string }
  return Uint32Array.from(JSON.parse(facts) as number[])
}
