import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

let writes = 0

/** Writes a file whole or not at all: to a temporary name beside it, flushed, then renamed. `mode` as in open(2). */
export async function writeWhole(path: string, content: string, mode = 0o666): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}-${++writes}.tmp`
  const file = await open(temporary, 'w', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}

/** The parsed JSON file, or null where there is none. */
export async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
