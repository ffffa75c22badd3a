import type { DatabaseSync } from 'node:sqlite'

export interface FacetCount {
  readonly value: string
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

const VALUES_SHOWN = 50

export function facetsOf(db: DatabaseSync, facts: readonly number[]): Facets {
  const chosen = JSON.stringify(facts)
  const rows = db
    .prepare(
      'SELECT f.kind, f.language, f.country, l.name AS place, f.unit, f.year, p.id AS paper FROM json_each(?) j JOIN facts f INDEXED BY facts_narrow ON f.fact = j.value JOIN papers p USING (paper) LEFT JOIN places l ON l.place = f.place',
    )
    .all(chosen) as unknown as Record<string, string | number | null>[]
  const count = (column: string): FacetCount[] => {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const value = row[column]
      if (value !== null && value !== undefined) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
    }
    return shown([...counts].map(([value, n]) => ({ value, count: n })))
  }
  const concepts = db
    .prepare(
      'SELECT c.name AS value, count(*) AS count FROM json_each(?) j JOIN fact_concepts fc ON fc.fact = j.value JOIN concepts c USING (concept) GROUP BY c.name',
    )
    .all(chosen) as unknown as FacetCount[]
  return {
    kind: count('kind'),
    language: count('language'),
    country: count('country'),
    place: count('place'),
    concept: shown(concepts.map(({ value, count: n }) => ({ value, count: n }))),
    unit: count('unit'),
    year: count('year'),
    paper: count('paper'),
  }
}

const shown = (counts: FacetCount[]): FacetCount[] => counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, VALUES_SHOWN)
