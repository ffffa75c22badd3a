import { createHash } from 'node:crypto'
import type { PaperRecord } from '../schemas/paper-record.ts'

// Records by the thousand for measuring the facts database: sentences put together from small lists by a fixed random sequence.

/** mulberry32: small, seeded, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const regions = [
  ['Zhejiang Province, China', 'CN', 'Zhejiang', 'Чжэцзяне', '浙江省'],
  ['Guangdong Province, China', 'CN', 'Guangdong', 'Гуандуне', '广东省'],
  ['Jilin Province, China', 'CN', 'Jilin', 'Цзилине', '吉林省'],
  ['Emilia-Romagna, Italy', 'IT', 'Emilia-Romagna', 'Эмилии-Романье', '艾米利亚-罗马涅'],
  ['Kaluga Oblast, Russia', 'RU', 'Kaluga', 'Калужской области', '卡卢加州'],
  ['Tatarstan, Russia', 'RU', 'Tatarstan', 'Татарстане', '鞑靼斯坦'],
  ['Silicon Valley, California, United States', 'US', 'Silicon Valley', 'Силиконовой долине', '硅谷'],
] as const
const measures = [
  ['exports of clustered firms', 'экспорт предприятий кластера', '集群企业出口额'],
  ['employment in the furniture industry', 'занятость в мебельной промышленности', '家具业就业人数'],
  ['share of small enterprises in output', 'доля малых предприятий в выпуске', '小企业产值比重'],
  ['number of suppliers', 'число поставщиков', '供应商数量'],
  ['innovation spending', 'затраты на инновации', '创新支出'],
] as const
const fillers = [
  'according to the regional survey of manufacturers and their associations',
  'по данным обследования промышленных предприятий и их объединений',
  '根据地区制造业企业及其协会的调查资料',
] as const
const codes = ['en', 'ru', 'zh'] as const
const concepts = ['industrial cluster', 'промышленный кластер', '产业集群'] as const

const PAGES = 20
/** Sentences to a paragraph, two lines each. */
const PARAGRAPH = 5
const linesAt = (down: number): [number, number, number, number][] => [
  [72.04, down + 0.25, 523.31, down + 11.75],
  [72.04, down + 14.25, 391.77, down + 25.75],
]

/** One record with `count` statistics (nine tenths) and definitions (one tenth). `index` decides all of it. */
export function madeRecord(index: number, count: number): PaperRecord {
  const random = randomFrom(index + 1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const l = Math.floor(random() * 3)
  const language = codes[l] as string
  const sha256 = createHash('sha256').update(`made ${index}`).digest('hex')
  const id = sha256.slice(0, 16)
  const blocks: PaperRecord['blocks'] = []
  let text = ''
  const statistics: PaperRecord['statistics'] = []
  const definitions: PaperRecord['definitions'] = []
  for (let i = 0; i < count; i++) {
    const place = pick(regions)
    const measure = pick(measures)[l] as string
    const year = 1990 + Math.floor(random() * 35)
    const value = Math.round(random() * 100000) / 100
    const word = `w${Math.floor(random() ** 3 * 50000).toString(36)}`
    const quote =
      i % 10 === 9
        ? `${concepts[l]} ${word} — ${pick(measures)[l]} ${fillers[l]} ${place[2 + l]}.`
        : `${year}: ${measure} ${place[2 + l]} ${value} %, ${fillers[l]} ${word} ${concepts[l]}.`
    if (i % PARAGRAPH === 0) {
      if (text !== '') text += '\n'
      blocks.push({ id: `b${blocks.length + 1}`, kind: 'paragraph', level: 0, language, start: text.length, end: text.length })
    } else text += ' '
    const block = blocks.at(-1) as PaperRecord['blocks'][number]
    const start = text.length
    text += quote
    block.end = text.length
    const page = (i * PAGES) / count
    const places = [{ page: 1 + Math.floor(page), boxes: linesAt(70 + Math.floor(700 * (page % 1))) }]
    const evidence = { quote, start, end: text.length, block: block.id, places }
    const hash = createHash('sha256').update(`${id} ${i}`).digest('hex').slice(0, 12)
    const shared = { language, rule: 'made', confidence: Math.round(random() * 1000) / 1000, duplicateOf: null, evidence }
    if (i % 10 === 9) {
      definitions.push({
        ...shared,
        id: `d-${hash}`,
        term: concepts[l] as string,
        concept: 'industrial cluster',
        definition: measure,
        attributedTo: null,
        form: 'explicit',
      })
    } else {
      statistics.push({
        ...shared,
        id: `s-${hash}`,
        value,
        valueMax: null,
        valueText: `${value} %`,
        unit: 'percent',
        qualifier: 'eq',
        kind: 'share',
        direction: null,
        measure,
        subject: null,
        place: place[0],
        time: String(year),
      })
    }
  }
  const reading = {
    method: 'text-file' as const,
    reason: 'text-file',
    badness: 0,
    languages: [language],
    confidence: 1,
    engine: null,
    evidence: {},
    rejected: [],
    rotation: 0 as const,
  }
  const nothing = { publisher: null, container: null, volume: null, issue: null, pages: null, identifiers: [], keywords: [], abstracts: [] }
  return {
    schemaVersion: '1.0.0',
    id,
    source: { fileName: `made-${index}.txt`, sha256, bytes: text.length, mediaType: 'text/plain', encoding: 'utf-8', pageCount: PAGES },
    processing: { version: '0', stages: [], tools: [] },
    metadata: {
      title: { value: `Made paper ${index}`, confidence: 1, evidence: null },
      authors: [],
      year: { value: 1990 + (index % 35), confidence: 1, evidence: null },
      ...nothing,
    },
    languages: [{ code: language, share: 1 }],
    text,
    pages: Array.from({ length: PAGES }, (_, i) => ({
      number: i + 1,
      label: null,
      start: Math.floor((i * text.length) / PAGES),
      end: Math.floor(((i + 1) * text.length) / PAGES),
      width: 595,
      height: 842,
      reading: { ...reading, languages: [language] },
    })),
    blocks,
    repairs: [],
    doubts: [],
    definitions,
    statistics,
    caseStudies: [],
    concepts: [{ name: 'industrial cluster', sameAs: [], asWritten: [concepts[l] as string] }],
    abbreviations: [],
    notes: [],
  }
}
