import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { Failure } from '../pipeline/model/failure.ts'
import { readJson } from '../pipeline/store/atomic.ts'
import type { RunReport } from '../workers/reprocess.ts'
import { addSchedule, listSchedules, removeSchedule, runNow, type Schedule } from '../workers/scheduler.ts'
import { exitCode } from './exit-codes.ts'
import { onStop } from './interrupt.ts'
import { jobsOption, jsonOption, outOption } from './options.ts'
import { progressView } from './progress.ts'
import { openSession, withQueues } from './session.ts'

export function scheduleCommand(): Command {
  const command = new Command('schedule')
    .description(
      'A scheduled run takes every paper whose record was made by older stages and every new file in the watched folders, does again only what changed, and writes what came of it to <out>/runs. Schedules run where a `palimpsest worker` runs.',
    )
    .addHelpText('after', '\nExample:\n  palimpsest schedule add nightly --cron "0 2 * * *" --tz Europe/Moscow --watch incoming')
  command
    .command('add')
    .argument('<name>')
    .requiredOption('--cron <pattern>', 'minute, hour, day of month, month, day of week')
    .option('--tz <zone>', 'time zone, e.g. Asia/Shanghai (default: that of the server)')
    .option('--watch <paths...>', 'folders, files and globs whose new files are taken in', [])
    .addOption(outOption())
    .addHelpText('after', '\nExample:\n  palimpsest schedule add nightly --cron "0 2 * * *"')
    .action(add)
  command.command('list').addOption(outOption()).addOption(jsonOption()).addHelpText('after', '\nExample:\n  palimpsest schedule list').action(list)
  command.command('remove').argument('<name>').addOption(outOption()).addHelpText('after', '\nExample:\n  palimpsest schedule remove nightly').action(remove)
  command
    .command('run-now')
    .argument('<name>')
    .addOption(outOption())
    .addOption(jobsOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  palimpsest schedule run-now nightly')
    .action(now)
  return command
}

async function add(name: string, { out, cron, tz, watch }: { out: string; cron: string; tz?: string; watch: string[] }): Promise<void> {
  const paths = watch.map((path) => resolve(path))
  const schedules = await withQueues(out, async ({ queues }) => {
    await addSchedule(queues, name, cron, tz ?? null, paths)
    return listSchedules(queues)
  })
  console.log(
    schedules
      .filter((schedule) => schedule.name === name)
      .map(line)
      .join('\n'),
  )
}

async function list({ out, json }: { out: string; json: boolean }): Promise<void> {
  const schedules = await withQueues(out, ({ queues }) => listSchedules(queues))
  if (json) return console.log(JSON.stringify(schedules, null, 1))
  console.log(schedules.length > 0 ? schedules.map(line).join('\n') : 'no schedules; add one with palimpsest schedule add')
}

const line = ({ name, cron, tz, watch, next }: Schedule): string =>
  [name, cron, tz ?? 'server time', `next ${next ? local(next, tz) : 'never'}`, ...(watch.length > 0 ? [`watches ${watch.join(', ')}`] : [])].join('  ')

/** The time in the schedule's own zone, as people there write it down. */
const local = (iso: string, tz: string | null): string =>
  new Date(iso).toLocaleString('sv-SE', { ...(tz ? { timeZone: tz } : {}), dateStyle: 'short', timeStyle: 'short' })

async function remove(name: string, { out }: { out: string }): Promise<void> {
  if (!(await withQueues(out, ({ queues }) => removeSchedule(queues, name)))) throw unknownSchedule(name)
  console.log(`${name} is removed`)
}

async function now(name: string, { out, jobs, json }: { out: string; jobs: number; json: boolean }): Promise<void> {
  const view = progressView()
  const session = await openSession(out, jobs, view.say)
  onStop(session.close, view.say)
  const schedule = (await listSchedules(session.queues)).find((found) => found.name === name)
  if (!schedule) {
    await session.close()
    throw unknownSchedule(name)
  }
  const run = await runNow(session.backend, session.queues, schedule)
  await session.close()
  const report = (await readJson<RunReport>(join(session.layout.runs, `${run}.json`))) as RunReport
  console.log(json ? JSON.stringify(report, null, 1) : described(report, join(session.layout.runs, `${run}.json`)))
  process.exitCode = report.papers.some(({ failure }) => failure) ? exitCode.someFailed : exitCode.done
}

function described({ papers }: RunReport, path: string): string {
  const lines = papers.map(({ fileName, why, failure, gained, lost, changed }) =>
    failure
      ? `FAILED  ${fileName}  ${failure.code}: ${failure.message}`
      : `${fileName}  ${gained.length} facts gained, ${lost.length} lost, ${changed.length} changed  (${why.join(', ')})`,
  )
  return [...lines, `${papers.length} papers done again; ${path}`].join('\n')
}

const unknownSchedule = (name: string): Failure =>
  new Failure('cli/no-such-schedule', `there is no schedule ${name}`, { advice: 'See `palimpsest schedule list`.' })
