import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeRecord } from '../bench/made-records.ts'
import { loadDatabase } from '../query/database/load.ts'
import { have } from './components.ts'

const python = spawnSync('python3', ['-c', 'import sqlite3']).status === 0

// What Datasette does: Python's SQLite, which may be older than ours and know nothing of our word indexes.
test.skipIf(!have('Python with sqlite3', python))('another SQLite reads every table and view a person would open', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'readers-'))
  try {
    const record = madeRecord(1, 20)
    await writeFile(join(directory, `${record.id}.json`), JSON.stringify(record))
    const path = join(directory, 'facts.sqlite')
    await loadDatabase(directory, path)
    const script = `
import json, sqlite3, sys
db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'fact_text%' AND name NOT LIKE 'word_parts%' AND name NOT LIKE 'sqlite%'")]
print(json.dumps({name: db.execute(f'SELECT count(*) FROM {name}').fetchone()[0] for name in names}))
print(json.dumps(db.execute("SELECT value, unit, place, quote, page, paper_title FROM statistics LIMIT 1").fetchone()))`
    const { stdout, stderr } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' })
    expect(stderr).toBe('')
    const [counts, row] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(counts).toMatchObject({
      papers: 1,
      pages: 20,
      blocks: record.blocks.length,
      facts: 20,
      definitions: 2,
      statistics: 18,
      case_studies: 0,
      concepts: 1,
    })
    const [first] = record.statistics
    expect(row).toEqual([first?.value, 'percent', first?.place, first?.evidence.quote, 1, 'Made paper 1'])
  } finally {
    await rm(directory, { recursive: true })
  }
})
