import type { DatabaseSync } from 'node:sqlite'
import { addAll, type Bits, inAll, inAny, noBits, sizeOf } from './bits.ts'
import { type Columns, columnsOf } from './columns.ts'
import { conditionsOf, meeting } from './conditions.ts'
import { type Facets, noFacets, sift } from './facets.ts'
import { type Group, groupsOf } from './match.ts'
import type { SearchParameters } from './parameters.ts'
import { bitsOf, factsWith, isFrequent } from './postings.ts'

/** The facts that answer a search, before any order. */
export interface Found {
  /** Fact numbers, ascending. */
  readonly facts: Uint32Array
  readonly facets: Facets
  readonly groups: readonly Group[]
  /** Where no fact answers every group: the facts of each group that was looked for. Null where all answer all. */
  readonly partly: readonly Part[] | null
}

/** The facts that answer a group, and what it tells that they do. */
export interface Part {
  readonly facts: Bits
  readonly telling: number
}

/** What answers a search: facts that have all its words and concepts, or, where there is none, any of them. */
export function find(db: DatabaseSync, p: SearchParameters): Found {
  const groups = groupsOf(db, p.q)
  // A query without a word in it ("?!") asks for something that is nowhere; an empty one asks for everything.
  if (groups.length === 0 && p.q.trim() !== '') return { facts: new Uint32Array(), facets: noFacets, groups, partly: null }
  const columns = columnsOf(db)
  const conditions = conditionsOf(db, columns, p)
  const among = p.duplicates ? columns.all : columns.first
  const all = withAll(db, among, groups)
  const partly = groups.length < 2 || sizeOf(meeting(all, conditions)) > 0 ? null : withAny(db, columns, among, groups)
  const { passed, facets } = sift(db, columns, partly ? inAny(partly.map(({ facts }) => facts)) : all, conditions)
  return { facts: passed, facets, groups, partly }
}

/** Of a set the facts that answer every group. The index walks the rare words; the sets of the frequent ones are kept. */
function withAll(db: DatabaseSync, among: Bits, groups: readonly Group[]): Bits {
  const frequent = groups.filter((group) => isFrequent(db, group)).map((group) => bitsOf(db, group, 'fact'))
  const rare = groups.filter((group) => !isFrequent(db, group)).flatMap(({ asked }) => ('words' in asked ? [asked.words] : []))
  if (rare.length === 0) return inAll([among, ...frequent])
  const bits = noBits(among.length * 32)
  addAll(bits, factsWith(db, rare.join(' AND ')))
  return inAll([bits, among, ...frequent])
}

/** Words found in more facts than this are not asked for by themselves. */
const ANY_WORD_AT_MOST = 8_000

/** The facts that answer any group: the rare groups first, the frequent ones left out. */
function withAny(db: DatabaseSync, columns: Columns, among: Bits, groups: readonly Group[]): Part[] {
  const parts: Part[] = []
  let documents = 0
  for (const group of [...groups].sort((a, b) => a.documents - b.documents)) {
    documents += group.documents
    if (parts.length > 0 && documents > ANY_WORD_AT_MOST) break
    parts.push({ facts: withAll(db, among, [group]), telling: rarity(group, columns) })
  }
  return parts
}

/** What it tells that a fact answers a group. */
export const rarity = ({ documents }: Group, { facts }: Columns): number => Math.log(1 + facts / (1 + documents))
