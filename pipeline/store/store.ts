import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Store } from '../model/tools.ts'

/** Keeps values as JSON files under `directory`, named by the hash of their key; several processes may share it. */
export function fileStore(directory: string): Store {
  return {
    async once<T>(key: string, work: () => Promise<T>): Promise<T> {
      const hash = createHash('sha256').update(key).digest('hex')
      const path = join(directory, hash.slice(0, 2), `${hash}.json`)
      try {
        return JSON.parse(await readFile(path, 'utf8')) as T
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
      const value = await work()
      await mkdir(dirname(path), { recursive: true })
      const temporary = `${path}.${process.pid}.tmp`
      const file = await open(temporary, 'w')
      try {
        await file.writeFile(JSON.stringify(value))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, path)
      return value
    },
  }
}
