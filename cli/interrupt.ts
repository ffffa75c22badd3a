import { exitCode } from './exit-codes.ts'

/**
 * On SIGTERM or Ctrl-C: `stop` is called once, and the process ends when it is done; it must be bounded in time.
 * A second signal ends the process at once. Nothing is lost either way: what is done is kept, the rest runs again.
 */
export function onStop(stop: () => Promise<unknown>, say: (line: string) => void): void {
  let asked = false
  const handle = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(exitCode.interrupted)
    asked = true
    say(`${signal}: pages under way are finished, then this process ends; once more ends it now`)
    stop().then(
      () => process.exit(exitCode.interrupted),
      (error: unknown) => {
        say(String(error))
        process.exit(exitCode.bug)
      },
    )
  }
  process.on('SIGTERM', handle)
  process.on('SIGINT', handle)
}
