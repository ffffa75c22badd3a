import { createHash } from 'node:crypto'
import { createReadStream, existsSync, globSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gunzipSync } from 'node:zlib'
import { Failure } from '../model/failure.ts'

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

/** All the data a recogniser may ask for, linked or unpacked into one folder, for tesseract takes one folder only. */
export interface OcrDataFolder {
  readonly path: string
  /** What was found, by name. */
  readonly found: ReadonlyMap<string, OcrData>
  /** `<name>.traineddata` to SHA-256. */
  readonly checksums: Readonly<Record<string, string>>
}

export async function ocrDataFolder(names: readonly string[], cache: string): Promise<OcrDataFolder> {
  const found = new Map<string, OcrData>()
  for (const name of names) {
    const data = findOcrData(name, cache)
    if (data) found.set(name, data)
  }
  // Named by what it holds: every process that finds the same data shares it.
  const choice = createHash('sha256').update(`unpacked ${JSON.stringify([...found])}`)
  const path = join(cache, 'ocr', choice.digest('hex').slice(0, 12))
  mkdirSync(path, { recursive: true })
  const checksums: Record<string, string> = {}
  for (const [name, data] of found) {
    const target = join(path, `${name}.traineddata`)
    // What came with npm is gzipped, which the installed tesseract cannot read.
    if (data.gzip) unpackOnce(data.path, target)
    else linkOnce(data.path, target)
    checksums[`${name}.traineddata`] = await checksum(data.path)
  }
  return { path, found, checksums }
}

function unpackOnce(source: string, path: string): void {
  if (existsSync(path)) return
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, gunzipSync(readFileSync(source)))
  renameSync(temporary, path)
}

function linkOnce(target: string, path: string): void {
  try {
    symlinkSync(target, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Throws Failure `read/no-ocr-data` for the first language without data. */
export function demandData({ found }: OcrDataFolder, languages: readonly string[]): void {
  const missing = languages.find((name) => !found.has(name))
  if (missing)
    throw new Failure('read/no-ocr-data', `there is no OCR data for ${missing} on this machine`, {
      advice: 'Run `palimpsest setup`, which fetches it.',
      retry: true,
    })
}
