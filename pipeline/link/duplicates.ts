import type { Claim } from '../model/claim.ts'
import type { Definition } from '../model/definition.ts'
import type { Described } from '../model/paper.ts'
import { overlaps, textAt } from '../model/span.ts'
import type { Statistic } from '../model/statistic.ts'
import { likeness } from './likeness.ts'

/** How alike the sentences of a figure said twice are at least; two figures of one value may be about different things. */
const SAME_FIGURE = 0.35
/** How alike the words of a definition said twice are at least. */
const SAME_WORDS = 0.6

type Paper = Pick<Described, 'text' | 'metadata'>

/** For each definition the index of the same one said earlier, or null: in like words, or in an abstract's other language. */
export function repeatedDefinitions(paper: Paper, definitions: readonly (Definition & { readonly concept: string | null })[]): (number | null)[] {
  const key = (d: (typeof definitions)[number]) => d.concept ?? textAt(paper.text, d.term).toLowerCase()
  return repeated(definitions, key, (a, b) =>
    a.language === b.language
      ? likeness(textAt(paper.text, a.definiens), textAt(paper.text, b.definiens)) >= SAME_WORDS
      : a.concept !== null && (inAbstract(paper, a) || inAbstract(paper, b)),
  )
}

/** For each statistic the index of the same figure said earlier, or null: value and unit agree, and the sentences or the abstract show it is one figure. */
export function repeatedStatistics(paper: Paper, statistics: readonly Statistic[]): (number | null)[] {
  const key = ({ value, valueMax, unit }: Statistic) => `${value} ${valueMax} ${unit}`
  return repeated(statistics, key, (a, b) => {
    if (a.at.start === b.at.start || (a.time !== null && b.time !== null && a.time !== b.time)) return false
    if (a.language === b.language) return likeness(textAt(paper.text, a.at), textAt(paper.text, b.at)) >= SAME_FIGURE
    return telling(a.value) && (inAbstract(paper, a) || inAbstract(paper, b))
  })
}

/** Facts are compared with earlier ones of the same key only; the earliest of a row of repeats is named by all. */
function repeated<Fact extends Claim>(facts: readonly Fact[], key: (fact: Fact) => string, same: (earlier: Fact, later: Fact) => boolean): (number | null)[] {
  const byKey = new Map<string, number[]>()
  const found: (number | null)[] = []
  for (const [i, fact] of facts.entries()) {
    const earlier = byKey.get(key(fact)) ?? []
    const first = earlier.find((j) => found[j] === null && same(facts[j] as Fact, fact)) ?? null
    found.push(first)
    // Figures as common as 1 or 2 would be compared with hundreds.
    if (earlier.length < 20) byKey.set(key(fact), [...earlier, i])
  }
  return found
}

const inAbstract = ({ metadata }: Paper, { at }: Claim): boolean => metadata.abstracts.some((abstract) => overlaps(abstract, at))

/** True for a value of two digits or more that are not noughts: 2, 10 and 500 are said of too many things. */
const telling = (value: number): boolean => String(value).replace(/[.]|0+$/gu, '').length >= 2
