import type { DatabaseSync } from 'node:sqlite'
import { type Bits, lowestOf, membersOf } from './bits.ts'
import type { Columns, Named } from './columns.ts'
import { type Condition, type FacetName, meeting } from './conditions.ts'

export interface FacetCount {
  readonly value: string
  /** For people: the title of a paper, else the value. */
  readonly label: string
  readonly count: number
}

/** Counts among the facts found, most first. */
export type Facets = Readonly<Record<FacetName, FacetCount[]>>

export const noFacets: Facets = { kind: [], language: [], country: [], place: [], concept: [], unit: [], year: [], paper: [] }

const VALUES_SHOWN = 50
/** Years have four digits. */
const YEARS = 10_000

/** Those of the candidates that meet all conditions, and the counts of every facet. A fact that fails only by one facet is no find, but counts among the other values of that facet. */
export function sift(db: DatabaseSync, columns: Columns, candidates: Bits, conditions: readonly Condition[]): { passed: Uint32Array; facets: Facets } {
  const passed = meeting(candidates, conditions)
  const countedFor = (facet: FacetName) => {
    const others = conditions.filter((condition) => condition.facet !== facet)
    return others.length === conditions.length ? passed : meeting(candidates, others)
  }
  const of = (facet: FacetName, numbers: Uint32Array, greatest: number, label: Label): FacetCount[] =>
    listed(db, counted(numbers, greatest, countedFor(facet)), label)
  const named = (facet: FacetName, { numbers, names }: Named) =>
    of(facet, numbers, names.length, (_, values) => values.map((n) => sameName(names[n] as string)))
  const facets: Facets = {
    kind: named('kind', columns.kind),
    language: named('language', columns.language),
    country: named('country', columns.country),
    unit: named('unit', columns.unit),
    place: of('place', columns.place, columns.places, labelsBy('SELECT place AS number, name AS value, name AS label FROM places')),
    paper: of('paper', columns.paper, columns.papers, labelsBy(paperLabels)),
    year: of('year', columns.year, YEARS, (_, years) => years.map((n) => sameName(String(n)))),
    concept: listed(db, conceptsCounted(columns, countedFor('concept')), labelsBy('SELECT concept AS number, name AS value, name AS label FROM concepts')),
  }
  return { passed: membersOf(passed), facets }
}

/** How many of the facts have each number. */
function counted(numbers: Uint32Array, greatest: number, facts: Bits): Uint32Array {
  const counts = new Uint32Array(greatest + 1)
  for (let i = 0; i < facts.length; i++)
    for (let word = facts[i] as number; word !== 0; word &= word - 1) count(counts, numbers[32 * i + lowestOf(word)] as number)
  return counts
}

function count(counts: Uint32Array, value: number) {
  counts[value] = (counts[value] as number) + 1
}

/** Of concepts a fact has many. */
function conceptsCounted({ conceptsFrom, concepts, factsOfConcept }: Columns, facts: Bits): Uint32Array {
  const counts = new Uint32Array(factsOfConcept.length)
  for (let i = 0; i < facts.length; i++)
    for (let word = facts[i] as number; word !== 0; word &= word - 1) {
      const fact = 32 * i + lowestOf(word)
      for (let k = conceptsFrom[fact] as number; k < (conceptsFrom[fact + 1] as number); k++) count(counts, concepts[k] as number)
    }
  return counts
}

// Files of one paper have one title: their names tell them apart.
const paperLabels = `SELECT paper AS number, id AS value,
  CASE WHEN (SELECT count(*) FROM papers s WHERE s.title = p.title) > 1 THEN title || ' · ' || file_name ELSE coalesce(title, file_name) END AS label FROM papers p`

const sameName = (name: string) => ({ value: name, label: name })

/** What numbers stand for, outside the database and for people. */
type Label = (db: DatabaseSync, numbers: readonly number[]) => ({ readonly value: string; readonly label: string } | undefined)[]

const labelsBy =
  (sql: string): Label =>
  (db, numbers) => {
    const rows = db.prepare(`SELECT * FROM (${sql}) WHERE number IN (SELECT value FROM json_each(?))`).all(JSON.stringify(numbers)) as unknown as {
      number: number
      value: string
      label: string
    }[]
    const byNumber = new Map(rows.map(({ number, value, label }) => [number, { value, label }]))
    return numbers.map((number) => byNumber.get(number))
  }

/** The values met most often; 0 is none. */
function listed(db: DatabaseSync, counts: Uint32Array, label: Label): FacetCount[] {
  const most: [number, number][] = []
  for (let value = 1; value < counts.length; value++) if (counts[value]) most.push([value, counts[value] as number])
  most.sort((a, b) => b[1] - a[1] || a[0] - b[0]).splice(VALUES_SHOWN)
  const found = label(
    db,
    most.map(([value]) => value),
  )
  return most.flatMap(([, count], i) => (found[i] ? [{ ...found[i], count }] : []))
}
