import type { DatabaseSync } from 'node:sqlite'
import type { Fact } from '../../schemas/fact.ts'
import type { PaperRecord } from '../../schemas/paper-record.ts'
import { facetWords } from './facet-words.ts'
import { citedPaper, factsOf } from './rows.ts'
import { indexWords, lookOf } from './words.ts'

/** Adds records to an open database, inside the caller's transaction. */
export type AddRecord = (record: PaperRecord, recordSha256: string) => void

export function recordAdder(db: DatabaseSync): AddRecord {
  const insert = (table: string, columns: readonly string[], how = 'INSERT') =>
    db.prepare(`${how} INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const addPaper = insert('papers', [
    'id',
    'file_name',
    'record_sha256',
    'title',
    'authors',
    'year',
    'container',
    'publisher',
    'volume',
    'issue',
    'pages',
    'doi',
    'isbn',
    'issn',
    'language',
    'page_count',
    'characters',
    'repairs',
    'doubts',
    'notes',
    'confidence',
  ])
  const addPage = insert('pages', ['paper', 'number', 'label', 'method', 'reason', 'badness', 'confidence'])
  const addBlock = insert('blocks', ['paper', 'id', 'kind', 'language', 'page', 'start', 'end', 'text'])
  const addFact = insert('facts', [
    'id',
    'paper',
    'kind',
    'language',
    'label',
    'quote',
    'prefix',
    'suffix',
    'start',
    'end',
    'page',
    'page_label',
    'places',
    'confidence',
    'rule',
    'concept',
    'place',
    'country',
    'year',
    'year_end',
    'term',
    'definition',
    'attributed_to',
    'form',
    'value',
    'value_max',
    'value_text',
    'unit',
    'qualifier',
    'statistic_kind',
    'direction',
    'measure',
    'subject',
    'time',
    'name',
    'industry',
    'depth',
    'aspects',
    'as_written',
    'statistics',
    'duplicate_of',
  ])
  const addText = insert('fact_text', ['rowid', 'label', 'quote', 'facets'])
  const addFactConcept = insert('fact_concepts', ['fact', 'concept'], 'INSERT OR IGNORE')
  const addForm = insert('concept_forms', ['concept', 'form', 'stems'], 'INSERT OR IGNORE')
  const addWord = insert('words', ['text', 'stem', 'look'], 'INSERT OR IGNORE')
  const addParts = insert('word_parts', ['rowid', 'text', 'look'])
  const place = numbered(db, 'places', 'place', ['country'])
  const concept = numbered(db, 'concepts', 'concept', ['same_as'])
  const known = new Set<string>()

  return (record, recordSha256) => {
    const paper = addPaperRow(record, recordSha256)
    const forms = conceptForms(record)
    for (const fact of factsOf(record)) addFactRow(fact, paper, forms)
  }

  function addPaperRow(record: PaperRecord, recordSha256: string): number {
    const p = citedPaper(record)
    const confidence = record.pages.length ? record.pages.reduce((sum, page) => sum + page.reading.confidence, 0) / record.pages.length : null
    const { lastInsertRowid } = addPaper.run(
      p.id,
      p.fileName,
      recordSha256,
      p.title,
      JSON.stringify(p.authors),
      p.year,
      p.container,
      p.publisher,
      p.volume,
      p.issue,
      p.pages,
      p.doi,
      p.isbn,
      p.issn,
      p.language,
      record.source.pageCount,
      record.text.length,
      record.repairs.length,
      record.doubts.length,
      record.notes.length,
      confidence,
    )
    const paper = Number(lastInsertRowid)
    for (const { number, label, reading } of record.pages)
      addPage.run(paper, number, label, reading.method, reading.reason, reading.badness, reading.confidence)
    for (const b of record.blocks) {
      const page = record.pages.find((candidate) => b.start < candidate.end)?.number ?? null
      addBlock.run(paper, b.id, b.kind, b.language, page, b.start, b.end, record.text.slice(b.start, b.end))
    }
    return paper
  }

  /** The record's concepts: number and stems of each form it uses, by the first stem. */
  function conceptForms(record: PaperRecord): Map<string, { number: number; stems: string[] }[]> {
    const byFirst = new Map<string, { number: number; stems: string[] }[]>()
    for (const { name, sameAs, asWritten } of record.concepts) {
      const number = concept(name, [JSON.stringify(sameAs)])
      for (const form of new Set([name, ...asWritten])) {
        const stems = indexWords(form).map((word) => word.stem)
        if (stems.length === 0) continue
        addForm.run(number, form, stems.join(' '))
        const first = stems[0] as string
        byFirst.set(first, [...(byFirst.get(first) ?? []), { number, stems }])
      }
    }
    return byFirst
  }

  function addFactRow(fact: Fact, paper: number, forms: Map<string, { number: number; stems: string[] }[]>) {
    const placeNumber = fact.place === null ? null : place(fact.place, [fact.country])
    const { lastInsertRowid } = addFact.run(
      fact.id,
      paper,
      fact.kind,
      fact.language,
      fact.label,
      fact.quote,
      fact.prefix,
      fact.suffix,
      fact.start,
      fact.end,
      fact.page,
      fact.pageLabel,
      JSON.stringify(fact.places),
      fact.confidence,
      fact.rule,
      fact.concept,
      placeNumber,
      fact.country,
      fact.year,
      fact.yearEnd,
      fact.term,
      fact.definition,
      fact.attributedTo,
      fact.form,
      fact.value,
      fact.valueMax,
      fact.valueText,
      fact.unit,
      fact.qualifier,
      fact.statisticKind,
      fact.direction,
      fact.measure,
      fact.subject,
      fact.time,
      fact.name,
      fact.industry,
      fact.depth,
      JSON.stringify(fact.aspects),
      JSON.stringify(fact.asWritten),
      JSON.stringify(fact.statistics),
      fact.duplicateOf,
    )
    const number = Number(lastInsertRowid)
    const label = stemsOf(`${fact.label} ${fact.place ?? ''} ${fact.industry ?? ''} ${fact.concept ?? ''}`)
    const quote = stemsOf(fact.quote)
    const concepts = new Set<number>(fact.concept === null ? [] : [concept(fact.concept, ['[]'])])
    for (const words of [label, quote]) for (const found of formsIn(words, forms)) concepts.add(found)
    for (const found of concepts) addFactConcept.run(number, found)
    addText.run(number, label.join(' '), quote.join(' '), facetWords(fact, paper, placeNumber, concepts).join(' '))
  }

  /** Stems of a text; its words go into the vocabulary on the way. */
  function stemsOf(text: string): string[] {
    return indexWords(text).map(({ word, stem }) => {
      if (!known.has(word)) {
        known.add(word)
        const look = lookOf(word)
        const { changes, lastInsertRowid } = addWord.run(word, stem, look)
        if (changes > 0) addParts.run(lastInsertRowid, word, look)
      }
      return stem
    })
  }
}

function* formsIn(words: readonly string[], forms: Map<string, { number: number; stems: string[] }[]>): Generator<number> {
  for (let i = 0; i < words.length; i++) {
    for (const { number, stems } of forms.get(words[i] as string) ?? []) if (stems.every((stem, k) => words[i + k] === stem)) yield number
  }
}

/** Row numbers of a table of names; a new name gets a row. */
function numbered(db: DatabaseSync, table: string, key: string, more: readonly string[]): (name: string, values: readonly (string | null)[]) => number {
  const numbers = new Map<string, number>()
  for (const row of db.prepare(`SELECT ${key} AS number, name FROM ${table}`).all() as unknown as { number: number; name: string }[])
    numbers.set(row.name, row.number)
  const add = db.prepare(`INSERT INTO ${table} (name, ${more.join(', ')}) VALUES (?, ${more.map(() => '?').join(', ')})`)
  return (name, values) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const number = Number(add.run(name, ...values).lastInsertRowid)
    numbers.set(name, number)
    return number
  }
}
