import type { DatabaseSync } from 'node:sqlite'
import { eng, rus, zho } from 'stopword'
import { fold, foldHan, lookOf, type Word, wordsOf } from '../database/words.ts'
import { columnsOf } from './columns.ts'
import { whileUnchanged } from './while-unchanged.ts'

/** One thing asked for: an FTS5 expression or a concept (its number), the stems that answer it (for marking and ranking), and how many facts it is in at most. */
export interface Group {
  readonly asked: { readonly words: string } | { readonly concept: number }
  readonly stems: readonly (readonly string[])[]
  readonly documents: number
}

const WORDS_FOR_A_PART = 30
const SHORTEST_LOOK = 5

/** Words only, in quotes: nothing of a query is ever FTS5 syntax. */
const quoted = (stems: readonly string[]): string => `"${stems.join(' ').replaceAll('"', '')}"`

// "What share of exports": only share and exports are asked for.
const emptyWords: ReadonlySet<string> = new Set([...eng, ...rus, ...zho].map(fold))

/** The groups of a query text: concepts in every language they are written in, phrases, words, parts of words; empty words only where there is nothing else. */
export function groupsOf(db: DatabaseSync, q: string): Group[] {
  const forms = conceptForms(db)
  const telling = groups(db, q, forms, (word) => !emptyWords.has(word))
  return telling.length > 0 ? telling : groups(db, q, forms, () => true)
}

function groups(db: DatabaseSync, q: string, forms: Forms, wanted: (word: string) => boolean): Group[] {
  return [...phrases(q)].flatMap(({ text, exact }) => {
    const words = wordsOf(text)
    const stems = words.map((w) => w.stem)
    if (exact && words.length > 1) return [phraseGroup(db, stems)]
    const found: Group[] = []
    for (let i = 0; i < words.length; ) {
      const { concept, length } = longestForm(forms, stems, i)
      const word = words[i] as Word
      if (concept !== null) found.push(conceptGroup(db, concept))
      else if (wanted(word.word)) found.push(wordGroup(db, word))
      i += length
    }
    return found
  })
}

function* phrases(q: string): Generator<{ text: string; exact: boolean }> {
  for (const part of q.matchAll(/["«“]([^"»”]+)["»”]|[^"«»“”]+/gu)) yield { text: part[1] ?? part[0], exact: part[1] !== undefined }
}

interface Forms {
  readonly concepts: ReadonlyMap<string, number>
  readonly longest: number
}

const conceptForms = whileUnchanged((db): Forms => {
  const rows = db.prepare('SELECT concept, stems FROM concept_forms').all() as unknown as { concept: number; stems: string }[]
  return { concepts: new Map(rows.map((row) => [row.stems, row.concept])), longest: Math.max(1, ...rows.map((row) => row.stems.split(' ').length)) }
})

function longestForm(forms: Forms, stems: readonly string[], at: number): { concept: number | null; length: number } {
  for (let length = Math.min(forms.longest, stems.length - at); length > 0; length--) {
    const concept = forms.concepts.get(stems.slice(at, at + length).join(' '))
    if (concept !== undefined) return { concept, length }
  }
  return { concept: null, length: 1 }
}

/** Facts are tagged with the concepts they speak of, whatever the language; the forms are for marking. */
function conceptGroup(db: DatabaseSync, concept: number): Group {
  const rows = db.prepare('SELECT stems FROM concept_forms WHERE concept = ?').all(concept) as unknown as { stems: string }[]
  return { asked: { concept }, stems: rows.map((row) => row.stems.split(' ')), documents: columnsOf(db).factsOfConcept[concept] ?? 0 }
}

function phraseGroup(db: DatabaseSync, stems: readonly string[]): Group {
  return { asked: { words: quoted(stems) }, stems: [stems], documents: Math.min(...stems.map((stem) => documentsOf(db, stem))) }
}

/** A word by its stem, with what looks like it while still garbled; an unknown word by the words it is part of. */
function wordGroup(db: DatabaseSync, { word, stem }: Word): Group {
  const found = new Set<string>()
  if (documentsOf(db, stem) > 0) found.add(stem)
  for (const look of lookAlikes(db, stem)) found.add(look)
  if (found.size === 0) for (const whole of wordsWith(db, word)) found.add(whole)
  if (found.size === 0) found.add(stem)
  return groupOfStems(db, [...found])
}

/** Any of these words. */
export function groupOfStems(db: DatabaseSync, stems: readonly string[]): Group {
  return {
    asked: { words: `(${stems.map((s) => quoted([s])).join(' OR ')})` },
    stems: stems.map((s) => [s]),
    documents: stems.reduce((sum, s) => sum + documentsOf(db, s), 0),
  }
}

function lookAlikes(db: DatabaseSync, stem: string): string[] {
  if (!/^[а-я]+$/u.test(stem) || stem.length < SHORTEST_LOOK) return []
  const look = lookOf(stem)
  const rows = db.prepare("SELECT stem, text FROM words WHERE look >= ? AND look < ? || '~' LIMIT ?").all(look, look, WORDS_FOR_A_PART) as unknown as {
    stem: string
    text: string
  }[]
  return rows.filter((row) => /[a-z0-9]/u.test(row.text)).map((row) => row.stem)
}

function wordsWith(db: DatabaseSync, word: string): string[] {
  const part = foldHan(fold(word))
  if (part.length < 2) return []
  const rows =
    part.length >= 3
      ? db.prepare('SELECT stem FROM words WHERE word IN (SELECT rowid FROM word_parts WHERE word_parts MATCH ?) LIMIT ?').all(quoted([part]), WORDS_FOR_A_PART)
      : db.prepare("SELECT stem FROM words WHERE text LIKE '%' || ? || '%' LIMIT ?").all(part, WORDS_FOR_A_PART)
  return (rows as unknown as { stem: string }[]).map((row) => row.stem)
}

const documents = whileUnchanged(() => new Map<string, number>())

/** In how many facts a word of the index is. SQLite counts by walking its list, so it is asked once a word while the database stays as it is. */
function documentsOf(db: DatabaseSync, word: string): number {
  const known = documents(db)
  const before = known.get(word)
  if (before !== undefined) return before
  const row = db.prepare('SELECT doc FROM temp.fact_vocabulary WHERE term = ?').get(word) as { doc: number } | undefined
  known.set(word, row?.doc ?? 0)
  return row?.doc ?? 0
}

/** The words in more than `least` facts, counted in one go. */
export function frequentWords(db: DatabaseSync, least: number): string[] {
  const rows = db.prepare('SELECT term, doc FROM temp.fact_vocabulary WHERE doc > ?').all(least) as unknown as { term: string; doc: number }[]
  const known = documents(db)
  for (const { term, doc } of rows) known.set(term, doc)
  return rows.map(({ term }) => term)
}
