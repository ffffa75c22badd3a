import { join } from 'node:path'
import { Command } from 'commander'
import { updateDatabase } from '../query/database/update.ts'
import { addPaper } from '../workers/flow.ts'
import { followPapers } from '../workers/follow.ts'
import { findPapers } from '../workers/source-files.ts'
import { exitCode } from './exit-codes.ts'
import { onStop } from './interrupt.ts'
import { jobsOption, jsonOption, outOption, type ReadingFlags, readingOptions, toReadingOptions } from './options.ts'
import { duration, progressView } from './progress.ts'
import { openSession } from './session.ts'
import { summarise, table } from './summary.ts'

interface Flags extends ReadingFlags {
  readonly out: string
  readonly jobs: number
  readonly keep: boolean
  readonly json: boolean
}

export function runCommand(): Command {
  const command = new Command('run')
    .summary('read papers and write their records')
    .description('Reads papers and writes one JSON record each to <out>/papers. Uses the embedded queue unless REDIS_URL or DATABASE_URL names a server.')
    .argument('<paths...>', 'files, folders and globs')
    .addOption(outOption())
    .addOption(jobsOption())
    .option('--keep', 'also write what every stage made to <out>/work/<id>/', false)
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  palimpsest run corpus/papers "scans/**/*.tif" --lang ru,en --out output')
    .action(run)
  for (const option of readingOptions()) command.addOption(option)
  return command
}

async function run(paths: string[], flags: Flags): Promise<void> {
  const begun = Date.now()
  const files = await findPapers(paths)
  const view = progressView()
  const session = await openSession(flags.out, flags.jobs, view.say)
  const { backend, queues, layout } = session
  onStop(session.close, view.say)

  const took = new Map<string, number>()
  const add = async (): Promise<string[]> => {
    const ids: string[] = []
    for (const file of files) ids.push(await addPaper(queues.papers, layout, file, toReadingOptions(flags), flags.keep))
    for (const id of ids) took.set(id, 0)
    return ids
  }
  await followPapers(backend, queues, add, (progress, finished) => {
    view.update(progress)
    if (!finished) return
    took.set(finished.id, finished.took)
    if (!process.stderr.isTTY) view.say(`${progress.papersDone}/${progress.papers}  ${join(layout.papers, `${finished.id}.json`)}  ${duration(finished.took)}`)
  })
  view.end()
  await session.close()
  await updateDatabase(layout.papers, layout.facts)
  const summary = await summarise(layout, took)
  console.log(flags.json ? JSON.stringify(summary, null, 1) : table(summary, Date.now() - begun))
  process.exitCode = summary.failed.length > 0 ? exitCode.someFailed : exitCode.done
}
