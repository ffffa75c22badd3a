import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../pipeline/model/failure.ts'

/**
 * Takes the lock `path` for this process and returns what gives it back. A lock whose process is gone (kill -9, power cut) is taken over.
 * Throws Failure `queue/in-use` when another living process has it.
 */
export async function lockDirectory(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, born: await birthOf(process.pid) })
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await create(path, mine)) return () => release(path, mine)
    const found = await contentOf(path)
    if (found === null) continue
    const holder = parse(found)
    if (holder && (await isAlive(holder)))
      throw new Failure('queue/in-use', `the embedded queue in ${dirname(path)} is in use by process ${holder.pid}`, {
        advice: 'Wait for it or stop it. For several processes start a Redis server and set REDIS_URL (or DATABASE_URL for PostgreSQL) for each of them.',
      })
    await removeStale(path, found)
  }
  throw new Failure('queue/in-use', `cannot take the lock ${path}: others keep taking it`, { advice: 'Try again, or set REDIS_URL.', retry: true })
}

interface Holder {
  readonly pid: number
  /** Start time of the process in clock ticks, null where the system does not tell: process ids are used again, in containers at once. */
  readonly born: string | null
}

/** The lock appears with its content: a link is made at once or not at all. */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}-${++drafts}`
  await writeFile(draft, content)
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft)
  }
}

let drafts = 0

/** Moves the stale lock aside; when another process was quicker and it is that one's new lock we moved, it is put back. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}-${++drafts}`
  try {
    await rename(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if ((await contentOf(aside)) === stale) await rm(aside)
  else await rename(aside, path)
}

async function release(path: string, mine: string): Promise<void> {
  if ((await contentOf(path)) === mine) await rm(path)
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Null for what no process of ours wrote. */
function parse(content: string): Holder | null {
  const pid = /"pid":(\d+)/u.exec(content)?.[1]
  const born = /"born":"(\d+)"/u.exec(content)?.[1] ?? null
  return pid ? { pid: Number(pid), born } : null
}

async function isAlive({ pid, born }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    // EPERM: somebody else's process, alive.
  }
  return born === (await birthOf(pid))
}

/** Field 22 of /proc/<pid>/stat (proc(5)); null where there is no such file. */
async function birthOf(pid: number): Promise<string | null> {
  const stat = await contentOf(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
