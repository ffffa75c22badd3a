import { describe, expect, it } from 'vitest'
import type { CaseStudy } from '../model/case-study.ts'
import type { Definition } from '../model/definition.ts'
import type { Extracted } from '../model/paper.ts'
import type { Span } from '../model/span.ts'
import type { Statistic } from '../model/statistic.ts'
import { abbreviations } from './abbreviations.ts'
import { conceptMentions } from './concepts.ts'
import { link } from './link.ts'

/** A paper of one block a line, each in the language its first word is written in. */
function paperOf(text: string): Extracted {
  const blocks = Array.from(text.matchAll(/[^\n]+/gu), (m, i) => ({
    id: `b${i + 1}`,
    kind: 'paragraph' as const,
    level: 0,
    cells: [],
    start: m.index,
    end: m.index + m[0].length,
  }))
  const languageOf = (start: number) => (/\p{Script=Han}/u.test(text.charAt(start)) ? 'zh' : /\p{Script=Cyrillic}/u.test(text.charAt(start)) ? 'ru' : 'en')
  return {
    text,
    blocks,
    blockLanguages: blocks.map(({ start }) => languageOf(start)),
    metadata: { abstracts: [] },
    definitions: [],
    statistics: [],
    caseStudies: [],
  } as unknown as Extracted
}

const spanOf = (text: string, words: string, from = 0): Span => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length })

const statistic = (at: Span, value: number, rest: Partial<Statistic> = {}): Statistic => ({
  at,
  number: at,
  value,
  valueMax: null,
  unit: 'percent',
  qualifier: 'eq',
  kind: 'share',
  direction: null,
  measure: null,
  subject: null,
  place: null,
  time: null,
  language: 'en',
  rule: 'en: number',
  confidence: 1,
  ...rest,
})

describe('concepts', () => {
  it('one concept in three languages, each form once', () => {
    const found = conceptMentions(paperOf('Industrial clusters and a cluster\nПромышленные кластеры, то есть кластеры\n产业集群与集群'))
    const cluster = found.find(({ name }) => name === 'industrial cluster')
    expect(cluster?.asWritten).toEqual(['Industrial clusters', 'cluster', 'Промышленные кластеры', 'кластеры', '产业集群', '集群'])
  })
})

describe('abbreviations', () => {
  const explained: Readonly<Record<string, readonly (readonly [short: string, long: string])[]>> = {
    'Small and medium-sized enterprises (SMEs) and foreign direct investment (FDI) matter.': [
      ['SME', 'Small and medium-sized enterprises'],
      ['FDI', 'foreign direct investment'],
    ],
    'Роль малых и средних предприятий (далее — МСП) растёт; валовой внутренний продукт (ВВП) тоже.': [
      ['МСП', 'малых и средних предприятий'],
      ['ВВП', 'валовой внутренний продукт'],
    ],
    '中小企业（SME）很多。': [['SME', '中小企业']],
    'The firm sells abroad (USA).': [],
    'It was made (Table A) by hand (III).': [],
  }
  for (const [text, pairs] of Object.entries(explained))
    it(text, () => expect(abbreviations(paperOf(text)).map(({ short, long }) => [short, long])).toEqual(pairs))
})

describe('the same fact said twice', () => {
  const text =
    'Exports of the district rose by 12 per cent.\nLast year exports of the whole district rose by 12 per cent again.\nTwelve per cent of managers are women.\nЭкспорт округа вырос на 12 %.'
  const [first, second, third, fourth] = text.split('\n') as [string, string, string, string]
  const paper = paperOf(text)
  const abstract = { ...spanOf(text, first), language: 'en' }
  const statistics = [
    statistic(spanOf(text, first), 12),
    statistic(spanOf(text, second), 12),
    statistic(spanOf(text, third), 12),
    statistic(spanOf(text, fourth), 12, { language: 'ru' }),
  ]

  it('in like sentences, or in the abstract of another language', () => {
    const linked = link({ ...paper, metadata: { ...paper.metadata, abstracts: [abstract] }, statistics })
    expect(linked.statistics.map(({ duplicateOf }) => duplicateOf)).toEqual([null, 0, null, 0])
  })
  it('at another time is another fact', () => {
    const [a, b] = statistics as [Statistic, Statistic]
    const linked = link({
      ...paper,
      statistics: [
        { ...a, time: '2010' },
        { ...b, time: '2012' },
      ],
    })
    expect(linked.statistics.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null])
  })
  it('a definition in other words is no repeat', () => {
    const words = 'A cluster is a group of firms near one another.\nA cluster is a group of firms that are near one another.\nA cluster is a state of mind.'
    const definitions = words.split('\n').map((line): Definition => {
      const at = spanOf(words, line)
      return {
        at,
        term: { start: at.start + 2, end: at.start + 9 },
        definiens: { start: at.start + 13, end: at.end },
        attributedTo: null,
        form: 'explicit',
        language: 'en',
        rule: 'r',
        confidence: 1,
      }
    })
    const linked = link({ ...paperOf(words), definitions })
    expect(linked.definitions.map(({ concept, duplicateOf }) => [concept, duplicateOf])).toEqual([
      ['industrial cluster', null],
      ['industrial cluster', 0],
      ['industrial cluster', null],
    ])
  })
})

describe('statistics and cases', () => {
  const text = 'Prato has 15,000 firms.\nCarpi and Biella have 900.\nOutput doubled.'
  const [first, second, third] = text.split('\n').map((line) => spanOf(text, line)) as [Span, Span, Span]
  const study = (place: string, at: readonly Span[]): CaseStudy => ({
    name: place,
    place,
    placeGuessed: false,
    country: 'IT',
    industry: null,
    depth: 'mention',
    aspects: [],
    asWritten: at,
    at,
    language: 'en',
    rule: 'r',
    confidence: 1,
  })
  it('by place, else by the only case of the sentence', () => {
    const linked = link({
      ...paperOf(text),
      caseStudies: [study('Prato, Italy', [first, third]), study('Carpi, Italy', [second]), study('Biella, Italy', [second])],
      statistics: [statistic(first, 15000, { place: 'Prato, Italy' }), statistic(second, 900, { place: 'Italy' }), statistic(third, 2)],
    })
    expect(linked.caseStudies.map(({ statistics }) => statistics)).toEqual([[0, 2], [], []])
  })
})
