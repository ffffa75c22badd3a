import { describe, expect, it } from 'vitest'
import type { CaseStudyRecord, DefinitionRecord, StatisticRecord } from '../schemas/paper-record.ts'
import { baselineOf, changes } from './baseline.ts'
import { comparable, distance, unwrapped } from './distance.ts'
import type { GoldCaseStudy, GoldDefinition, GoldPaper, GoldStatistic } from './gold.ts'
import { samePlace } from './likeness.ts'
import { f1 } from './pairing.ts'
import { scorePaper } from './score.ts'

const SENTENCE = 'В районе работает от 40 до 50 мастерских, и каждая пятая продаёт обувь за границу.'
const evidence = (quote: string) => ({ quote, start: 0, end: quote.length, block: null, places: [] })

const goldStatistic = (fields: Partial<GoldStatistic>): GoldStatistic => ({
  id: 's1',
  value: 40,
  value_max: null,
  value_text: '40',
  unit: 'count',
  qualifier: 'eq',
  kind: 'count',
  direction: null,
  measure: '',
  subject: '',
  place: null,
  time: null,
  quote: SENTENCE,
  ...fields,
})
const foundStatistic = (fields: Partial<StatisticRecord>): StatisticRecord => ({
  id: 's-0',
  value: 40,
  valueMax: null,
  valueText: '40',
  unit: 'count',
  qualifier: 'eq',
  kind: 'count',
  direction: null,
  measure: null,
  subject: null,
  place: null,
  time: null,
  language: 'ru',
  rule: 'r',
  confidence: 1,
  duplicateOf: null,
  evidence: evidence(SENTENCE),
  ...fields,
})
const goldDefinition = (fields: Partial<GoldDefinition>): GoldDefinition => ({
  id: 'd1',
  term: 'мастерская',
  concept: 'workshop',
  definition: '',
  attributed_to: null,
  grade: 'explicit',
  quote: SENTENCE,
  ...fields,
})
const foundDefinition = (fields: Partial<DefinitionRecord>): DefinitionRecord => ({
  id: 'd-0',
  term: 'мастерская',
  concept: null,
  definition: '',
  attributedTo: null,
  language: 'ru',
  form: 'explicit',
  rule: 'r',
  confidence: 1,
  duplicateOf: null,
  evidence: evidence(SENTENCE),
  ...fields,
})
const goldCase = (fields: Partial<GoldCaseStudy>): GoldCaseStudy => ({
  id: 'c1',
  name: 'Solingen knife cluster',
  place: 'Solingen, Germany',
  country: 'Germany',
  industry: 'knives',
  depth: 'mention',
  aspects: [],
  as_written: ['Золинген'],
  statistics: [],
  quotes: [SENTENCE],
  ...fields,
})
const foundCase = (fields: Partial<CaseStudyRecord>): CaseStudyRecord => ({
  id: 'c-0',
  name: 'Solingen',
  place: null,
  placeGuessed: false,
  country: 'DE',
  industry: null,
  depth: 'mention',
  aspects: [],
  statistics: [],
  asWritten: [],
  language: 'ru',
  rule: 'r',
  confidence: 1,
  evidence: [evidence(SENTENCE)],
  ...fields,
})
const score = (gold: Partial<GoldPaper>, found: { definitions?: DefinitionRecord[]; statistics?: StatisticRecord[]; caseStudies?: CaseStudyRecord[] }) =>
  scorePaper(
    { name: 'p', language: 'ru', file: '', text: SENTENCE, definitions: [], statistics: [], caseStudies: [], traps: [], ...gold },
    { definitions: [], statistics: [], caseStudies: [], ...found },
  )

describe('statistics', () => {
  it('are found when value and unit agree in the same sentence, whichever of two quotes is longer', () => {
    const found = foundStatistic({ evidence: evidence(SENTENCE.slice(0, 40)) })
    expect(score({ statistics: [goldStatistic({})] }, { statistics: [found] }).tallies['statistic value+unit']).toEqual({ hits: 1, misses: 0, extras: 0 })
  })
  it('count by value alone when the unit is wrong', () => {
    const { tallies } = score({ statistics: [goldStatistic({})] }, { statistics: [foundStatistic({ unit: 'percent' })] })
    expect(tallies['statistic value']).toEqual({ hits: 1, misses: 0, extras: 0 })
    expect(tallies['statistic value+unit']).toEqual({ hits: 0, misses: 1, extras: 1 })
  })
  it('take a fifth for 20 percent where the gold says so, and kilometres for metres', () => {
    const fifth = goldStatistic({ value: 0.2, unit: 'ratio', accept: [{ value: 20, unit: 'percent' }] })
    expect(score({ statistics: [fifth] }, { statistics: [foundStatistic({ value: 20, unit: 'percent' })] }).tallies['statistic value+unit'].hits).toBe(1)
    const far = goldStatistic({ value: 5, unit: 'km' })
    expect(score({ statistics: [far] }, { statistics: [foundStatistic({ value: 5000, unit: 'm' })] }).tallies['statistic value+unit'].hits).toBe(1)
    expect(score({ statistics: [far] }, { statistics: [foundStatistic({ value: 5000, unit: 'count' })] }).tallies['statistic value+unit'].hits).toBe(0)
  })
  it('forgive a range found as its two ends, and no more', () => {
    const range = goldStatistic({ value: 40, value_max: 50 })
    const ends = [foundStatistic({}), foundStatistic({ value: 50, valueText: '50' })]
    expect(score({ statistics: [range] }, { statistics: ends }).tallies['statistic value+unit']).toEqual({ hits: 0, misses: 0, extras: 0 })
    expect(score({ statistics: [range] }, { statistics: ends.slice(0, 1) }).tallies['statistic value+unit']).toEqual({ hits: 0, misses: 1, extras: 1 })
  })
  it('are extra in another sentence and unpaired twice', () => {
    const elsewhere = foundStatistic({ evidence: evidence('Совсем другое предложение о том же числе 40 в том же районе.') })
    expect(score({ statistics: [goldStatistic({})] }, { statistics: [elsewhere] }).tallies['statistic value']).toEqual({ hits: 0, misses: 1, extras: 1 })
    expect(score({ statistics: [goldStatistic({})] }, { statistics: [foundStatistic({}), foundStatistic({})] }).tallies['statistic value'].extras).toBe(1)
  })
  it('optional gold is neither missed nor too much', () => {
    const optional = goldStatistic({ optional: true })
    expect(score({ statistics: [optional] }, {}).tallies['statistic value']).toEqual({ hits: 0, misses: 0, extras: 0 })
    expect(score({ statistics: [optional] }, { statistics: [foundStatistic({}), foundStatistic({})] }).tallies['statistic value'].extras).toBe(0)
  })
  it('attributes are judged on matched statistics whose gold states them', () => {
    const gold = goldStatistic({ time: '2011-2013', place: 'Perm Krai, Russia', qualifier: 'approx' })
    const { attributes } = score({ statistics: [gold] }, { statistics: [foundStatistic({ time: '2011–2013', place: 'Perm, Russia' })] })
    expect(attributes).toMatchObject({ time: { right: 1, of: 1 }, place: { right: 1, of: 1 }, qualifier: { right: 0, of: 1 }, kind: { right: 1, of: 1 } })
  })
})

describe('definitions', () => {
  it('count by sentence, and by term or concept', () => {
    const other = foundDefinition({ term: 'обувь' })
    expect(score({ definitions: [goldDefinition({})] }, { definitions: [other] }).tallies['definition sentence'].hits).toBe(1)
    expect(score({ definitions: [goldDefinition({})] }, { definitions: [other] }).tallies['definition term'].hits).toBe(0)
    expect(
      score({ definitions: [goldDefinition({})] }, { definitions: [foundDefinition({ term: 'цех', concept: 'Workshop' })] }).tallies['definition term'].hits,
    ).toBe(1)
  })
  it('traps are counted when their sentence is taken', () => {
    const traps = [{ quote: SENTENCE, reason: 'claim' }]
    expect(score({ traps }, { definitions: [foundDefinition({})] }).traps).toEqual({ taken: 1, of: 1 })
    expect(score({ traps }, {}).traps).toEqual({ taken: 0, of: 1 })
  })
})

describe('case studies', () => {
  it('are the same by a telling word, or by place when industries do not contradict', () => {
    expect(score({ caseStudies: [goldCase({})] }, { caseStudies: [foundCase({})] }).tallies['case study'].hits).toBe(1)
    expect(score({ caseStudies: [goldCase({})] }, { caseStudies: [foundCase({ name: 'German industrial cluster' })] }).tallies['case study'].hits).toBe(0)
    const byPlace = { name: 'knife makers', place: 'Solingen, Germany' }
    expect(score({ caseStudies: [goldCase({})] }, { caseStudies: [foundCase({ ...byPlace, industry: 'knives' })] }).tallies['case study'].hits).toBe(1)
    expect(
      score({ caseStudies: [goldCase({})] }, { caseStudies: [foundCase({ name: 'weavers', place: 'Solingen', industry: 'silk' })] }).tallies['case study'].hits,
    ).toBe(0)
  })
  it('described ones are counted apart', () => {
    const gold = [goldCase({ depth: 'described' })]
    expect(score({ caseStudies: gold }, { caseStudies: [foundCase({})] }).tallies['case study described']).toEqual({ hits: 0, misses: 1, extras: 0 })
  })
})

describe('texts', () => {
  it('distance is symmetric and counts characters', () => {
    expect(distance('кластер', 'кластеры')).toBe(1)
    expect(distance('промышленный', 'npomyshlennyi')).toBe(distance('npomyshlennyi', 'промышленный'))
    expect(comparable('产业集群 是指')).toBe(comparable('产业 集群是指'))
    expect(comparable('«Кластер» — это')).toBe(comparable('"Кластер" -\nэто'))
    expect(unwrapped('产业 集群')).not.toBe(unwrapped('产业集群'))
  })
  it('a phrase of a sentence is not its place, a clause is', () => {
    expect(samePlace(SENTENCE, 'каждая пятая')).toBe(0)
    expect(samePlace(SENTENCE, 'каждая пятая продаёт обувь за границу')).toBeGreaterThan(0.9)
  })
})

describe('baseline', () => {
  const figures = { precision: 1, recall: 1, f1: 0.5, tally: { hits: 1, extras: 1, misses: 1 } }
  const kinds = ['definition sentence', 'definition term', 'statistic value', 'statistic value+unit', 'case study', 'case study described'] as const
  const attribute = { right: 3, of: 4 }
  const is = baselineOf({
    papers: { all: 24 },
    facts: { all: Object.fromEntries(kinds.map((kind) => [kind, figures])) as Record<(typeof kinds)[number], typeof figures> },
    attributes: { all: { time: attribute, place: attribute, qualifier: attribute, kind: attribute, measure: attribute, credited: attribute } },
    traps: { all: { taken: 2, of: 9 } },
    text: { 'ru latin-read': { before: 0.6, after: 0.02, papers: 8 } },
    scores: [],
  })
  it('F1 is the harmonic mean', () => expect(f1({ hits: 1, extras: 1, misses: 1 })).toBe(0.5))
  it('nothing moved, nothing said', () => expect(changes(is, is)).toEqual([]))
  it('a lower F1, a higher error rate and a lost figure have fallen; the reverse has not', () => {
    const was = {
      ...is,
      higher: { ...is.higher, 'all case study F1': 0.6, 'all gone F1': 0.4 },
      lower: { ...is.lower, 'ru latin-read CER': 0.01, 'all traps taken': 5 },
    }
    expect(
      changes(was, is)
        .filter(({ fell }) => fell)
        .map(({ figure }) => figure),
    ).toEqual(['all case study F1', 'all gone F1', 'ru latin-read CER'])
    expect(changes(was, is).find(({ figure }) => figure === 'all traps taken')?.fell).toBe(false)
  })
})
