import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from '../pipeline/store/layout.ts'

/** Pictures of pages kept beside the readings; null where none is kept. */
export function keptPageImage(layout: Layout): (paper: string, page: number) => Promise<Uint8Array | null> {
  return async (paper, page) => {
    try {
      return await readFile(join(layout.images(paper), `${page}.webp`))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }
}
