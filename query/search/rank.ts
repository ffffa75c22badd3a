import type { DatabaseSync } from 'node:sqlite'
import { placedWords, stemsOf } from '../database/words.ts'
import { addAll, type Bits, has, noBits, those } from './bits.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type Found, rarity } from './found.ts'
import type { Group } from './match.ts'
import type { SearchParameters } from './parameters.ts'
import { bitsOf, factsWith, isFrequent } from './postings.ts'

/** A fact in the order of a search. */
export interface Ranked {
  readonly fact: number
  readonly score: number
}

/** Of a ranked search no more are shown; of a sorted one no more are put in order. */
const RANKED_AT_MOST = 400
const SORTED_AT_MOST = 10_000
/** So many are read to see how much of the query they answer. */
const WEIGHED_AT_MOST = 150

/** The facts found, as far as they can be asked for, in the order asked for. Ties are broken by the order of the records. */
export function inOrder(db: DatabaseSync, found: Found, p: SearchParameters): Iterable<Ranked> {
  const columns = columnsOf(db)
  if (p.sort === 'relevance' && found.groups.length > 0) return byRelevance(db, columns, found)
  if (p.sort === 'relevance' || p.sort === 'paper') return unscored(p.descending ? found.facts.toReversed() : found.facts)
  const key = { confidence: columns.confidence, year: columns.year, value: columns.value }[p.sort]
  const known = p.sort === 'year' ? those(found.facts, (fact) => key[fact] !== 0) : those(found.facts, (fact) => !Number.isNaN(key[fact]))
  return unscored(first(known, SORTED_AT_MOST, p.descending ? (fact) => key[fact] as number : (fact) => -(key[fact] as number)))
}

function* unscored(facts: Iterable<number>): Generator<Ranked> {
  for (const fact of facts) yield { fact, score: 0 }
}

function byRelevance(db: DatabaseSync, columns: Columns, found: Found): Ranked[] {
  const promising = first(found.facts, RANKED_AT_MOST, promise(db, columns, found))
  const rows = db
    .prepare(`SELECT f.fact, f.label, f.quote, ${found.partly ? before : 'NULL'} AS before FROM json_each(?) j JOIN facts f ON f.fact = j.value`)
    .all(JSON.stringify(promising.slice(0, WEIGHED_AT_MOST))) as unknown as (Weighed & { fact: number })[]
  const weighed = rows
    .map((row) => ({ fact: row.fact, score: coverage(row, found.groups, columns) + (columns.confidence[row.fact] as number) / 1000 }))
    .sort((a, b) => b.score - a.score || a.fact - b.fact)
  return [...weighed, ...unscored(promising.slice(WEIGHED_AT_MOST))]
}

/** Which facts to look at first: those that answer most, those named by what is asked for, those that are certain. */
function promise(db: DatabaseSync, { size, confidence }: Columns, { facts, groups, partly }: Found): (fact: number) => number {
  if (partly)
    return (fact) => {
      let sum = (confidence[fact] as number) / 1000
      for (const part of partly) if (has(part.facts, fact)) sum += part.telling
      return sum
    }
  if (facts.length <= WEIGHED_AT_MOST) return (fact) => confidence[fact] as number
  const named = groups.flatMap((group) => ('words' in group.asked ? [labelBits(db, size, group, group.asked.words)] : []))
  return (fact) => {
    let sum = confidence[fact] as number
    for (const bits of named) if (has(bits, fact)) sum += 1
    return sum
  }
}

/** The facts whose label has a word asked for. */
function labelBits(db: DatabaseSync, size: number, group: Group, words: string): Bits {
  if (isFrequent(db, group)) return bitsOf(db, group, 'label')
  const bits = noBits(size)
  addAll(bits, factsWith(db, `label : ${words}`))
  return bits
}

/** The `most` facts of the greatest promise, in its order, without putting all facts in it. */
function first(facts: Uint32Array, most: number, promise: (fact: number) => number): number[] {
  let kept: { fact: number; promise: number }[] = []
  let least = Number.NEGATIVE_INFINITY
  const settle = () => {
    kept = kept.sort((a, b) => b.promise - a.promise || a.fact - b.fact).slice(0, most)
    if (kept.length === most) least = (kept.at(-1) as { promise: number }).promise
  }
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as number
    const promises = promise(fact)
    // Facts come in ascending order: one of the same promise is behind those kept.
    if (promises <= least) continue
    kept.push({ fact, promise: promises })
    if (kept.length >= 2 * most) settle()
  }
  settle()
  return kept.map(({ fact }) => fact)
}

interface Weighed {
  readonly label: string
  readonly quote: string
  /** Text before the quote. */
  readonly before: string | null
}

const BEFORE = 300
/** The end of what its block says before a fact, in SQL: "Turnover rose from 640 to 1,100 million" follows the sentence that says of what. */
const before = `(SELECT substr(b.text, max(1, f.start - b.start - ${BEFORE - 1}), min(${BEFORE}, f.start - b.start)) FROM blocks b WHERE b.paper = f.paper AND b.start <= f.start AND b."end" > f.start)`

/** How much of a query a fact answers: each thing asked for counts by its rarity, more when the fact is about it (its label), less when it only stands before it. */
function coverage(row: Weighed, groups: readonly Group[], columns: Columns): number {
  const label = stemsOf(row.label)
  const quote = stemsOf(row.quote)
  const before = stemsOf(row.before ?? '')
  let score = 0
  for (const group of groups) {
    const telling = rarity(group, columns)
    if (group.stems.some((stems) => positions(label, stems).length > 0)) score += 1.3 * telling
    else if (group.stems.some((stems) => positions(quote, stems).length > 0)) score += telling
    else if (group.stems.some((stems) => positions(before, stems).length > 0)) score += 0.4 * telling
  }
  // Of two sentences that answer alike, the shorter says it more plainly.
  return score / (1 + quote.length / 400)
}

/** The parts of a quote that answered the query, sorted, without overlap. */
export function marksIn(quote: string, groups: readonly Group[]): { start: number; end: number }[] {
  const words = placedWords(quote)
  const stems = words.map((w) => w.stem)
  const marks: { start: number; end: number }[] = []
  for (const group of groups)
    for (const form of group.stems)
      for (const at of positions(stems, form))
        marks.push({ start: (words[at] as { start: number }).start, end: (words[at + form.length - 1] as { end: number }).end })
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  return marks.filter((mark, i) => !marks.slice(0, i).some((earlier) => earlier.end > mark.start))
}

function positions(words: readonly string[], form: readonly string[]): number[] {
  const found: number[] = []
  for (let i = 0; i + form.length <= words.length; i++) if (form.every((stem, k) => words[i + k] === stem)) found.push(i)
  return found
}
