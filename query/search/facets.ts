import type { DatabaseSync } from 'node:sqlite'

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

const VALUES_SHOWN = 50
const columns = ['kind', 'language', 'country', 'place', 'unit', 'year', 'paper'] as const
const labels: Readonly<Partial<Record<keyof Facets, string>>> = {
  place: 'SELECT place AS value, name AS label FROM places WHERE place IN (SELECT value FROM json_each(?))',
  paper: 'SELECT paper AS value, id, coalesce(title, file_name) AS label FROM papers WHERE paper IN (SELECT value FROM json_each(?))',
}

/** Counts of all facets, or of those named, among facts by row number. */
export function facetsOf(db: DatabaseSync, facts: readonly number[], named: readonly (keyof Facets)[] = [...columns, 'concept']): Partial<Facets> {
  const chosen = JSON.stringify(facts)
  const flat = columns.filter((column) => named.includes(column))
  const facets: Partial<Record<keyof Facets, FacetCount[]>> = {}
  if (flat.length > 0) {
    const rows = db
      .prepare(`SELECT ${flat.map((column) => `f.${column}`).join(', ')} FROM json_each(?) j JOIN facts f INDEXED BY facts_narrow ON f.fact = j.value`)
      .all(chosen) as unknown as Record<string, string | number | null>[]
    for (const column of flat) facets[column] = withLabels(db, column, countsOf(rows, column))
  }
  if (named.includes('concept'))
    facets.concept = db
      .prepare(
        `SELECT c.name AS value, c.name AS label, count(*) AS count FROM json_each(?) j JOIN fact_concepts fc ON fc.fact = j.value JOIN concepts c USING (concept)
         GROUP BY c.name ORDER BY count DESC, value LIMIT ${VALUES_SHOWN}`,
      )
      .all(chosen)
      .map((row) => ({ ...row })) as unknown as FacetCount[]
  return facets
}

/** The values of a column met most often. */
function countsOf(rows: readonly Record<string, string | number | null>[], column: string): [string | number, number][] {
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
