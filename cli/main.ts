import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { processPaper } from '../pipeline/pipeline.ts'
import { fileStore } from '../pipeline/store/store.ts'
import { toRecord } from '../pipeline/write/record.ts'
import { writeRecord } from '../pipeline/write/write.ts'

const knowledge = await loadKnowledge('.cache')
for (const path of process.argv.slice(3)) {
  const paper = await processPaper({ name: basename(path), bytes: await readFile(path) }, defaultReadingOptions, { store: fileStore('output/work') }, knowledge)
  console.log(await writeRecord(toRecord(paper, []), 'output/papers'))
}
