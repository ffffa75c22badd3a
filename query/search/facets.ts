import type { DatabaseSync } from 'node:sqlite'
import type { Columns, Named } from './columns.ts'
import type { Condition, FacetName } from './conditions.ts'

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

/** Those of the facts that meet all conditions, and the counts of every facet. A fact that fails only by one facet is no find, but counts among the other values of that facet. */
export function sift(db: DatabaseSync, columns: Columns, facts: Uint32Array, conditions: readonly Condition[]): { passed: Uint32Array; facets: Facets } {
  const { passed, failedBy } = pass(facts, conditions)
  const by = (facet: FacetName): Uint32Array[] => [
    passed,
    ...conditions.flatMap((condition, i) => (condition.facet === facet ? [failedBy[i] as Uint32Array] : [])),
  ]
  const of = (facet: FacetName, numbers: Uint32Array, greatest: number, label: Label): FacetCount[] => {
    const counts = new Uint32Array(greatest + 1)
    for (const part of by(facet)) countIn(counts, numbers, part)
    return listed(db, counts, label)
  }
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
    concept: listed(db, conceptCounts(columns, by('concept')), labelsBy('SELECT concept AS number, name AS value, name AS label FROM concepts')),
  }
  return { passed, facets }
}

/** The facts that meet all conditions, and for each condition of a facet those that fail by it alone. One condition after another over all facts: quicker than one fact after another. */
function pass(facts: Uint32Array, conditions: readonly Condition[]): { passed: Uint32Array; failedBy: readonly Uint32Array[] } {
  // Bit t: does not meet condition t.
  const fails = new Uint16Array(facts.length)
  for (const [t, { mark }] of conditions.entries()) mark(facts, fails, 1 << t)
  // By what a fact fails: by nothing, or by one condition of a facet. Other facts are not kept.
  const kept: { facts: Uint32Array; n: number }[] = [{ facts: new Uint32Array(facts.length), n: 0 }]
  for (const [t, { facet }] of conditions.entries()) if (facet !== null) kept[1 << t] = { facts: new Uint32Array(facts.length), n: 0 }
  for (let i = 0; i < facts.length; i++) {
    const set = kept[fails[i] as number]
    if (set) set.facts[set.n++] = facts[i] as number
  }
  const failing = (bits: number): Uint32Array => kept[bits]?.facts.subarray(0, kept[bits].n) ?? nothing
  return { passed: failing(0), failedBy: conditions.map((_, t) => failing(1 << t)) }
}

const nothing = new Uint32Array()

function countIn(counts: Uint32Array, numbers: Uint32Array, facts: Uint32Array) {
  for (let i = 0; i < facts.length; i++) count(counts, numbers[facts[i] as number] as number)
}

function count(counts: Uint32Array, value: number) {
  counts[value] = (counts[value] as number) + 1
}

/** Of concepts a fact has many. */
function conceptCounts({ conceptsFrom, concepts, factsOfConcept }: Columns, parts: readonly Uint32Array[]): Uint32Array {
  const counts = new Uint32Array(factsOfConcept.length)
  for (const part of parts)
    for (let k = 0; k < part.length; k++) {
      const fact = part[k] as number
      for (let i = conceptsFrom[fact] as number; i < (conceptsFrom[fact + 1] as number); i++) count(counts, concepts[i] as number)
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
