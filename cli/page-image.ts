import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaType } from '../pipeline/model/paper.ts'
import { readJson } from '../pipeline/store/atomic.ts'
import type { Layout } from '../pipeline/store/layout.ts'
import type { PaperRecord } from '../schemas/paper-record.ts'

export interface PictureRequest {
  readonly sources: string
  readonly sha256: string
  readonly mediaType: MediaType
  readonly page: number
  readonly rotation: 0 | 90 | 180 | 270
  /** Where the picture goes. */
  readonly path: string
}

const TIME_LIMIT_MS = 30_000

/** Pictures of pages, made when first asked for and kept; null for a page that has none (text files, papers whose source is gone). */
export function pageImages(layout: Layout): { picture(paper: string, page: number): Promise<Uint8Array | null>; close(): void } {
  let child: ChildProcess | null = null
  let last: Promise<unknown> = Promise.resolve()

  async function make(paper: string, page: number, path: string): Promise<boolean> {
    const record = await readJson<PaperRecord>(join(layout.papers, `${paper}.json`))
    const read = record?.pages.find(({ number }) => number === page)
    if (!record || !read) return false
    const { sha256, mediaType } = record.source
    return await ask({ sources: layout.sources, sha256, mediaType: mediaType as MediaType, page, rotation: read.reading.rotation, path })
  }

  function ask(request: PictureRequest): Promise<boolean> {
    child ??= fork(join(import.meta.dirname, 'page-picture-process.ts'))
    const renderer = child
    return new Promise((resolve) => {
      const settle = (made: boolean) => {
        clearTimeout(timer)
        renderer.removeAllListeners()
        resolve(made)
      }
      const drop = () => {
        if (child === renderer) child = null
        renderer.kill('SIGKILL')
        settle(false)
      }
      const timer = setTimeout(drop, TIME_LIMIT_MS)
      renderer.once('exit', drop)
      renderer.once('message', ({ made, error }: { made?: boolean; error?: string }) => {
        if (error) console.error(`no picture of page ${request.page} of ${request.sha256.slice(0, 16)}: ${error}`)
        settle(made === true)
      })
      renderer.send(request)
    })
  }

  return {
    async picture(paper, page) {
      const path = join(layout.images(paper), `${page}.webp`)
      const kept = await readIfThere(path)
      if (kept) return kept
      // One page after another: a reader who leafs through a book must not start a hundred renderers.
      const made = last.then(() => make(paper, page, path))
      last = made.catch(() => false)
      return (await made) ? await readIfThere(path) : null
    },
    close: () => {
      child?.kill()
    },
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
