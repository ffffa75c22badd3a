import { join } from 'node:path'
import { Command } from 'commander'
import { evaluate } from '../evaluation/evaluate.ts'
import { loadKnowledge } from '../pipeline/knowledge/knowledge.ts'
import { defaultReadingOptions } from '../pipeline/model/tools.ts'
import { processPaper } from '../pipeline/pipeline.ts'
import { fileStore } from '../pipeline/store/store.ts'
import { createTools } from '../pipeline/tools/tools.ts'
import { toRecord } from '../pipeline/write/record.ts'
import { CACHE } from '../workers/cache.ts'
import { exitCode } from './exit-codes.ts'

export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Runs the pipeline over the evaluation papers, prints the figures by kind and language, and compares them with evaluation/baseline.json.')
    .option('--update', 'move the baseline to these figures and rewrite evaluation/report.md', false)
    .option('--misses', 'list every fact that was missed or found too much', false)
    .addHelpText('after', '\nExample:\n  palimpsest evaluate --misses | grep "^missed.*definition"')
    .action(run)
}

async function run(options: { update: boolean; misses: boolean }): Promise<void> {
  const knowledge = await loadKnowledge(CACHE)
  const tools = await createTools({ store: fileStore(join(CACHE, 'evaluation')), cache: CACHE })
  const held = await evaluate(
    async (file) => toRecord(await processPaper(file, defaultReadingOptions, tools, knowledge), tools.versions),
    options,
    (line) => console.log(line),
    (line) => console.error(line),
  )
  await tools.close()
  process.exitCode = held ? exitCode.done : exitCode.someFailed
}
