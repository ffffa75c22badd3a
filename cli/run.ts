import { basename } from 'node:path'
import { Command } from 'commander'
import { updateDatabase } from '../query/database/update.ts'
import { readFailure } from '../workers/failures.ts'
import { addPaper } from '../workers/flow.ts'
import { type Finished, followPapers } from '../workers/follow.ts'
import { findSomePapers } from '../workers/source-files.ts'
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
  const files = await findSomePapers(paths)
  const view = progressView()
  const session = await openSession(flags.out, flags.jobs, view.say)
  const { backend, queues, layout } = session
  onStop(session.close, view.say)

  const took = new Map<string, number>()
  const names = new Map<string, string>()
  const add = async (): Promise<string[]> => {
    const ids: string[] = []
    for (const file of files) {
      const id = await addPaper(queues.papers, layout, file, toReadingOptions(flags), flags.keep)
      ids.push(id)
      names.set(id, basename(file))
      took.set(id, 0)
    }
    return ids
  }
  const said: Promise<void>[] = []
  const sayPaper = async (count: string, { id, took }: Finished): Promise<void> => {
    const failure = await readFailure(layout.failures, id)
    view.say(`${count}  ${names.get(id)}  ${failure ? `FAILED ${failure.code}` : duration(took)}`)
  }
  await followPapers(backend, queues, add, (progress, finished) => {
    view.update(progress)
    if (!finished) return
    took.set(finished.id, finished.took)
    if (!process.stderr.isTTY) said.push(sayPaper(`${progress.papersDone}/${progress.papers}`, finished))
  })
  await Promise.all(said)
  view.end()
  await session.close()
  await updateDatabase(layout.papers, layout.facts)
  const summary = await summarise(layout, took)
  console.log(flags.json ? JSON.stringify(summary, null, 1) : table(summary, layout.papers, Date.now() - begun))
  process.exitCode = summary.failed.length > 0 ? exitCode.someFailed : exitCode.done
}
