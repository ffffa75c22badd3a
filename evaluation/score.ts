import type { CaseStudyRecord, DefinitionRecord, PaperRecord, StatisticRecord } from '../schemas/paper-record.ts'
import { type Attributes, attributesOf } from './attributes.ts'
import type { GoldCaseStudy, GoldDefinition, GoldPaper, GoldStatistic } from './gold.ts'
import { containment, fold, samePlace, samePlaces } from './likeness.ts'
import { shareHanName, shareWord } from './names.ts'
import { counts, type Pairing, pair, type Tally, tallyOf } from './pairing.ts'
import { agreement, endsOf, rangeAround } from './quantities.ts'

export const KINDS = ['definition sentence', 'definition term', 'statistic value', 'statistic value+unit', 'case study', 'case study described'] as const
export type Kind = (typeof KINDS)[number]

export interface PaperScore {
  readonly tallies: Readonly<Record<Kind, Tally>>
  /** Of the statistics matched by value and unit, and the definitions matched by sentence and term. */
  readonly attributes: Attributes
  readonly traps: { readonly taken: number; readonly of: number }
  readonly remarks: readonly Remark[]
}

/** One fact missed or found too much. */
export interface Remark {
  readonly kind: Kind
  readonly fault: 'missed' | 'extra'
  readonly label: string
  readonly quote: string
}

/** Compares the record of a paper with its gold. */
export function scorePaper(gold: GoldPaper, record: Pick<PaperRecord, 'definitions' | 'statistics' | 'caseStudies'>): PaperScore {
  const { definitions, statistics, caseStudies } = record
  const numbers = pairStatistics(gold.statistics, statistics, 'value and unit')
  const terms = pair(gold.definitions, definitions, (g, f) => (sameTerm(g, f) ? sameSentence(g, f) : 0))
  const pairings = {
    'definition sentence': pair(
      onePerPlace(gold.definitions, (g) => g.quote),
      onePerPlace(definitions, (f) => f.evidence.quote),
      sameSentence,
    ),
    'definition term': terms,
    'statistic value': pairStatistics(gold.statistics, statistics, 'value'),
    'statistic value+unit': numbers,
    'case study': pair(gold.caseStudies, caseStudies, sameCase),
    'case study described': pair(
      gold.caseStudies.filter((g) => g.depth === 'described' || !counts(g)),
      caseStudies.filter((f) => f.depth === 'described'),
      sameCase,
    ),
  } satisfies Record<Kind, unknown>
  const traps = gold.traps.filter((trap) => !gold.definitions.some((g) => counts(g) && samePlace(g.quote, trap.quote) >= 0.9))
  return {
    tallies: Object.fromEntries(KINDS.map((kind) => [kind, tallyOf(pairings[kind])])) as Record<Kind, Tally>,
    attributes: attributesOf(numbers, terms),
    traps: { taken: traps.filter((trap) => definitions.some((f) => samePlace(trap.quote, f.evidence.quote) > 0)).length, of: traps.length },
    remarks: KINDS.flatMap((kind) => {
      const { missed, extra } = pairings[kind] as Pairing<GoldDefinition | GoldStatistic | GoldCaseStudy, DefinitionRecord | StatisticRecord | CaseStudyRecord>
      return [
        ...missed.map((g): Remark => ({ kind, fault: 'missed', label: `${g.id} ${goldLabel(g)}`, quote: 'quote' in g ? g.quote : (g.quotes[0] ?? '') })),
        ...extra.map((f): Remark => ({ kind, fault: 'extra', label: foundLabel(f), quote: [f.evidence].flat()[0]!.quote })),
      ]
    }),
  }
}

const goldLabel = (g: GoldDefinition | GoldStatistic | GoldCaseStudy): string => ('term' in g ? g.term : 'value_text' in g ? g.value_text : g.name)
const foundLabel = (f: DefinitionRecord | StatisticRecord | CaseStudyRecord): string =>
  `${'term' in f ? f.term : 'valueText' in f ? f.valueText : f.name} [${f.rule}]`

const sameSentence = (g: GoldDefinition, f: DefinitionRecord): number => samePlace(g.quote, f.evidence.quote)

/** By the words of the term, or by the concept both are tied to. */
function sameTerm(g: GoldDefinition, f: DefinitionRecord): boolean {
  const byWords = [g.term, ...(g.term_also ?? [])].some((term) => {
    const [a, b] = [fold(term), fold(f.term)]
    return a === b || (containment(term, f.term) >= 0.7 && 2 * Math.min(a.length, b.length) >= Math.max(a.length, b.length))
  })
  const concepts = [g.concept, ...(g.concept_also ?? [])].filter((concept) => concept !== null).map(fold)
  return byWords || (f.concept !== null && concepts.includes(fold(f.concept)))
}

/** Sentences with several definitions count once. */
function onePerPlace<T>(facts: readonly T[], quote: (fact: T) => string): T[] {
  const kept: T[] = []
  for (const fact of facts) if (!kept.some((other) => samePlace(quote(other), quote(fact)) > 0.95)) kept.push(fact)
  return kept
}

function pairStatistics(gold: readonly GoldStatistic[], found: readonly StatisticRecord[], level: 'value' | 'value and unit') {
  const pairing = pair(gold, found, (g, f) => {
    const place = samePlace(g.quote, f.evidence.quote)
    const agreed = agreement(g, f)
    if (place === 0 || agreed === 'none' || (level === 'value and unit' && agreed === 'value')) return 0
    const written = f.valueText !== '' && fold(g.value_text).includes(fold(f.valueText))
    return place + (agreed === 'value and unit' ? 2 : 1) + (written ? 0.5 : 0)
  })
  // One number said of two measures and found once, or a range found as two numbers (and the reverse), is no fault.
  const ends = new Set<StatisticRecord>()
  const missed = pairing.missed.filter((g) => {
    const here = found.filter((f) => samePlace(g.quote, f.evidence.quote) > 0)
    if (pairing.pairs.some(([other]) => g.shares_token_with?.includes(other.id)) || rangeAround(g, here)) return false
    const both = endsOf(
      g,
      here.filter((f) => pairing.extra.includes(f)),
    )
    for (const end of both ?? []) ends.add(end)
    return both === null
  })
  return { ...pairing, missed, extra: pairing.extra.filter((f) => !ends.has(f)) }
}

/** The same sentence, and a shared name; a shared place does when the industries do not contradict. */
function sameCase(g: GoldCaseStudy, f: CaseStudyRecord): number {
  const place = samePlaces(
    g.quotes,
    f.evidence.map(({ quote }) => quote),
  )
  if (place === 0 || fold(f.name).length > 80) return 0
  const [written, found] = [[g.name, ...g.as_written].join(' | '), [f.name, ...f.asWritten].join(' | ')]
  const byName = shareWord(written, found) || shareHanName(written, [found, f.place ?? ''].join(' | '))
  const industry = g.industry !== null && f.industry !== null ? shareWord(g.industry, f.industry) : null
  const byPlace = g.place !== null && f.place !== null && shareWord(g.place, f.place) && industry !== false
  return byName || byPlace ? place + (byName ? 1 : 0) + (industry ? 1 : 0) : 0
}
