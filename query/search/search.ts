import type { DatabaseSync } from 'node:sqlite'
import type { Fact } from '../../schemas/fact.ts'
import { readFacts } from '../database/read-facts.ts'
import { shownBefore, toCursor } from './cursor.ts'
import { type Facets, facetsOf, noFacets } from './facets.ts'
import { facetExpression, type Group, groupsOf } from './match.ts'
import type { SearchParameters } from './parameters.ts'
import { coverage, marksIn } from './rank.ts'

/** A fact found, with the parts of its quote that answered the query (offsets into `quote`). */
export interface Hit {
  readonly fact: Fact
  readonly marks: { start: number; end: number }[]
  readonly score: number
}

export interface SearchResult {
  readonly hits: Hit[]
  readonly total: number
  /** True when there are more than `total`: counting stops at COUNTED_AT_MOST. */
  readonly more: boolean
  readonly facets: Facets
  /** For the next page; null on the last. */
  readonly cursor: string | null
}

export const COUNTED_AT_MOST = 5_000
/** Rows of a ranked search that are scored; later ones are not shown. */
const RANKED_AT_MOST = 400
/** Words found in more facts than this are not asked for by themselves, and not scored by BM25. */
const ANY_WORD_AT_MOST = 8_000

interface Where {
  readonly match: string | null
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** Searches the facts. Deterministic: ties are broken by the order of the records. Throws StaleCursor. */
export function search(db: DatabaseSync, p: SearchParameters): SearchResult {
  const groups = groupsOf(db, p.q)
  const where = whereOf(db, groups, p)
  if (where === null) return nothing
  const numbers = firstNumbers(db, where)
  const listed = groups.length > 0 && p.sort === 'relevance' ? ranked(db, where, groups) : sorted(db, where, p)
  const after = shownBefore(db, listed, p.cursor)
  const page = listed.slice(after, after + p.limit)
  const facts = readFacts(
    db,
    page.map((row) => row.fact),
  )
  return {
    hits: facts.map((fact, i) => ({ fact, marks: marksIn(fact.quote, groups), score: page[i]?.score ?? 0 })),
    total: numbers.length,
    more: numbers.length === COUNTED_AT_MOST,
    facets: { ...noFacets, ...facetsOf(db, numbers), ...othersOfChosen(db, groups, p) },
    cursor: listed.length > after + p.limit ? toCursor((facts.at(-1) as Fact).id) : null,
  }
}

const lists = { kind: 'kind', lang: 'language', country: 'country', place: 'place', concept: 'concept', unit: 'unit', paper: 'paper' } as const

/** A facet something was chosen of is counted as if nothing were, so that a second value can be added to the first. */
function othersOfChosen(db: DatabaseSync, groups: readonly Group[], p: SearchParameters): Partial<Facets> {
  const facets: Partial<Facets> = {}
  for (const [parameter, facet] of Object.entries(lists)) {
    if (p[parameter as keyof typeof lists].length === 0) continue
    const where = whereOf(db, groups, { ...p, [parameter]: [] })
    if (where) Object.assign(facets, facetsOf(db, firstNumbers(db, where), [facet]))
  }
  return facets
}

/** Every fact a search finds, in the order asked, read in batches: what exports are made of. */
export function* searchAll(db: DatabaseSync, p: SearchParameters): Generator<Fact> {
  const where = whereOf(db, groupsOf(db, p.q), p)
  if (where === null) return
  const rows = db.prepare(`SELECT f.fact AS fact ${from(where)} ORDER BY f.fact`).all(...where.values) as unknown as Row[]
  for (let i = 0; i < rows.length; i += 500)
    yield* readFacts(
      db,
      rows.slice(i, i + 500).map((row) => row.fact),
    )
}

const nothing: SearchResult = {
  hits: [],
  total: 0,
  more: false,
  facets: noFacets,
  cursor: null,
}

interface Row {
  readonly fact: number
  readonly score: number
}

/** What a search asks of the database; null when nothing can answer it. */
function whereOf(db: DatabaseSync, groups: readonly Group[], p: SearchParameters): Where | null {
  const facets = facetExpression(db, p)
  if (facets === 'none' || (p.q.trim() !== '' && groups.length === 0)) return null
  return { match: matchOf(db, groups, facets), ...conditions(p) }
}

/** Text and facets as one FTS5 expression; null when nothing is asked of the index. */
function matchOf(db: DatabaseSync, groups: readonly Group[], facets: string | null): string | null {
  const parts = facets === null ? [] : [facets]
  if (groups.length > 0) parts.push(textOf(db, groups, facets))
  return parts.length ? parts.join(' AND ') : null
}

function textOf(db: DatabaseSync, groups: readonly Group[], facets: string | null): string {
  const all = groups.map((g) => g.expression).join(' AND ')
  const both = facets === null ? all : `${all} AND ${facets}`
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

function conditions(p: SearchParameters): Omit<Where, 'match'> {
  const sql: string[] = []
  const values: number[] = []
  const and = (condition: string, ...bound: number[]) => {
    sql.push(condition)
    values.push(...bound)
  }
  if (!p.duplicates) sql.push('f.duplicate_of IS NULL')
  if (p.year?.from != null) and('f.year_end >= ?', p.year.from)
  if (p.year?.to != null) and('f.year <= ?', p.year.to)
  if (p.min !== null) and('coalesce(f.value_max, f.value) >= ?', p.min)
  if (p.max !== null) and('f.value <= ?', p.max)
  return { sql: sql.join(' AND '), values }
}

function from({ match, sql }: Where): string {
  const source = match === null ? 'FROM facts f' : 'FROM fact_text JOIN facts f INDEXED BY facts_narrow ON f.fact = fact_text.rowid'
  const tests = [match === null ? '' : `fact_text MATCH '${match.replaceAll("'", "''")}'`, sql].filter(Boolean)
  return tests.length ? `${source} WHERE ${tests.join(' AND ')}` : source
}

const firstNumbers = (db: DatabaseSync, where: Where): number[] =>
  (db.prepare(`SELECT f.fact AS fact ${from(where)} LIMIT ${COUNTED_AT_MOST}`).all(...where.values) as unknown as Row[]).map((row) => row.fact)

/** By how much of the query a fact answers, then by BM25. Where too many match to score them all, the first in order are scored. */
function ranked(db: DatabaseSync, where: Where, groups: readonly Group[]): Row[] {
  const total = (db.prepare('SELECT count(*) AS n FROM facts').get() as { n: number }).n
  const common = Math.min(...groups.map((g) => g.documents)) > ANY_WORD_AT_MOST
  const order = common ? '' : 'ORDER BY bm25(fact_text, 3.0, 1.0, 0.0), f.fact'
  const rows = db.prepare(
    `SELECT r.fact, r.score, w.label, w.quote, w.confidence
     FROM (SELECT f.fact AS fact, ${common ? '0' : 'bm25(fact_text, 3.0, 1.0, 0.0)'} AS score ${from(where)} ${order} LIMIT ${RANKED_AT_MOST}) r JOIN facts w ON w.fact = r.fact`,
  )
  const found = rows.all(...where.values) as unknown as (Row & { label: string; quote: string; confidence: number })[]
  return found
    .map((row) => ({ fact: row.fact, score: coverage(row, groups, total) - row.score / 100 + row.confidence / 1000 }))
    .sort((a, b) => b.score - a.score || a.fact - b.fact)
}

const orders: Readonly<Record<SearchParameters['sort'], string>> = {
  relevance: 'f.fact',
  paper: 'f.fact',
  confidence: 'f.confidence',
  year: 'f.year',
  value: 'f.value',
}
const SORTED_AT_MOST = 10_000

function sorted(db: DatabaseSync, where: Where, p: SearchParameters): Row[] {
  const column = orders[p.sort]
  const known = column === 'f.fact' ? where : { ...where, sql: [where.sql, `${column} IS NOT NULL`].filter(Boolean).join(' AND ') }
  const direction = p.descending ? 'DESC' : 'ASC'
  return db
    .prepare(`SELECT f.fact AS fact, 0 AS score ${from(known)} ORDER BY ${column} ${direction}, f.fact LIMIT ${SORTED_AT_MOST}`)
    .all(...where.values) as unknown as Row[]
}
