import { Command } from 'commander'
import { VERSION } from '../pipeline/versions.ts'
import { exitCode } from './exit-codes.ts'

interface Part {
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** What there is. A command's own code is loaded when it is asked for: with the recogniser, the queue and the database in it, all together take seconds. */
const parts: Readonly<Record<string, Part>> = {
  run: { summary: 'read papers and write their records', load: async () => (await import('./run.ts')).runCommand() },
  worker: { summary: 'work on the queue until stopped', load: async () => (await import('./worker.ts')).workerCommand() },
  enqueue: { summary: 'put papers into the queue and return', load: async () => (await import('./enqueue.ts')).enqueueCommand() },
  status: { summary: 'what is done, under way and failed', load: async () => (await import('./status.ts')).statusCommand() },
  explain: { summary: 'why a page was read as it was, each repair, each rule', load: async () => (await import('./explain.ts')).explainCommand() },
  schedule: { summary: 'reprocess papers regularly', load: async () => (await import('./schedule.ts')).scheduleCommand() },
  load: { summary: 'build the facts database from the records', load: async () => (await import('./load.ts')).loadCommand() },
  search: { summary: 'find facts', load: async () => (await import('./search.ts')).searchCommand() },
  export: { summary: 'write facts in a format of your tools', load: async () => (await import('./search.ts')).exportCommand() },
  serve: { summary: 'the web page and the HTTP API', load: async () => (await import('./serve.ts')).serveCommand() },
  mcp: { summary: 'facts for language models (Model Context Protocol)', load: async () => (await import('./mcp.ts')).mcpCommand() },
  evaluate: { summary: 'measure against our own gold', load: async () => (await import('./evaluate.ts')).evaluateCommand() },
  doctor: { summary: 'what is installed, and what is missing', load: async () => (await import('./doctor.ts')).doctorCommand() },
  setup: { summary: 'fetch the OCR data this machine lacks', load: async () => (await import('./setup.ts')).setupCommand() },
}

/** The command line for these arguments: of commands that they do not name it knows the summary alone. It throws instead of ending the process. */
export async function palimpsest(args: readonly string[]): Promise<Command> {
  const program = new Command('palimpsest')
    .description('Reads papers other software gives up on, and takes from them definitions, statistics and case studies.')
    .version(VERSION)
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText(
      'after',
      `\nExample:\n  palimpsest run corpus/papers --out output\n\nExit codes: ${Object.entries(exitCode)
        .map(([name, code]) => `${code} ${name.replace(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)}`)
        .join(', ')}`,
    )
  for (const [name, { summary, load }] of Object.entries(parts)) program.addCommand((args.includes(name) ? await load() : new Command(name)).summary(summary))
  throwing(program, program.name())
  return program
}

/** Errors are thrown, and end with where help is; the help itself would push them off the screen. */
function throwing(command: Command, path: string): void {
  command.exitOverride().showHelpAfterError(`See: ${path} --help`)
  for (const below of command.commands) throwing(below, `${path} ${below.name()}`)
}
