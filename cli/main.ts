import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { processPaper } from '../pipeline/pipeline.ts'
import { fileStore } from '../pipeline/store/store.ts'
import { toRecord } from '../pipeline/write/record.ts'
import { writeRecord } from '../pipeline/write/write.ts'
import { findPapers } from './papers.ts'

const program = new Command('palimpsest')
program
  .command('run <paths...>')
  .option('--out <dir>', 'where records and kept work go', 'output')
  .action(async (paths: string[], { out }: { out: string }) => {
    const knowledge = await loadKnowledge('.cache')
    for (const path of await findPapers(paths)) {
      const paper = await processPaper({ name: basename(path), bytes: await readFile(path) }, defaultReadingOptions, { store: fileStore(join(out, 'work')) }, knowledge)
      console.log(await writeRecord(toRecord(paper, []), join(out, 'papers')))
    }
  })
await program.parseAsync()
