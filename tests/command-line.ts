import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in a process of its own, on the embedded queue. */
export const palimpsest = (...args: string[]): Promise<Ran> => palimpsestWith({}, ...args)

export async function palimpsestWith(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', 'cli', 'main.ts'), ...args], {
    env: { ...process.env, REDIS_URL: '', DATABASE_URL: '', ...environment },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

export const newDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'palimpsest-cli-'))
