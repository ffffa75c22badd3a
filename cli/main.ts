import { Command, CommanderError } from 'commander'
import { Failure } from '../pipeline/model/failure.ts'
import { VERSION } from '../pipeline/versions.ts'
import { exitCode } from './exit-codes.ts'
import { runCommand } from './run.ts'
import { setupCommand } from './setup.ts'

const program = new Command('palimpsest')
  .description('Reads papers other software gives up on, and takes from them definitions, statistics and case studies.')
  .version(VERSION)
  .addHelpText(
    'after',
    `\nExit codes: ${Object.entries(exitCode)
      .map(([name, code]) => `${code} ${name}`)
      .join(', ')}`,
  )

for (const command of [runCommand(), setupCommand()]) program.addCommand(command)
for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError()

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
