import type { DatabaseSync } from 'node:sqlite'
import { DUPLICATE } from '../database/facet-words.ts'
import { facetExpression, type Group, yearsAsked } from './match.ts'
import type { SearchParameters } from './parameters.ts'

/** What a search asks of the database. */
export interface Where {
  /** FTS5 expression of text and facets; null when nothing is asked of the index. */
  readonly match: string | null
  /** Conditions on `facts f`; empty for none. */
  readonly sql: string
  readonly values: readonly number[]
}

/** Words found in more facts than this are not asked for by themselves, and not scored by BM25. */
export const ANY_WORD_AT_MOST = 8_000

/** Text and facets of a search, `text` as `textOf` gives it; null when nothing can answer it. */
export function whereOf(db: DatabaseSync, text: string | null, p: SearchParameters): Where | null {
  const facets = facetExpression(db, p)
  if (facets === 'none') return null
  const asked = [text, facets].filter((part) => part !== null).join(' AND ')
  const sql: string[] = []
  const values: number[] = []
  const and = (condition: string, ...bound: number[]) => {
    sql.push(condition)
    values.push(...bound)
  }
  // In the index duplicates are few and marked, so that they cost nothing to leave out.
  if (!p.duplicates && asked === '') and('f.duplicate_of IS NULL')
  if (!yearsAsked(p.year)) {
    if (p.year?.from != null) and('f.year_end >= ?', p.year.from)
    if (p.year?.to != null) and('f.year <= ?', p.year.to)
  }
  if (p.min !== null) and('coalesce(f.value_max, f.value) >= ?', p.min)
  if (p.max !== null) and('f.value <= ?', p.max)
  const match = asked === '' ? null : p.duplicates ? asked : `(${asked}) NOT facets : ${DUPLICATE}`
  return { match, sql: sql.join(' AND '), values }
}

/** The groups as one FTS5 expression: all of them where a fact has all, else any; null for no groups. */
export function textOf(db: DatabaseSync, groups: readonly Group[], p: SearchParameters): string | null {
  if (groups.length === 0) return null
  const all = groups.map((g) => g.expression).join(' AND ')
  const facets = facetExpression(db, p)
  const both = facets === null || facets === 'none' ? all : `${all} AND ${facets}`
  if (groups.length === 1 || db.prepare('SELECT rowid FROM fact_text WHERE fact_text MATCH ? LIMIT 1').get(both)) return `(${all})`
  // No fact has all of it: any of it, the rare words first.
  const any: string[] = []
  let documents = 0
  for (const group of [...groups].sort((a, b) => a.documents - b.documents)) {
    documents += group.documents
    if (any.length > 0 && documents > ANY_WORD_AT_MOST) break
    any.push(group.expression)
  }
  return `(${any.join(' OR ')})`
}

/** "FROM … WHERE …" over `facts f`; over the index alone, its `rowid` being the fact, where the rows themselves are not asked for. */
export function from({ match, sql }: Where, rows: 'facts' | 'index'): string {
  const tests = [match === null ? '' : `fact_text MATCH '${match.replaceAll("'", "''")}'`, sql].filter(Boolean).join(' AND ')
  const source =
    match === null ? 'facts f' : rows === 'index' && sql === '' ? 'fact_text f' : 'fact_text JOIN facts f INDEXED BY facts_narrow ON f.fact = fact_text.rowid'
  return `FROM ${source}${tests ? ` WHERE ${tests}` : ''}`
}
