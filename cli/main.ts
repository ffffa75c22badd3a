import { Command, CommanderError } from 'commander'
import { Failure } from '../pipeline/model/failure.ts'
import { VERSION } from '../pipeline/versions.ts'
import { doctorCommand } from './doctor.ts'
import { enqueueCommand } from './enqueue.ts'
import { evaluateCommand } from './evaluate.ts'
import { exitCode } from './exit-codes.ts'
import { loadCommand } from './load.ts'
import { mcpCommand } from './mcp.ts'
import { runCommand } from './run.ts'
import { scheduleCommand } from './schedule.ts'
import { exportCommand, searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { setupCommand } from './setup.ts'
import { statusCommand } from './status.ts'
import { workerCommand } from './worker.ts'

const program = new Command('palimpsest')
  .description('Reads papers other software gives up on, and takes from them definitions, statistics and case studies.')
  .version(VERSION)
  .addHelpText(
    'after',
    `\nExit codes: ${Object.entries(exitCode)
      .map(([name, code]) => `${code} ${name}`)
      .join(', ')}`,
  )

for (const command of [
  runCommand(),
  workerCommand(),
  enqueueCommand(),
  statusCommand(),
  scheduleCommand(),
  loadCommand(),
  searchCommand(),
  exportCommand(),
  serveCommand(),
  mcpCommand(),
  evaluateCommand(),
  doctorCommand(),
  setupCommand(),
])
  program.addCommand(command)
const throwing = (command: Command): void => {
  command.exitOverride().showHelpAfterError()
  command.commands.forEach(throwing)
}
throwing(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.wrongUse
  else if (error instanceof Failure) {
    console.error(`${error.code}: ${error.message}\n${error.advice}`)
    process.exitCode = error.code.startsWith('queue/') ? exitCode.noBackend : error.code.startsWith('cli/') ? exitCode.wrongUse : exitCode.missing
  } else {
    console.error(error)
    process.exitCode = exitCode.bug
  }
}
