import type { DatabaseSync } from 'node:sqlite'
import { blockColumns, factColumns, type PreparedFact, type PreparedPaper, pageColumns, paperColumns } from './prepare.ts'

/** Inserts prepared papers into an open database, inside the caller's transaction. */
export type Insert = (paper: PreparedPaper) => void

export function inserter(db: DatabaseSync): Insert {
  const insert = (table: string, columns: readonly string[], how = 'INSERT') =>
    db.prepare(`${how} INTO ${table} (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const addPaper = insert('papers', paperColumns)
  const addPage = insert('pages', ['paper', ...pageColumns])
  const addBlock = insert('blocks', ['paper', ...blockColumns])
  const addFact = insert('facts', ['fact', 'paper', 'place', ...factColumns])
  const addText = insert('fact_text', ['rowid', 'label', 'quote'])
  const addFactConcept = insert('fact_concepts', ['fact', 'concept'])
  const addForm = insert('concept_forms', ['concept', 'form', 'stems'], 'INSERT OR IGNORE')
  const addWord = insert('words', ['text', 'stem', 'look'], 'INSERT OR IGNORE')
  const addParts = insert('word_parts', ['rowid', 'text', 'look'])
  const place = numbered(db, 'places', 'place', 'country')
  const concept = numbered(db, 'concepts', 'concept', 'same_as')
  const known = new Set<string>()
  let last = (db.prepare('SELECT coalesce(max(fact), 0) AS last FROM facts').get() as { last: number }).last

  return (prepared) => {
    const paper = Number(addPaper.run(...prepared.paper).lastInsertRowid)
    for (const row of prepared.pages) addPage.run(paper, ...row)
    for (const row of prepared.blocks) addBlock.run(paper, ...row)
    for (const { name, sameAs, forms } of prepared.concepts) {
      const number = concept(name, sameAs)
      for (const { form, stems } of forms) addForm.run(number, form, stems)
    }
    for (const word of prepared.words) addNewWord(word)
    for (const fact of prepared.facts) addFactRows(fact, paper)
  }

  function addFactRows({ row, place: name, country, concepts, label, quote }: PreparedFact, paper: number) {
    const number = ++last
    addFact.run(number, paper, name === null ? null : place(name, country), ...row)
    addText.run(number, label, quote)
    for (const said of concepts) addFactConcept.run(number, concept(said, '[]'))
  }

  function addNewWord([text, stem, look]: PreparedPaper['words'][number]) {
    if (known.has(text)) return
    known.add(text)
    const { changes, lastInsertRowid } = addWord.run(text, stem, look)
    if (changes > 0) addParts.run(lastInsertRowid, text, look)
  }
}

/** Row numbers of a table of names with one more column; a new name gets a row. */
function numbered(db: DatabaseSync, table: string, key: string, more: string): (name: string, value: string | null) => number {
  const numbers = new Map<string, number>()
  for (const row of db.prepare(`SELECT ${key} AS number, name FROM ${table}`).all() as unknown as { number: number; name: string }[])
    numbers.set(row.name, row.number)
  const add = db.prepare(`INSERT INTO ${table} (name, ${more}) VALUES (?, ?)`)
  return (name, value) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const number = Number(add.run(name, value).lastInsertRowid)
    numbers.set(name, number)
    return number
  }
}
