import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import {
  createPostgresBackend,
  createRedisBackend,
  DEFAULT_SCHEMA,
  type PgPool,
  type Processor,
  type Queue,
  type QueueEvents,
  type QueueOptions,
  runMigrations,
  type Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import manifest from '../package.json' with { type: 'json' }
import { Failure } from '../pipeline/model/failure.ts'
import { CACHE } from './cache.ts'
import { lockDirectory } from './directory-lock.ts'
import { poolOver } from './embedded.ts'

/** The queue server in use: the same three kinds of thing on all of them. */
export interface Backend {
  readonly kind: 'redis' | 'postgres' | 'embedded'
  /** For people: the server without its password, or the directory. */
  readonly place: string
  queue<Data, Result, Name extends string>(name: string, options?: Omit<QueueOptions, 'connection'>): Queue<Data, Result, Name>
  worker<Data, Result, Name extends string>(
    name: string,
    processor: URL | Processor<Data, Result, Name>,
    options: Omit<WorkerOptions, 'connection'>,
  ): Worker<Data, Result, Name>
  events(name: string): QueueEvents
  /** Ends the connections. Close queues, workers and events first. */
  close(): Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

/** REDIS_URL, else DATABASE_URL, else PostgreSQL in this process, kept in `directory`. Throws Failure `queue/…` when the backend cannot be had. */
export function openBackend(directory: string, environment: Environment = process.env): Promise<Backend> {
  if (environment.REDIS_URL) return redis(environment.REDIS_URL)
  if (environment.DATABASE_URL) return postgres(environment.DATABASE_URL)
  return embedded(directory)
}

/** False where no server is named and no embedded queue was made yet: to ask such a queue would only make one. */
export const queueExists = (directory: string, { REDIS_URL, DATABASE_URL }: Environment = process.env): boolean =>
  Boolean(REDIS_URL || DATABASE_URL) || existsSync(directory)

async function redis(url: string): Promise<Backend> {
  const place = withoutPassword(url)
  // Producers fail fast, workers wait for a server that is away (BullMQ, "Going to production").
  const producer = new Redis(url, { maxRetriesPerRequest: 3, lazyConnect: true, connectTimeout: 3000 })
  // Until the first answer every refused connection is also emitted; the failure below is thrown once.
  let refusal: Error | null = null
  producer.on('error', (error) => {
    refusal = error
  })
  try {
    await producer.connect()
    await producer.ping()
  } catch (error) {
    producer.disconnect()
    throw unreachable(place, 'REDIS_URL', refusal ?? error)
  }
  const consumer = producer.duplicate({ maxRetriesPerRequest: null, lazyConnect: false })
  consumer.on('error', () => {}) // workers report it themselves
  const classes = withBackend(createRedisBackend)
  const backend = fromClasses('redis', place, classes, producer, consumer)
  return {
    ...backend,
    close: async () => {
      await Promise.all([producer.quit(), consumer.quit()])
    },
  }
}

async function postgres(url: string): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${DEFAULT_SCHEMA}`,
    keepAlive: true,
    max: 20,
    connectionTimeoutMillis: 5000,
  })
  pool.on('error', () => {}) // an idle client that lost its server is replaced by the pool
  try {
    await migrate(pool as unknown as PgPool)
  } catch (error) {
    await pool.end()
    throw unreachable(withoutPassword(url), 'DATABASE_URL', error)
  }
  return { ...fromClasses('postgres', withoutPassword(url), withBackend(createPostgresBackend), pool, pool), close: () => pool.end() }
}

async function embedded(directory: string): Promise<Backend> {
  const unlock = await lockDirectory(join(directory, 'lock'))
  try {
    const database = join(directory, 'postgres')
    if (!existsSync(database)) await copyTemplate(database)
    const pool = await poolOver(await startPostgres(database), DEFAULT_SCHEMA)
    await migrate(pool)
    const close = async () => {
      await pool.end()
      await unlock()
    }
    return { ...fromClasses('embedded', directory, withBackend(createPostgresBackend), pool, pool), close }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** A queue fits into 8 MB of buffers; PostgreSQL's 128, all of them written to at the start, took 250 MB. */
const START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB']

/**
 * V8 does not compile it a second time, for speed: one of its functions took 4 s and 600 MB at the start of every run. With that, 3,000 jobs cost 12.0 s of
 * the processor, without 8.0 (bench/queue.ts).
 */
async function startPostgres(directory: string): Promise<PGlite> {
  setFlagsFromString('--no-wasm-tier-up')
  setFlagsFromString('--no-wasm-dynamic-tiering')
  try {
    return await PGlite.create(directory, { startParams: START })
  } finally {
    setFlagsFromString('--wasm-tier-up')
    setFlagsFromString('--wasm-dynamic-tiering')
  }
}

/** A new database is a copy of one made before (0.1 s instead of 5). The copy appears whole or not at all. */
async function copyTemplate(database: string): Promise<void> {
  const template = join(CACHE, `queue-pglite-${manifest.dependencies['@electric-sql/pglite']}-bullmq-${manifest.dependencies.bullmq}`)
  if (!existsSync(template)) {
    await mkdir(CACHE, { recursive: true })
    const draft = `${template}.${process.pid}`
    const pool = await poolOver(await startPostgres(draft), DEFAULT_SCHEMA)
    await migrate(pool)
    await pool.end()
    await rename(draft, template).catch(async (error: NodeJS.ErrnoException) => {
      // Another process was quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
      await rm(draft, { recursive: true })
    })
  }
  const copy = `${database}.${process.pid}`
  await cp(template, copy, { recursive: true })
  await rename(copy, database)
}

async function migrate(pool: PgPool): Promise<void> {
  const session = await pool.connect()
  try {
    await runMigrations(session)
  } finally {
    session.release()
  }
}

// BullMQ's classes carry the backend in their types; ours are the same whatever the backend, so the difference ends here.
type AnyClass<T> = new (name: string, ...rest: never[]) => T
type Classes = { Queue: AnyClass<unknown>; Worker: AnyClass<unknown>; QueueEvents: AnyClass<unknown> }

function fromClasses(kind: Backend['kind'], place: string, classes: Classes, producer: unknown, consumer: unknown): Omit<Backend, 'close'> {
  const make = <T>(type: AnyClass<unknown>, ...args: unknown[]): T => new (type as new (...args: unknown[]) => T)(...args)
  return {
    kind,
    place,
    queue: (name, options) => make(classes.Queue, name, { ...options, connection: producer }),
    worker: (name, processor, options) => make(classes.Worker, name, processor, { ...options, connection: consumer }),
    events: (name) => make(classes.QueueEvents, name, { connection: consumer }),
  }
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/u, '//')

const unreachable = (place: string, variable: string, cause: unknown): Failure =>
  new Failure('queue/unreachable', `no queue server answers at ${place}: ${cause instanceof Error ? cause.message : String(cause)}`, {
    advice: `Start the server, correct ${variable}, or unset it to use the embedded queue.`,
    retry: true,
    cause,
  })
