import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, mkdir, readFile, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../model/failure.ts'
import type { ReadingOptions, SourceFile } from '../model/tools.ts'
import { readJson, writeWhole } from './atomic.ts'

/** What is said of a source beside its bytes: kept once, so that jobs carry its hash only and no password lies in a queue. */
export interface Source {
  readonly sha256: string
  readonly fileName: string
  readonly options: ReadingOptions
}

/** A record's name: the first 16 hex digits of the SHA-256 of the bytes. */
export const paperId = (sha256: string): string => sha256.slice(0, 16)

/** Copies the file to `directory` under its hash (sharing its blocks where the file system can) with its name and options beside it. */
export async function keepSource(directory: string, path: string, options: ReadingOptions): Promise<Source> {
  await mkdir(directory, { recursive: true })
  const copy = join(directory, `${process.pid}-${basename(path)}.tmp`)
  await copyFile(path, copy, constants.COPYFILE_FICLONE)
  // The copy is hashed, not the original, which may be written to meanwhile.
  const hash = createHash('sha256')
  await pipeline(createReadStream(copy), hash)
  const source = { sha256: hash.digest('hex'), fileName: basename(path), options }
  await rename(copy, join(directory, source.sha256))
  await writeWhole(join(directory, `${source.sha256}.json`), JSON.stringify(source), 0o600)
  return source
}

/** Throws Failure `queue/no-source` when this worker cannot see what another process kept. */
export async function openSource(directory: string, sha256: string): Promise<{ file: SourceFile; options: ReadingOptions }> {
  const source = await readJson<Source>(join(directory, `${sha256}.json`))
  if (!source)
    throw new Failure('queue/no-source', `the source ${sha256} is not in ${directory}`, {
      advice: 'Start every worker with the --out folder that the papers were enqueued with; machines must share it.',
      retry: true,
    })
  return { file: { name: source.fileName, bytes: await readFile(join(directory, sha256)) }, options: source.options }
}
