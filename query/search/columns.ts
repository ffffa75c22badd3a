import type { DatabaseSync } from 'node:sqlite'
import { addAll, type Bits, bitsWhere, noBits } from './bits.ts'
import { whileUnchanged } from './while-unchanged.ts'

/** A column of names: a number a fact, 0 for none; `names[number]` is the name. */
export interface Named {
  readonly numbers: Uint32Array
  readonly names: string[]
}

/**
 * What search tests and counts of the facts: arrays by fact number (`facts.fact`), about 80 bytes a fact. Numbers that are no fact have kind 0.
 * A million facts are filtered and counted in them within some milliseconds, where SQLite would take seconds.
 */
export interface Columns {
  /** One more than the greatest fact number. */
  readonly size: number
  /** How many facts there are. */
  readonly facts: number
  readonly all: Bits
  /** Those not said earlier in their paper. */
  readonly first: Bits
  readonly kind: Named
  readonly language: Named
  readonly country: Named
  readonly unit: Named
  /** Row numbers of `places` and `papers`; 0 for none. */
  readonly place: Uint32Array
  readonly paper: Uint32Array
  /** 0 for none. */
  readonly year: Uint32Array
  readonly yearEnd: Uint32Array
  /** NaN for none. */
  readonly value: Float64Array
  readonly valueMax: Float64Array
  readonly confidence: Float64Array
  /** The same where two files of one paper say the same. */
  readonly saying: Float64Array
  /** The concepts of a fact are `concepts.slice(conceptsFrom[fact], conceptsFrom[fact + 1])`. */
  readonly conceptsFrom: Uint32Array
  readonly concepts: Uint32Array
  /** How many facts speak of a concept, by its number. */
  readonly factsOfConcept: Uint32Array
  /** The greatest numbers of places and papers. */
  readonly places: number
  readonly papers: number
}

export const columnsOf = whileUnchanged(readColumns)

const CHUNK = 50_000
const read = ['fact', 'kind', 'language', 'country', 'unit', 'place', 'paper', 'year', 'year_end', 'value', 'value_max', 'confidence', 'saying'] as const

function readColumns(db: DatabaseSync): Columns {
  const { size, count } = db.prepare('SELECT coalesce(max(fact), 0) + 1 AS size, count(*) AS count FROM facts').get() as { size: number; count: number }
  const named = (): Named & { add: (fact: number, name: string | null) => void } => {
    const [numbers, names, known] = [new Uint32Array(size), [''], new Map<string | null, number>([[null, 0]])]
    const add = (fact: number, name: string | null) => {
      let number = known.get(name)
      if (number === undefined) {
        number = names.push(name as string) - 1
        known.set(name, number)
      }
      numbers[fact] = number
    }
    return { numbers, names, add }
  }
  const columns = {
    ...{ kind: named(), language: named(), country: named(), unit: named() },
    ...{ place: new Uint32Array(size), paper: new Uint32Array(size), year: new Uint32Array(size), yearEnd: new Uint32Array(size) },
    ...{ value: new Float64Array(size).fill(Number.NaN), valueMax: new Float64Array(size).fill(Number.NaN), confidence: new Float64Array(size) },
    ...{ saying: new Float64Array(size), all: noBits(size), first: noBits(size) },
  }
  // A JSON array a column and chunk: a row at a time costs five times as much.
  const chunk = db.prepare(
    `SELECT ${read.map((name) => `json_group_array(${name}) AS ${name}`).join(', ')}, json_group_array(fact) FILTER (WHERE duplicate_of IS NULL) AS first
     FROM facts INDEXED BY facts_narrow WHERE fact >= ? AND fact < ?`,
  )
  for (let from = 0; from < size; from += CHUNK) {
    const row = chunk.get(from, from + CHUNK) as Record<(typeof read)[number] | 'first', string>
    const facts = JSON.parse(row.fact) as number[]
    addAll(columns.all, facts)
    addAll(columns.first, JSON.parse(row.first) as number[])
    const numbers = (text: string, into: Uint32Array | Float64Array) => {
      const values = JSON.parse(text) as (number | null)[]
      for (let i = 0; i < values.length; i++) if (values[i] !== null) into[facts[i] as number] = values[i] as number
    }
    const names = (text: string, into: ReturnType<typeof named>) => {
      const values = JSON.parse(text) as (string | null)[]
      for (let i = 0; i < values.length; i++) into.add(facts[i] as number, values[i] as string | null)
    }
    names(row.kind, columns.kind)
    names(row.language, columns.language)
    names(row.country, columns.country)
    names(row.unit, columns.unit)
    numbers(row.place, columns.place)
    numbers(row.paper, columns.paper)
    numbers(row.year, columns.year)
    numbers(row.year_end, columns.yearEnd)
    numbers(row.value, columns.value)
    numbers(row.value_max, columns.valueMax)
    numbers(row.confidence, columns.confidence)
    numbers(row.saying, columns.saying)
  }
  const greatest = db
    .prepare('SELECT (SELECT coalesce(max(place), 0) FROM places) AS places, (SELECT coalesce(max(paper), 0) FROM papers) AS papers')
    .get() as { places: number; papers: number }
  return { size, facts: count, ...columns, ...readConcepts(db, size), ...greatest }
}

function readConcepts(db: DatabaseSync, size: number): Pick<Columns, 'conceptsFrom' | 'concepts' | 'factsOfConcept'> {
  const { pairs, greatest } = db
    .prepare('SELECT (SELECT count(*) FROM fact_concepts) AS pairs, (SELECT coalesce(max(concept), 0) FROM concepts) AS greatest')
    .get() as { pairs: number; greatest: number }
  const factsOfConcept = new Uint32Array(greatest + 1)
  const conceptsFrom = new Uint32Array(size + 1)
  const concepts = new Uint32Array(pairs)
  const chunk = db.prepare('SELECT json_group_array(fact) AS facts, json_group_array(concept) AS concepts FROM fact_concepts WHERE fact >= ? AND fact < ?')
  let filled = 0
  for (let from = 0; from < size; from += CHUNK) {
    const row = chunk.get(from, from + CHUNK) as { facts: string; concepts: string }
    for (const fact of JSON.parse(row.facts) as number[]) conceptsFrom[fact + 1] = (conceptsFrom[fact + 1] as number) + 1
    for (const concept of JSON.parse(row.concepts) as number[]) {
      concepts[filled++] = concept
      factsOfConcept[concept] = (factsOfConcept[concept] as number) + 1
    }
  }
  for (let fact = 1; fact <= size; fact++) conceptsFrom[fact] = (conceptsFrom[fact] as number) + (conceptsFrom[fact - 1] as number)
  return { conceptsFrom, concepts, factsOfConcept }
}

/** The facts that speak of one of these concepts. */
export function speakingOf({ size, conceptsFrom, concepts, factsOfConcept }: Columns, numbers: readonly number[]): Bits {
  const wanted = new Uint8Array(factsOfConcept.length)
  for (const number of numbers) wanted[number] = 1
  return bitsWhere(size, (fact) => {
    for (let i = conceptsFrom[fact] as number; i < (conceptsFrom[fact + 1] as number); i++) if (wanted[concepts[i] as number] === 1) return true
    return false
  })
}
