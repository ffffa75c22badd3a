import { stat } from 'node:fs/promises'
import glob from 'fast-glob'
import { Failure } from '../pipeline/model/failure.ts'

/** The files meant by paths, folders (all files below) and globs, each once, sorted within an argument. Throws where an argument names nothing. */
export async function findPapers(args: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const arg of args) {
    const kind = await stat(arg).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error)))
    const files = kind === null ? await glob(arg, { onlyFiles: true }) : kind.isDirectory() ? await glob('**/*', { cwd: arg, absolute: true }) : [arg]
    if (kind === null && files.length === 0)
      throw new Failure('cli/no-such-file', `no such file: ${arg}`, { advice: 'Name files, folders or globs that exist.' })
    for (const file of files.sort()) found.add(file)
  }
  return [...found]
}

/** The same for a command that is of no use without any. */
export async function findSomePapers(args: readonly string[]): Promise<string[]> {
  const found = await findPapers(args)
  if (found.length === 0)
    throw new Failure('cli/no-files', `no files in ${args.join(', ')}`, {
      advice: 'Name a folder with papers in it. Files whose names begin with a dot are passed over.',
    })
  return found
}
