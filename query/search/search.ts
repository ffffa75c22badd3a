import type { DatabaseSync } from 'node:sqlite'
import type { Fact } from '../../schemas/fact.ts'
import { readFacts, readSame, type SameFact } from '../database/read-facts.ts'
import { columnsOf } from './columns.ts'
import type { Facets } from './facets.ts'
import { find } from './found.ts'
import { pageOf, toCursor } from './page-of.ts'
import type { SearchParameters } from './parameters.ts'
import { inOrder, marksIn } from './rank.ts'

/** A fact found, with the parts of its quote that answered the query (offsets into `quote`), and the other files of its paper that say the same. */
export interface Hit {
  readonly fact: Fact
  readonly marks: { start: number; end: number }[]
  readonly also: SameFact[]
  readonly score: number
}

export interface SearchResult {
  readonly hits: Hit[]
  readonly total: number
  readonly facets: Facets
  /** For the next page; null on the last. */
  readonly cursor: string | null
}

/** Searches the facts. Deterministic: ties are broken by the order of the records. Throws StaleCursor. */
export function search(db: DatabaseSync, p: SearchParameters): SearchResult {
  const found = find(db, p)
  const { page, more } = pageOf(db, columnsOf(db), inOrder(db, found, p), p)
  const numbers = page.map(({ fact }) => fact)
  const facts = readFacts(db, numbers)
  const same = readSame(db, numbers)
  return {
    hits: facts.map((fact, i) => ({ fact, marks: marksIn(fact.quote, found.groups), also: same[i] ?? [], score: page[i]?.score ?? 0 })),
    total: found.facts.length,
    facets: found.facets,
    cursor: more ? toCursor((facts.at(-1) as Fact).id) : null,
  }
}

/** Every fact a search finds, in the order of the records, read in batches: what exports are made of. */
export function* searchAll(db: DatabaseSync, p: SearchParameters): Generator<Fact> {
  const { facts } = find(db, p)
  for (let i = 0; i < facts.length; i += 500) yield* readFacts(db, [...facts.subarray(i, i + 500)])
}
