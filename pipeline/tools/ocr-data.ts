import { createHash } from 'node:crypto'
import { createReadStream, existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The data of one language for the recogniser: tesseract's `<name>.traineddata`, gzipped or not. */
export interface OcrData {
  /** tesseract's name: `rus`, `chi_sim`. */
  readonly name: string
  readonly directory: string
  readonly path: string
  readonly gzip: boolean
}

/** Where fetched data lies below the cache directory. */
export const fetchedOcrData = (cache: string): string => join(cache, 'ocr-data')

/**
 * Finds the data on this machine, best first: what `setup` fetched, what the system has (Debian's fast data is as good as any), what came
 * with npm. Null when there is none; it is never fetched while a paper is read.
 */
export function findOcrData(name: string, cache: string): OcrData | null {
  for (const directory of [fetchedOcrData(cache), ...systemDirectories()]) {
    const path = join(directory, `${name}.traineddata`)
    if (existsSync(path)) return { name, directory, path, gzip: false }
  }
  const directory = join(import.meta.dirname, '..', '..', 'node_modules', '@tesseract.js-data', name, '4.0.0_best_int')
  const path = join(directory, `${name}.traineddata.gz`)
  return existsSync(path) ? { name, directory, path, gzip: true } : null
}

const systemDirectories = (): string[] => [
  ...(process.env.TESSDATA_PREFIX ? [process.env.TESSDATA_PREFIX] : []),
  ...globSync('/usr/share/tesseract-ocr/*/tessdata').sort().reverse(),
  '/usr/share/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
]

export async function checksum(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
