import { setTimeout as delay } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import type { PgPool } from 'bullmq'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOver } from './embedded.ts'

let pool: PgPool

beforeAll(async () => {
  const db = await PGlite.create()
  await db.exec('CREATE SCHEMA ours')
  pool = await poolOver(db, 'ours')
  await pool.query('CREATE TABLE n (x int)')
})
afterAll(() => pool.end())

it('answers as pg does: rows and their number', async () => {
  expect(await pool.query('SELECT $1::int AS x', [7])).toMatchObject({ rows: [{ x: 7 }], rowCount: 1 })
  expect((await pool.query('INSERT INTO n VALUES (1), (2)')).rowCount).toBe(2)
  expect((await pool.query('DELETE FROM n; SELECT 5 AS last')).rows).toEqual([{ last: 5 }])
})

it('keeps others out of a transaction until it ends', async () => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO n VALUES (3)')
  const outside = pool.query('SELECT count(*)::int AS n FROM n')
  await delay(20)
  await client.query('ROLLBACK')
  expect((await outside).rows).toEqual([{ n: 0 }])
  client.release()
})

it('gives the session back when a statement in a transaction fails and it is rolled back', async () => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await expect(client.query('SELECT nonsense')).rejects.toThrow('nonsense')
  await client.query('ROLLBACK')
  expect((await pool.query('SELECT 1 AS x')).rows).toEqual([{ x: 1 }])
  client.release()
})

it('hears notifications, also when LISTEN stands behind a comment, until UNLISTEN', async () => {
  const client = await pool.connect()
  const heard: (string | undefined)[] = []
  client.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload}`))
  await client.query('-- wakes workers\n/* of all queues */ LISTEN jobs')
  await pool.query("SELECT pg_notify('jobs', 'papers')")
  await client.query('UNLISTEN jobs')
  await pool.query("SELECT pg_notify('jobs', 'work')")
  expect(heard).toEqual(['jobs papers'])
  client.release()
})

it('lets timers run while many queries wait', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  await Promise.all(Array.from({ length: 200 }, () => pool.query('SELECT 1')))
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(5)
})
