import type { DatabaseSync } from 'node:sqlite'
import { addAll, type Bits, has, inAll, membersOf, noBits, those } from './bits.ts'
import { type Columns, columnsOf } from './columns.ts'
import { conditionsOf } from './conditions.ts'
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
  /** Where no fact answers every group: how much each answers, by fact number. Null where all answer all. */
  readonly answered: Float32Array | null
}

/** What answers a search: facts that have all its words and concepts, or, where there is none, any of them. */
export function find(db: DatabaseSync, p: SearchParameters): Found {
  const groups = groupsOf(db, p.q)
  // A query without a word in it ("?!") asks for something that is nowhere; an empty one asks for everything.
  if (groups.length === 0 && p.q.trim() !== '') return { facts: new Uint32Array(), facets: noFacets, groups, answered: null }
  const columns = columnsOf(db)
  const conditions = conditionsOf(db, columns, p)
  const among = p.duplicates ? columns.all : columns.first
  const all = sift(db, columns, withAll(db, among, groups), conditions)
  if (all.passed.length > 0 || groups.length < 2) return { facts: all.passed, facets: all.facets, groups, answered: null }
  const { facts, answered } = withAny(db, columns, among, groups)
  const any = sift(db, columns, facts, conditions)
  return { facts: any.passed, facets: any.facets, groups, answered }
}

/** Of a set the facts that answer every group. The index walks the rare words; the sets of the frequent ones are kept. */
function withAll(db: DatabaseSync, among: Bits, groups: readonly Group[]): Uint32Array {
  const rare = groups.filter((group) => !isFrequent(db, group)).flatMap(({ asked }) => ('words' in asked ? [asked.words] : []))
  const sets = inAll([among, ...groups.filter((group) => isFrequent(db, group)).map((group) => bitsOf(db, group, 'fact'))])
  return rare.length === 0 ? membersOf(sets) : those(factsWith(db, rare.join(' AND ')), (fact) => has(sets, fact))
}

/** Words found in more facts than this are not asked for by themselves. */
const ANY_WORD_AT_MOST = 8_000

/** The facts that answer any group, and how much, by fact number: the rare groups first, the frequent ones left out. */
function withAny(db: DatabaseSync, columns: Columns, among: Bits, groups: readonly Group[]): { facts: Uint32Array; answered: Float32Array } {
  const answered = new Float32Array(columns.size)
  const any = noBits(columns.size)
  let documents = 0
  for (const group of [...groups].sort((a, b) => a.documents - b.documents)) {
    const first = documents === 0
    documents += group.documents
    if (!first && documents > ANY_WORD_AT_MOST) break
    const telling = rarity(group, columns)
    const facts = withAll(db, among, [group])
    addAll(any, facts)
    for (let i = 0; i < facts.length; i++) answered[facts[i] as number] = (answered[facts[i] as number] as number) + telling
  }
  return { facts: membersOf(any), answered }
}

/** What it tells that a fact answers a group. */
export const rarity = ({ documents }: Group, { facts }: Columns): number => Math.log(1 + facts / (1 + documents))
