import type { DatabaseSync } from 'node:sqlite'
import { stemsOf } from '../database/words.ts'
import type { Columns, Named } from './columns.ts'
import type { SearchParameters } from './parameters.ts'

/** What facts are counted by. */
export type FacetName = 'kind' | 'language' | 'country' | 'place' | 'concept' | 'unit' | 'year' | 'paper'

/** One condition on facts. A facet's own condition does not narrow its own counts, so that a second value can be added to the first. */
export interface Condition {
  readonly facet: FacetName | null
  /** Sets `bit` in `fails` for each of the facts that does not meet it. */
  readonly mark: (facts: Uint32Array, fails: Uint16Array, bit: number) => void
}

/** All that is asked of a fact beside its text. */
export function conditionsOf(db: DatabaseSync, columns: Columns, p: SearchParameters): Condition[] {
  const conditions: Condition[] = []
  const add = (facet: Condition['facet'], passes: (fact: number) => boolean) => conditions.push({ facet, mark: (...of) => markFailing(passes, ...of) })
  const among = (facet: FacetName, of: Uint32Array, greatest: number, numbers: readonly number[]) => {
    const wanted = new Uint8Array(greatest + 1)
    for (const number of numbers) wanted[number] = 1
    wanted[0] = 0
    conditions.push({ facet, mark: (...facts) => markOthers(of, wanted, ...facts) })
  }
  const named = (facet: FacetName, { numbers, names }: Named, asked: readonly string[]) => {
    if (asked.length > 0)
      among(
        facet,
        numbers,
        names.length,
        asked.map((name) => Math.max(0, names.indexOf(name))),
      )
  }
  named('kind', columns.kind, p.kind)
  named('language', columns.language, p.lang)
  named(
    'country',
    columns.country,
    p.country.map((code) => code.toUpperCase()),
  )
  named('unit', columns.unit, p.unit)
  if (p.place.length > 0)
    among(
      'place',
      columns.place,
      columns.places,
      p.place.flatMap((name) => placesNamed(db, name)),
    )
  if (p.paper.length > 0)
    among(
      'paper',
      columns.paper,
      columns.papers,
      p.paper.flatMap((id) => numbersOf(db, 'SELECT paper AS n FROM papers WHERE id = ?', id)),
    )
  if (p.concept.length > 0) {
    const { conceptsFrom, concepts } = columns
    const wanted = p.concept.flatMap((name) => conceptsNamed(db, name))
    add('concept', (fact) => {
      for (let i = conceptsFrom[fact] as number; i < (conceptsFrom[fact + 1] as number); i++) if (wanted.includes(concepts[i] as number)) return true
      return false
    })
  }
  const { year, yearEnd, value, valueMax } = columns
  const [from, to] = [p.year?.from ?? null, p.year?.to ?? null]
  if (from !== null) add(null, (fact) => (yearEnd[fact] as number) >= from)
  if (to !== null) add(null, (fact) => year[fact] !== 0 && (year[fact] as number) <= to)
  const { min, max } = p
  if (min !== null) add(null, (fact) => (valueMax[fact] as number) >= min || (value[fact] as number) >= min)
  if (max !== null) add(null, (fact) => (value[fact] as number) <= max)
  return conditions
}

function markFailing(passes: (fact: number) => boolean, facts: Uint32Array, fails: Uint16Array, bit: number) {
  for (let i = 0; i < facts.length; i++) if (!passes(facts[i] as number)) fails[i] = (fails[i] as number) | bit
}

/** The same for values wanted, without a call a fact: a million facts are looked through in a few milliseconds. */
function markOthers(of: Uint32Array, wanted: Uint8Array, facts: Uint32Array, fails: Uint16Array, bit: number) {
  for (let i = 0; i < facts.length; i++) if (wanted[of[facts[i] as number] as number] === 0) fails[i] = (fails[i] as number) | bit
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
