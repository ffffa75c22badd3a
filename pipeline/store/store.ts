import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Store } from '../model/tools.ts'
import { readJson, writeWhole } from './atomic.ts'

/** Keeps values as JSON files under `directory`, named by the hash of their key; several processes may share it. */
export function fileStore(directory: string): Store {
  return {
    async once<T>(key: string, work: () => Promise<T>): Promise<T> {
      const hash = createHash('sha256').update(key).digest('hex')
      const path = join(directory, hash.slice(0, 2), `${hash}.json`)
      const kept = await readJson<{ value: T }>(path)
      if (kept) return kept.value
      const value = await work()
      await writeWhole(path, JSON.stringify({ value }))
      return value
    },
  }
}
