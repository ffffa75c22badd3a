import { CommanderError } from 'commander'
import { Failure } from '../pipeline/model/failure.ts'
import { exitCode } from './exit-codes.ts'
import { palimpsest } from './program.ts'

const args = process.argv.slice(2)

// A reader that goes away (`| head`) has what it wanted: work goes on, and no stack trace is printed.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

try {
  await (await palimpsest(args)).parseAsync(args, { from: 'user' })
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
