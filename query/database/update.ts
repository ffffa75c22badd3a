import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inserter } from './insert.ts'
import { type LoadReport, loadDatabase } from './load.ts'
import { NoDatabase, openDatabase } from './open.ts'
import type { PreparedPaper } from './prepare.ts'
import { filePreparer } from './prepare-files.ts'
import { recordFiles } from './records.ts'

/** How a database and its records differ, by paper id. */
export interface Difference {
  readonly missing: readonly string[]
  readonly changed: readonly string[]
  readonly gone: readonly string[]
}

/** What has to be done to bring the database to the records. Reads every record file, but parses none. Throws NoDatabase. */
export async function compareDatabase(recordsDirectory: string, path: string): Promise<Difference> {
  const db = openDatabase(path)
  const held = new Map(
    (db.prepare('SELECT id, record_sha256 FROM papers').all() as unknown as { id: string; record_sha256: string }[]).map((row) => [row.id, row.record_sha256]),
  )
  db.close()
  const missing: string[] = []
  const changed: string[] = []
  const seen = new Set<string>()
  for (const file of await recordFiles(recordsDirectory)) {
    const id = file.slice(0, -'.json'.length)
    seen.add(id)
    const before = held.get(id)
    const sha256 = createHash('sha256')
      .update(await readFile(join(recordsDirectory, file)))
      .digest('hex')
    if (before === undefined) missing.push(id)
    else if (before !== sha256) changed.push(id)
  }
  return { missing, changed, gone: [...held.keys()].filter((id) => !seen.has(id)) }
}

/** More papers than this are loaded anew: that is quicker than taking them in one by one, and leaves a tidy index. */
const TAKEN_IN_AT_MOST = 500

/** Brings the database to the records: papers that appeared, changed or went, in one transaction; all anew where there is no database yet. Returns the files that are no records. */
export async function updateDatabase(recordsDirectory: string, path: string): Promise<LoadReport['rejected']> {
  let difference: Difference
  try {
    difference = await compareDatabase(recordsDirectory, path)
  } catch (error) {
    if (!(error instanceof NoDatabase)) throw error
    return (await loadDatabase(recordsDirectory, path)).rejected
  }
  const { missing, changed, gone } = difference
  const take = [...missing, ...changed]
  if (take.length + gone.length === 0) return []
  if (take.length > TAKEN_IN_AT_MOST) return (await loadDatabase(recordsDirectory, path)).rejected
  const prepare = filePreparer()
  const papers: PreparedPaper[] = []
  const rejected: { file: string; reason: string }[] = []
  for (const id of take) {
    const file = await prepare(join(recordsDirectory, `${id}.json`))
    if ('reason' in file) rejected.push({ file: `${id}.json`, reason: file.reason })
    else papers.push(file.prepared)
  }
  const db = new DatabaseSync(path)
  try {
    db.exec('PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE')
    for (const id of [...changed, ...gone]) forgetPaper(db, id)
    const insert = inserter(db)
    for (const paper of papers) insert(paper)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
  return rejected
}

function forgetPaper(db: DatabaseSync, id: string) {
  const { paper } = db.prepare('SELECT paper FROM papers WHERE id = ?').get(id) as { paper: number }
  db.prepare('DELETE FROM fact_text WHERE rowid IN (SELECT fact FROM facts WHERE paper = ?)').run(paper)
  db.prepare('DELETE FROM fact_concepts WHERE fact IN (SELECT fact FROM facts WHERE paper = ?)').run(paper)
  for (const table of ['facts', 'blocks', 'pages', 'papers']) db.prepare(`DELETE FROM ${table} WHERE paper = ?`).run(paper)
}
