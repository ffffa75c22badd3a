import type { DatabaseSync } from 'node:sqlite'
import { stemsOf } from '../database/words.ts'
import { type Bits, bitsAmong, bitsWhere, inAll } from './bits.ts'
import { type Columns, type Named, speakingOf } from './columns.ts'
import type { SearchParameters } from './parameters.ts'
import { whileUnchanged } from './while-unchanged.ts'

/** What facts are counted by. */
export type FacetName = 'kind' | 'language' | 'country' | 'place' | 'concept' | 'unit' | 'year' | 'paper'

/** One condition on facts, as those that meet it. A facet's own condition does not narrow its own counts, so that a second value can be added to the first. */
export interface Condition {
  readonly facet: FacetName | null
  readonly facts: Bits
}

/** Those of the candidates that meet all conditions. */
export const meeting = (candidates: Bits, conditions: readonly Condition[]): Bits => inAll([candidates, ...conditions.map(({ facts }) => facts)])

/** All that is asked of a fact beside its text. */
export function conditionsOf(db: DatabaseSync, columns: Columns, p: SearchParameters): Condition[] {
  const conditions: Condition[] = []
  const add = (facet: Condition['facet'], asked: unknown, make: () => Bits) =>
    conditions.push({ facet, facts: keptOrMade(db, JSON.stringify([facet, asked]), make) })
  const among = (facet: FacetName, asked: readonly string[], of: Uint32Array, greatest: number, number: (value: string) => readonly number[]) => {
    if (asked.length > 0) add(facet, asked, () => bitsAmong(of, wantedOf(asked.flatMap(number), greatest)))
  }
  const named = (facet: FacetName, { numbers, names }: Named, asked: readonly string[]) =>
    among(facet, asked, numbers, names.length, (name) => [names.indexOf(name)])
  named('kind', columns.kind, p.kind)
  named('language', columns.language, p.lang)
  named(
    'country',
    columns.country,
    p.country.map((code) => code.toUpperCase()),
  )
  named('unit', columns.unit, p.unit)
  among('place', p.place, columns.place, columns.places, (name) => placesNamed(db, name))
  among('paper', p.paper, columns.paper, columns.papers, (id) => numbersOf(db, 'SELECT paper AS n FROM papers WHERE id = ?', id))
  if (p.concept.length > 0)
    add('concept', p.concept, () =>
      speakingOf(
        columns,
        p.concept.flatMap((name) => conceptsNamed(db, name)),
      ),
    )
  const { size, year, yearEnd, value, valueMax } = columns
  const [from, to] = [p.year?.from ?? 1, p.year?.to ?? Number.POSITIVE_INFINITY]
  if (p.year) add(null, { from, to }, () => bitsWhere(size, (fact) => (yearEnd[fact] as number) >= from && year[fact] !== 0 && (year[fact] as number) <= to))
  const { min, max } = p
  if (min !== null) add(null, { min }, () => bitsWhere(size, (fact) => (valueMax[fact] as number) >= min || (value[fact] as number) >= min))
  if (max !== null) add(null, { max }, () => bitsWhere(size, (fact) => (value[fact] as number) <= max))
  return conditions
}

/** 1 for each number wanted; 0 is none, and -1 what does not exist. */
function wantedOf(numbers: readonly number[], greatest: number): Uint8Array {
  const wanted = new Uint8Array(greatest + 1)
  for (const number of numbers) if (number > 0) wanted[number] = 1
  return wanted
}

/** Conditions come again with every word typed and every page turned: the last ones are kept, an eighth of a megabyte each at a million facts. */
const KEPT_AT_MOST = 64
const kept = whileUnchanged(() => new Map<string, Bits>())

function keptOrMade(db: DatabaseSync, key: string, make: () => Bits): Bits {
  const sets = kept(db)
  const bits = sets.get(key) ?? make()
  // Asked for last, forgotten last.
  sets.delete(key)
  sets.set(key, bits)
  if (sets.size > KEPT_AT_MOST) sets.delete(sets.keys().next().value as string)
  return bits
}

const numbersOf = (db: DatabaseSync, sql: string, name: string): number[] => (db.prepare(sql).all(name) as unknown as { n: number }[]).map((row) => row.n)

const placesNamed = (db: DatabaseSync, name: string): number[] =>
  numbersOf(db, 'SELECT place AS n FROM places WHERE instr(lower(name), lower(?)) > 0 LIMIT 200', name)

/** Concepts by their canonical name, or by a form of it in any language. */
function conceptsNamed(db: DatabaseSync, name: string): number[] {
  const stems = stemsOf(name).join(' ')
  return [
    ...numbersOf(db, 'SELECT concept AS n FROM concepts WHERE name = lower(?)', name),
    ...numbersOf(db, 'SELECT concept AS n FROM concept_forms WHERE stems = ?', stems),
  ]
}
