import { EventEmitter } from 'node:events'
import { setImmediate as oneTurn } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq'

// PGlite is PostgreSQL in this process, with one session. BullMQ wants a pg.Pool: many clients that query, listen and hold transactions.
// This is the pool's shape over the one session. Each point below was found by failing without it.

/** A pg.Pool over an open database. `end` closes the database. Unqualified names resolve in `schema`. */
export async function poolOver(db: PGlite, schema: string): Promise<PgPool> {
  await db.exec(`SET search_path TO ${schema}`)
  const turn = mutex()
  const errors = new EventEmitter()
  const query = async <R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> => {
    const release = await turn()
    try {
      return await run<R>(db, text, params)
    } finally {
      release()
    }
  }
  return Object.assign(errors as unknown as PgPool, {
    query,
    connect: async () => client(db, turn),
    end: () => db.close(),
  })
}

/** One client: its own listeners, and the session to itself between BEGIN and its end. */
function client(db: PGlite, turn: () => Promise<() => void>): PgPoolClient {
  const events = new EventEmitter()
  // Each blocked worker and event reader adds a listener to the client it shares with its backend.
  events.setMaxListeners(0)
  const channels = new Map<string, () => Promise<void>>()
  let held: (() => void) | null = null
  const query = async <R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> => {
    const statement = withoutComments(text)
    const channel = /^(UN)?LISTEN\s+(\w+)/iu.exec(statement)
    const release = held ?? (await turn())
    try {
      if (channel?.[1]) {
        await channels.get(channel[2] as string)?.()
        channels.delete(channel[2] as string)
        return { rows: [] }
      }
      if (channel) {
        const name = channel[2] as string
        if (!channels.has(name)) channels.set(name, await db.listen(name, (payload) => events.emit('notification', { channel: name, payload })))
        return { rows: [] }
      }
      if (/^BEGIN\b/iu.test(statement)) held = release
      return await run<R>(db, text, params)
    } finally {
      if (/^(COMMIT|ROLLBACK)\b/iu.test(statement)) held = null
      if (held === null) release()
    }
  }
  const release = () => {
    for (const stop of channels.values()) void stop()
    channels.clear()
    held?.()
    held = null
  }
  return Object.assign(events as unknown as PgPoolClient, { query, release })
}

async function run<R>(db: PGlite, text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
  // Without parameters: the simple protocol, which takes a file of many statements, as pg does.
  const results = params?.length ? [await db.query<R>(text, [...params])] : await db.exec(text)
  // The WASM database runs on the event loop: without a turn after each query timers starve and locks are lost.
  await oneTurn()
  const last = results.at(-1)
  return { rows: (last?.rows ?? []) as R[], rowCount: last?.rows.length || (last?.affectedRows ?? 0) }
}

/** BullMQ's files begin with comments; a LISTEN behind one must still be seen, else waking takes five seconds. */
const withoutComments = (sql: string): string => sql.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/u, '')

/** Gives the turn to one caller at a time, in order; the caller gives it back by calling what it got. */
function mutex(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = last
    last = promise
    return before.then(() => resolve)
  }
}
