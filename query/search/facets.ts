import type { DatabaseSync } from 'node:sqlite'
import { from, type Where } from './where.ts'

export interface FacetCount {
  readonly value: string
  /** For people: the title of a paper, else the value. */
  readonly label: string
  readonly count: number
}

/** Counts among the facts found, most first. */
export interface Facets {
  readonly kind: FacetCount[]
  readonly language: FacetCount[]
  readonly country: FacetCount[]
  readonly place: FacetCount[]
  readonly concept: FacetCount[]
  readonly unit: FacetCount[]
  readonly year: FacetCount[]
  readonly paper: FacetCount[]
}

export const noFacets: Facets = { kind: [], language: [], country: [], place: [], concept: [], unit: [], year: [], paper: [] }

/** Counting stops here: the facets of a very wide search are those of its first facts. */
export const COUNTED_AT_MOST = 5_000
const VALUES_SHOWN = 50
const columns = ['kind', 'language', 'country', 'place', 'unit', 'year', 'paper'] as const
const labels: Readonly<Partial<Record<keyof Facets, string>>> = {
  place: 'SELECT place AS value, name AS label FROM places WHERE place IN (SELECT value FROM json_each(?))',
  paper: 'SELECT paper AS value, id, coalesce(title, file_name) AS label FROM papers WHERE paper IN (SELECT value FROM json_each(?))',
}

type Value = string | number | null

/** How many facts a search finds, and the counts of all facets among them. */
export function facetsOf(db: DatabaseSync, where: Where): { total: number; facets: Facets } {
  const found = db.prepare(`SELECT f.fact, ${columns.map((column) => `f.${column}`).join(', ')} ${from(where, 'facts')} LIMIT ${COUNTED_AT_MOST}`)
  // Arrays: half the price of objects for thousands of narrow rows.
  found.setReturnArrays(true)
  const rows = found.all(...where.values) as unknown as Value[][]
  const flat = columns.map((column, i) => [column, withLabels(db, column, countsOf(rows, i + 1))])
  const concept = conceptsOf(db, 'SELECT value AS fact FROM json_each(?)', [JSON.stringify(rows.map((row) => row[0]))])
  return { total: rows.length, facets: { ...noFacets, ...Object.fromEntries(flat), concept } }
}

/** The counts of one facet, among the first `most` facts found. */
export function facetOf(db: DatabaseSync, where: Where, facet: keyof Facets, most: number): FacetCount[] {
  const found = `SELECT f.rowid AS fact ${from(where, 'index')} LIMIT ${most}`
  if (facet === 'concept') return conceptsOf(db, found, where.values)
  const counts = db.prepare(
    `SELECT f.${facet}, count(*) FROM (${found}) t JOIN facts f INDEXED BY facts_narrow ON f.fact = t.fact
     WHERE f.${facet} IS NOT NULL GROUP BY f.${facet} ORDER BY count(*) DESC, f.${facet} LIMIT ${VALUES_SHOWN}`,
  )
  counts.setReturnArrays(true)
  return withLabels(db, facet, counts.all(...where.values) as unknown as [string | number, number][])
}

const conceptsOf = (db: DatabaseSync, facts: string, values: readonly (string | number)[]): FacetCount[] =>
  db
    .prepare(
      `SELECT c.name AS value, c.name AS label, count(*) AS count FROM (${facts}) t JOIN fact_concepts fc ON fc.fact = t.fact JOIN concepts c USING (concept)
       GROUP BY c.concept ORDER BY count(*) DESC, c.name LIMIT ${VALUES_SHOWN}`,
    )
    .all(...values)
    .map((row) => ({ ...row })) as unknown as FacetCount[]

/** The values of a column met most often. */
function countsOf(rows: readonly Value[][], column: number): [string | number, number][] {
  const counts = new Map<string | number, number>()
  for (const row of rows) {
    const value = row[column]
    if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, VALUES_SHOWN)
}

/** Places and papers are numbers in the rows: what they are called outside the database. */
function withLabels(db: DatabaseSync, column: keyof Facets, counts: readonly [string | number, number][]): FacetCount[] {
  const sql = labels[column]
  if (!sql) return counts.map(([value, count]) => ({ value: String(value), label: String(value), count }))
  const rows = db.prepare(sql).all(JSON.stringify(counts.map(([value]) => value))) as unknown as { value: number; id?: string; label: string }[]
  const names = new Map(rows.map((row) => [row.value, row]))
  return counts.flatMap(([value, count]) => {
    const name = names.get(value as number)
    return name ? [{ value: name.id ?? name.label, label: name.label, count }] : []
  })
}
