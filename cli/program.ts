import { Command } from 'commander'
import { VERSION } from '../pipeline/versions.ts'
import { doctorCommand } from './doctor.ts'
import { enqueueCommand } from './enqueue.ts'
import { evaluateCommand } from './evaluate.ts'
import { exitCode } from './exit-codes.ts'
import { explainCommand } from './explain.ts'
import { loadCommand } from './load.ts'
import { mcpCommand } from './mcp.ts'
import { runCommand } from './run.ts'
import { scheduleCommand } from './schedule.ts'
import { exportCommand, searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { setupCommand } from './setup.ts'
import { statusCommand } from './status.ts'
import { workerCommand } from './worker.ts'

/** The whole command line; it throws instead of ending the process. */
export function palimpsest(): Command {
  const program = new Command('palimpsest')
    .description('Reads papers other software gives up on, and takes from them definitions, statistics and case studies.')
    .version(VERSION)
    .addHelpText(
      'after',
      `\nExample:\n  palimpsest run corpus/papers --out output\n\nExit codes: ${Object.entries(exitCode)
        .map(([name, code]) => `${code} ${name.replace(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)}`)
        .join(', ')}`,
    )
  const commands = [
    runCommand(),
    workerCommand(),
    enqueueCommand(),
    statusCommand(),
    explainCommand(),
    scheduleCommand(),
    loadCommand(),
    searchCommand(),
    exportCommand(),
    serveCommand(),
    mcpCommand(),
    evaluateCommand(),
    doctorCommand(),
    setupCommand(),
  ]
  for (const command of commands) program.addCommand(command)
  throwing(program, program.name())
  return program
}

/** Errors are thrown, and end with where help is; the help itself would push them off the screen. */
function throwing(command: Command, path: string): void {
  command.exitOverride().showHelpAfterError(`See: ${path} --help`)
  for (const below of command.commands) throwing(below, `${path} ${below.name()}`)
}
