import { CommanderError } from 'commander'
import { Failure } from '../pipeline/model/failure.ts'
import { exitCode } from './exit-codes.ts'
import { palimpsest } from './program.ts'

try {
  await palimpsest().parseAsync()
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
