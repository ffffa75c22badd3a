import { Command } from 'commander'
import { addPaper } from '../workers/flow.ts'
import { findSomePapers } from '../workers/source-files.ts'
import { jsonOption, outOption, type ReadingFlags, readingOptions, toReadingOptions } from './options.ts'
import { withQueues } from './session.ts'

interface Flags extends ReadingFlags {
  readonly out: string
  readonly keep: boolean
  readonly json: boolean
}

export function enqueueCommand(): Command {
  const command = new Command('enqueue')
    .description('Keeps the files in <out>/work/sources and asks for their papers; workers do the rest.')
    .argument('<paths...>', 'files, folders and globs')
    .addOption(outOption())
    .option('--keep', 'also write what every stage made to <out>/work/<id>/', false)
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  REDIS_URL=redis://localhost:6379 palimpsest enqueue "new/**/*.pdf" --out /srv/palimpsest')
    .action(enqueue)
  for (const option of readingOptions()) command.addOption(option)
  return command
}

async function enqueue(paths: string[], flags: Flags): Promise<void> {
  const files = await findSomePapers(paths)
  await withQueues(flags.out, async ({ queues, layout }) => {
    for (const file of files) {
      const id = await addPaper(queues.papers, layout, file, toReadingOptions(flags), flags.keep)
      console.log(flags.json ? JSON.stringify({ id, file }) : `${id}  ${file}`)
    }
  })
}
