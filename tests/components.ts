import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** True when the component is there. A missing one is a loud skip on a developer's machine and an error in CI. */
export function have(component: string, found: boolean): boolean {
  if (found) return true
  if (process.env.CI === 'true') throw new Error(`${component} is missing, and CI must test with it`)
  console.warn(`\n*** SKIPPED: ${component} is missing; its tests do not run ***\n`)
  return false
}

export const hasRedis = (): boolean => have('redis-server', spawnSync('redis-server', ['--version']).status === 0)

export interface Server {
  /** The environment variable that names it to Palimpsest. */
  readonly variable: string
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts a Redis server of our own on a free port, as BullMQ wants it (no eviction). */
export async function startRedis(): Promise<Server> {
  const port = await freePort()
  const server = spawn('redis-server', ['--port', `${port}`, '--save', '', '--bind', '127.0.0.1', '--maxmemory-policy', 'noeviction'], { stdio: 'pipe' })
  await says(server, 'Ready to accept connections')
  return {
    variable: 'REDIS_URL',
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill()
      if (server.exitCode === null) await once(server, 'exit')
    },
  }
}

/** Resolves when the process has written `text` to its standard output; throws when it ends first. */
export async function says(child: ChildProcess, text: string): Promise<void> {
  let heard = ''
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  child.stdout?.on('data', (chunk) => {
    heard += chunk
    if (heard.includes(text)) resolve()
  })
  child.once('exit', () => reject(new Error(`the process ended without saying “${text}”: ${heard}`)))
  await promise
}

/** Waits until `condition` holds, 40 s at most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (await condition()) return
    await delay(100)
  }
  throw new Error('waited 40 s in vain')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
