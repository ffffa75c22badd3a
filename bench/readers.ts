import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TruePage } from '../corpus/print.ts'
import { identify } from '../pipeline/identify/identify.ts'
import { allLanguages } from '../pipeline/languages/languages.ts'
import { defaultReadingOptions, type SourceFile } from '../pipeline/model/tools.ts'
import { readPage } from '../pipeline/read/read.ts'
import { ocrDataFolder } from '../pipeline/tools/ocr-data.ts'
import { createTools, type Tools } from '../pipeline/tools/tools.ts'
import { CACHE } from '../workers/cache.ts'

const run = promisify(execFile)

/** A scanned paper, its language and what stands on its pages. */
export interface Scan {
  readonly file: string
  readonly language: string
  readonly truth: readonly TruePage[]
}

export interface BenchReader {
  /** The text of each page of each scan. */
  read(scans: readonly Scan[]): Promise<string[][]>
  close(): Promise<void>
}

/** Each is handed the number of cores, and throws when what it needs is not there. */
export const readers: Readonly<Record<string, (cores: number) => Promise<BenchReader>>> = {
  'ours-js': (cores) => ours('tesseract.js', cores),
  'ours-native': (cores) => ours('tesseract', cores),
  ocrmypdf,
  liteparse,
}

/** As the workers do it: pages of all papers, a page a core and one being prepared, languages not told. */
async function ours(ocr: string, cores: number): Promise<BenchReader> {
  const store = { once: <T>(_key: string, work: () => Promise<T>): Promise<T> => work() }
  // Tools of its own for each, as each worker has: a file stays open between its pages.
  const lanes = await Promise.all(Array.from({ length: cores + 1 }, () => createTools({ store, cache: CACHE, ocr, lanes: 1 })))
  return {
    async read(scans) {
      const papers = await Promise.all(scans.map(async ({ file }) => ({ name: file, bytes: new Uint8Array(await readFile(file)) })))
      const texts = scans.map((): string[] => [])
      const queue = scans.flatMap(({ truth }, paper) => truth.map((_, i) => ({ paper, page: i + 1 })))
      const work = async (tools: Tools) => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const source = papers[next.paper] as SourceFile
          const { text } = await readPage(await identify(source, tools, defaultReadingOptions), source, next.page, tools, defaultReadingOptions)
          ;(texts[next.paper] as string[])[next.page - 1] = text
        }
      }
      await Promise.all(lanes.map(work))
      return texts
    },
    close: async () => {
      await Promise.all(lanes.map((tools) => tools.close()))
    },
  }
}

/** One paper after another; within it the peers share the pages among the cores themselves. */
const oneByOne = (read: (scan: Scan) => Promise<string[]>) => async (scans: readonly Scan[]) => {
  const texts: string[][] = []
  for (const scan of scans) texts.push(await read(scan))
  return texts
}

/** With its usual settings; nobody tells it which paper is in which language. */
async function ocrmypdf(cores: number): Promise<BenchReader> {
  await run('ocrmypdf', ['--version']).catch(() => {
    throw new Error('OCRmyPDF is not installed (Debian: apt install ocrmypdf)')
  })
  const languages = allLanguages.flatMap((language) => language.ocr.slice(0, 1)).join('+')
  return {
    read: oneByOne(async ({ file }) => {
      const folder = await mkdtemp(join(tmpdir(), 'bench-'))
      try {
        const sidecar = join(folder, 'text.txt')
        const args = ['-l', languages, '--jobs', String(cores), '--force-ocr', '--quiet', '--sidecar', sidecar, file, join(folder, 'out.pdf')]
        await run('ocrmypdf', args, { maxBuffer: 2 ** 26 })
        return (await readFile(sidecar, 'utf8')).split('\f')
      } finally {
        await rm(folder, { recursive: true })
      }
    }),
    close: async () => {},
  }
}

type LiteParse = new (options: object) => { parse(file: string): Promise<{ pages: { text: string }[] }> }

/** Fetched once into the cache; it is no part of the project. */
export async function openLiteparse(): Promise<LiteParse> {
  const folder = join(CACHE, 'bench')
  await mkdir(folder, { recursive: true })
  if (!existsSync(join(folder, 'node_modules', '@llamaindex', 'liteparse')))
    await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', '@llamaindex/liteparse@2.14.7']).catch(() => {
      throw new Error('LiteParse cannot be fetched from npm')
    })
  return (createRequire(join(folder, 'package.json'))('@llamaindex/liteparse') as { LiteParse: LiteParse }).LiteParse
}

/** Told the right language: alone it takes every page for English. */
async function liteparse(cores: number): Promise<BenchReader> {
  const LiteParse = await openLiteparse()
  const data = await ocrDataFolder([...new Set(allLanguages.flatMap((language) => language.ocr))], CACHE)
  // More threads than cores spin; it reads pages side by side anyway.
  process.env.OMP_THREAD_LIMIT = '1'
  return {
    read: oneByOne(async ({ file, language }) => {
      const of = allLanguages.find(({ code }) => code === language)
      const ocrLanguage = [...(of?.ocr.slice(0, 1) ?? []), ...(of?.ocrBeside ?? [])].join('+')
      const parser = new LiteParse({ ocrLanguage, numWorkers: cores, quiet: true, tessdataPath: data.path })
      return (await parser.parse(file)).pages.map(({ text }) => text)
    }),
    close: async () => {},
  }
}
