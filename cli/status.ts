import { readdir } from 'node:fs/promises'
import { Command } from 'commander'
import { Failure } from '../pipeline/model/failure.ts'
import { type Layout, layoutOf } from '../pipeline/store/layout.ts'
import { queueExists } from '../workers/connection.ts'
import { type FailedPaper, readFailure } from '../workers/failures.ts'
import type { Queues } from '../workers/queues.ts'
import { jsonOption, outOption } from './options.ts'
import { withQueues } from './session.ts'

export function statusCommand(): Command {
  return new Command('status')
    .description('Counts records and what waits in the queue, and lists each paper that failed with its code and advice.')
    .addOption(outOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  palimpsest status --out /srv/palimpsest --json')
    .action(status)
}

interface Counts {
  readonly waiting: number
  readonly active: number
}

async function status({ out, json }: { out: string; json: boolean }): Promise<void> {
  const layout = layoutOf(out)
  const { queue, note } = await askQueue(out)
  const failed = await failures(layout)
  const records = (await idsIn(layout.papers)).length
  if (json) return console.log(JSON.stringify({ out, records, queue, note, failed }, null, 1))
  console.log(`records  ${records} in ${layout.papers}`)
  if (queue) {
    console.log(`papers   ${queue.papers.active} under way, ${queue.papers.waiting} waiting`)
    console.log(`work     ${queue.work.active} under way, ${queue.work.waiting} waiting`)
  } else console.log(`queue    ${note}`)
  for (const { id, fileName, code, message, advice } of failed) console.log(`FAILED   ${id} ${fileName}  ${code}\n         ${message}\n         ${advice}`)
}

async function askQueue(out: string): Promise<{ queue: { papers: Counts; work: Counts } | null; note: string | null }> {
  if (!queueExists(layoutOf(out).queue)) return { queue: null, note: 'none yet; a run makes it' }
  try {
    return await withQueues(out, async ({ queues }) => ({ queue: { papers: await countsOf(queues.papers), work: await countsOf(queues.work) }, note: null }))
  } catch (error) {
    // Only one process may have the embedded queue; what is done can be told without it.
    if (error instanceof Failure && error.code === 'queue/in-use') return { queue: null, note: error.message }
    throw error
  }
}

async function countsOf(queue: Queues['papers'] | Queues['work']): Promise<Counts> {
  const { active = 0, ...rest } = await queue.getJobCounts('active', 'waiting', 'prioritized', 'delayed', 'waiting-children')
  return { active, waiting: Object.values(rest).reduce((sum, n) => sum + n, 0) }
}

const failures = async (layout: Layout): Promise<FailedPaper[]> =>
  (await Promise.all((await idsIn(layout.failures)).map((id) => readFailure(layout.failures, id)))).filter((failed) => failed !== null)

async function idsIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
