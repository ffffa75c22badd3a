import type { DefinitionRecord, StatisticRecord } from '../schemas/paper-record.ts'
import type { GoldDefinition, GoldStatistic } from './gold.ts'
import { shareWord } from './names.ts'
import type { Pairing } from './pairing.ts'

/** What else a matched fact says: `credited` of definitions, all else of statistics. */
export const ATTRIBUTES = ['time', 'place', 'qualifier', 'kind', 'measure', 'credited'] as const
export type Attribute = (typeof ATTRIBUTES)[number]
export type Attributes = Readonly<Record<Attribute, { readonly right: number; readonly of: number }>>

/** How many of the matched facts have each attribute right, of those whose gold states it (`credited`: of those where gold or record names someone). */
export function attributesOf(statistics: Pairing<GoldStatistic, StatisticRecord>, definitions: Pairing<GoldDefinition, DefinitionRecord>): Attributes {
  const of = <G, F>({ pairs }: Pairing<G, F>, test: (g: G, f: F) => boolean | null) => {
    const verdicts = pairs.map(([g, f]) => test(g, f)).filter((verdict) => verdict !== null)
    return { right: verdicts.filter(Boolean).length, of: verdicts.length }
  }
  return {
    time: of(statistics, (g, f) => (yearsIn(g.time) === '' ? null : yearsIn(g.time) === yearsIn(f.time))),
    place: of(statistics, (g, f) => (g.place === null ? null : f.place !== null && shareWord(g.place, f.place))),
    qualifier: of(statistics, (g, f) => g.qualifier === f.qualifier),
    kind: of(statistics, (g, f) => [g.kind, ...(g.kind_also ?? [])].includes(f.kind)),
    measure: of(statistics, sameMeasure),
    credited: of(definitions, (g, f) => (g.attributed_to === null && f.attributedTo === null ? null : shareWord(g.attributed_to ?? '', f.attributedTo ?? ''))),
  }
}

const yearsIn = (text: string | null): string => (text?.match(/\d{4}/gu) ?? []).join(' ')

/** The measure found shares a word with the head of the gold's, or, in Chinese, two characters running of it. Null where the gold is of another script. */
function sameMeasure(gold: GoldStatistic, { measure }: StatisticRecord): boolean | null {
  const found = measure ?? ''
  if (/\p{Script=Han}/u.test(gold.measure)) return runs(gold.measure).some((run) => found.includes(run))
  if (!gold.measure_heads && /\p{Script=Cyrillic}/u.test(gold.quote)) return null
  const words = wordsOf(found)
  return (gold.measure_heads ?? [headOf(gold.measure)]).some((head) => wordsOf(head).some((word) => words.some((other) => alike(word, other))))
}

/** "annual exports" of "annual exports of knitwear": the noun before what qualifies it, with its adjectives. */
const headOf = (phrase: string): string =>
  phrase.split(/[,(]|\s(?:of|in|per|for|to|against|between|by|with|from|that|who|below|above|on|at|a|due)\s/u)[0]!.trim()

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d²]{2,}/gu) ?? []

/** Forms of one word: all but an ending of up to three letters agrees. */
function alike(a: string, b: string): boolean {
  const least = Math.max(Math.min(3, a.length, b.length), Math.min(a.length, b.length) - 3)
  return a.slice(0, least) === b.slice(0, least) && Math.abs(a.length - b.length) <= 3
}

const runs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)).filter((run) => /^\p{Script=Han}{2}$/u.test(run))
