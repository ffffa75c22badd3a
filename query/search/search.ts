import type { DatabaseSync } from 'node:sqlite'
import type { Fact } from '../../schemas/fact.ts'
import { readFacts } from '../database/read-facts.ts'
import { shownBefore, toCursor } from './cursor.ts'
import { COUNTED_AT_MOST, type FacetCount, type Facets, facetOf, facetsOf, noFacets } from './facets.ts'
import { type Group, groupsOf } from './match.ts'
import type { SearchParameters } from './parameters.ts'
import { coverage, marksIn } from './rank.ts'
import { ANY_WORD_AT_MOST, from, textOf, type Where, whereOf } from './where.ts'

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

/** Rows of a ranked search, by BM25; later ones are not shown. */
const RANKED_AT_MOST = 400
/** The first of them are ranked again by how much of the query they answer. */
const WEIGHED_AT_MOST = 150

/** Searches the facts. Deterministic: ties are broken by the order of the records. Throws StaleCursor. */
export function search(db: DatabaseSync, p: SearchParameters): SearchResult {
  const { groups, text, where } = understood(db, p)
  if (where === null) return nothing
  const { total, facets } = facetsOf(db, where)
  const listed = groups.length > 0 && p.sort === 'relevance' ? ranked(db, where, groups) : sorted(db, where, p)
  const after = shownBefore(db, listed, p.cursor)
  const page = listed.slice(after, after + p.limit)
  const facts = readFacts(
    db,
    page.map((row) => row.fact),
  )
  return {
    hits: facts.map((fact, i) => ({ fact, marks: marksIn(fact.quote, groups), score: page[i]?.score ?? 0 })),
    total,
    more: total === COUNTED_AT_MOST,
    facets: { ...facets, ...othersOfChosen(db, text, p, total) },
    cursor: listed.length > after + p.limit ? toCursor((facts.at(-1) as Fact).id) : null,
  }
}

/** A query without a word in it ("?!") asks for something that is nowhere; an empty one asks for everything. */
function understood(db: DatabaseSync, p: SearchParameters): { groups: Group[]; text: string | null; where: Where | null } {
  const groups = groupsOf(db, p.q)
  const text = textOf(db, groups, p)
  return { groups, text, where: text === null && p.q.trim() !== '' ? null : whereOf(db, text, p) }
}

/** Where a search finds too many to count, its other values are found among this many. */
const OTHERS_OF_MANY = 500
const lists = { kind: 'kind', lang: 'language', country: 'country', place: 'place', concept: 'concept', unit: 'unit', paper: 'paper' } as const

/** A facet something was chosen of is counted as if nothing were, so that a second value can be added to the first. */
function othersOfChosen(db: DatabaseSync, text: string | null, p: SearchParameters, total: number): Partial<Facets> {
  const most = total === COUNTED_AT_MOST ? OTHERS_OF_MANY : COUNTED_AT_MOST
  const facets: Partial<Record<keyof Facets, FacetCount[]>> = {}
  for (const [parameter, facet] of Object.entries(lists)) {
    if (p[parameter as keyof typeof lists].length === 0) continue
    const where = whereOf(db, text, { ...p, [parameter]: [] })
    if (where) facets[facet] = facetOf(db, where, facet, most)
  }
  return facets
}

/** Every fact a search finds, in the order of the records, read in batches: what exports are made of. */
export function* searchAll(db: DatabaseSync, p: SearchParameters): Generator<Fact> {
  const { where } = understood(db, p)
  if (where === null) return
  const rows = db.prepare(`SELECT f.fact AS fact ${from(where, 'facts')} ORDER BY f.fact`).all(...where.values) as unknown as Row[]
  for (let i = 0; i < rows.length; i += 500)
    yield* readFacts(
      db,
      rows.slice(i, i + 500).map((row) => row.fact),
    )
}

const nothing: SearchResult = { hits: [], total: 0, more: false, facets: noFacets, cursor: null }

interface Row {
  readonly fact: number
  readonly score: number
}

/** By how much of the query a fact answers, then by BM25. Where too many match to score them all, the first in order are scored. */
function ranked(db: DatabaseSync, where: Where, groups: readonly Group[]): Row[] {
  const total = (db.prepare('SELECT count(*) AS n FROM facts').get() as { n: number }).n
  const common = Math.min(...groups.map((g) => g.documents)) > ANY_WORD_AT_MOST
  const order = common ? '' : 'ORDER BY score, fact'
  const rows = db.prepare(
    `SELECT r.fact, r.score, w.label, w.quote, w.confidence
     FROM (SELECT f.rowid AS fact, ${common ? '0' : `bm25(fact_text, 3.0, 1.0, 0.0)`} AS score ${from(where, 'index')} ${order} LIMIT ${RANKED_AT_MOST}) r JOIN facts w ON w.fact = r.fact`,
  )
  const found = rows.all(...where.values) as unknown as (Row & { label: string; quote: string; confidence: number })[]
  const weighed = found
    .slice(0, WEIGHED_AT_MOST)
    .map((row) => ({ fact: row.fact, score: coverage(row, groups, total) - row.score / 100 + row.confidence / 1000 }))
    .sort((a, b) => b.score - a.score || a.fact - b.fact)
  return [...weighed, ...found.slice(WEIGHED_AT_MOST).map(({ fact }) => ({ fact, score: 0 }))]
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
    .prepare(`SELECT f.fact AS fact, 0 AS score ${from(known, 'facts')} ORDER BY ${column} ${direction}, f.fact LIMIT ${SORTED_AT_MOST}`)
    .all(...where.values) as unknown as Row[]
}
