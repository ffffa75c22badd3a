import { Command } from 'commander'
import { onStop } from './interrupt.ts'
import { jobsOption, outOption } from './options.ts'
import { openSession } from './session.ts'

export function workerCommand(): Command {
  return new Command('worker')
    .description('Takes papers and pages from the queue, and runs schedules. Start as many as you like, on any machine that shares the --out folder.')
    .addOption(outOption())
    .addOption(jobsOption())
    .addHelpText('after', '\nExample:\n  REDIS_URL=redis://localhost:6379 palimpsest worker --out /srv/palimpsest --jobs 4')
    .action(work)
}

async function work({ out, jobs }: { out: string; jobs: number }): Promise<void> {
  const say = (line: string) => console.error(line)
  const session = await openSession(out, jobs, say)
  onStop(session.close, say)
  say(`working on ${session.backend.kind} ${session.backend.place}, ${jobs} at a time, results in ${session.layout.root}; Ctrl-C to stop`)
}
