import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lockDirectory } from './directory-lock.ts'

const newLock = async () => join(await mkdtemp(join(tmpdir(), 'palimpsest-lock-')), 'queue', 'lock')

it('is given back and can be taken again', async () => {
  const path = await newLock()
  const release = await lockDirectory(path)
  await expect(lockDirectory(path)).rejects.toMatchObject({ code: 'queue/in-use' })
  await release()
  await (await lockDirectory(path))()
})

it('names the process that has it and the way out', async () => {
  const path = await newLock()
  const release = await lockDirectory(path)
  await expect(lockDirectory(path)).rejects.toThrow(`process ${process.pid}`)
  await expect(lockDirectory(path)).rejects.toMatchObject({ advice: expect.stringContaining('REDIS_URL') })
  await release()
})

it('is taken over from a process that is gone', async () => {
  const path = await newLock()
  const gone = spawn(process.execPath, ['-e', ''])
  await once(gone, 'exit')
  await (await lockDirectory(path))()
  await writeFile(path, JSON.stringify({ pid: gone.pid, born: '1' }))
  await lockDirectory(path)
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

it.skipIf(process.platform !== 'linux')('is taken over when its process id now belongs to another process, as in a restarted container', async () => {
  const path = await newLock()
  await (await lockDirectory(path))()
  await writeFile(path, JSON.stringify({ pid: process.pid, born: '1' }))
  await lockDirectory(path)
  expect(JSON.parse(await readFile(path, 'utf8')).born).not.toBe('1')
})

it('is taken over when it says nothing, as after a power cut', async () => {
  const path = await newLock()
  await (await lockDirectory(path))()
  await writeFile(path, '{"pi')
  await lockDirectory(path)
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

it('goes to one of many that ask at once', async () => {
  const path = await newLock()
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(path)))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
