import { spawn, spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Raster } from '../model/raster.ts'
import { toTiff } from './tiff.ts'

/** A running tesseract: what it reads in and how was said when it started. */
export interface TesseractProcess {
  /** What it was started with, in one string. */
  readonly setup: string
  /** Pictures asked for so far. */
  readonly pictures: number
  /** False once it has ended; it must not be asked then. */
  readonly runs: boolean
  /** The picture's TSV; one picture at a time. Rejects with tesseract's own words when it ends before it has answered. */
  read(picture: Raster): Promise<string>
  stop(): void
}

/** Writes each row at once. Without it rows wait until 4 KB are together, and only the end of the process brings the last of them. */
const BY_ROW = ['stdbuf', '-oL'] as const

/** True where rows can be had from a program that runs on: wherever there are GNU's core utilities. */
export const canStayWarm = (): boolean => spawnSync(BY_ROW[0], ['--version']).status === 0

/** Read after each picture: its row says that all rows of the picture are there. */
const MARK = toTiff({ width: 64, height: 64, dpi: 300, grey: new Uint8Array(64 * 64).fill(255) })

/**
 * Starts a tesseract that reads picture after picture (`warm`), for starting one costs 2 to 5 % of a page, and most of a line or two; or one
 * that ends with its first. Pictures are handed over in files it opens by their descriptors.
 */
export function startTesseract(args: readonly string[], warm: boolean): TesseractProcess {
  const [pictureFile, markFile] = [namelessFile(), namelessFile()]
  writeSync(markFile, MARK, 0, MARK.length, 0)
  const [program, ...before] = warm ? [...BY_ROW, 'tesseract'] : ['tesseract']
  const child = spawn(program as string, [...before, '-', '-', ...args, '-c', 'tessedit_create_tsv=1', '-c', 'stream_filelist=1'], {
    // With more threads than one its OpenMP loops spin and all pages together are slower.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['pipe', 'pipe', 'pipe', pictureFile, markFile],
  })
  closeSync(markFile)
  let [pictures, runs, rows, complaint] = [0, true, '', '']
  let asked: PromiseWithResolvers<string> | null = null

  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    rows += chunk
    // Pages are counted from 1: each picture is followed by the mark.
    const end = warm ? rows.indexOf(`\n1\t${2 * pictures}\t`) : -1
    if (end < 0 || !rows.endsWith('\n')) return
    asked?.resolve(rows.slice(0, end))
    rows = ''
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = `${complaint}${chunk}`.slice(-1000)
  })
  child.stdin?.on('error', () => {}) // it ended before it had read all: its exit code says why
  const ended = (error: Error | null): void => {
    if (runs) closeSync(pictureFile)
    runs = false
    if (error) asked?.reject(error)
    else asked?.resolve(rows)
  }
  child.on('error', ended)
  child.on('close', (code, signal) => ended(code === 0 && !warm ? null : new Error(complaint.trim().split('\n').at(-1) || `it ended with ${signal ?? code}`)))

  return {
    setup: args.join(' '),
    get pictures() {
      return pictures
    },
    get runs() {
      return runs
    },
    read(picture) {
      asked = Promise.withResolvers()
      pictures++
      const bytes = toTiff(picture)
      ftruncateSync(pictureFile, bytes.length)
      writeSync(pictureFile, bytes, 0, bytes.length, 0)
      child.stdin?.write('/dev/fd/3\n')
      if (warm) child.stdin?.write('/dev/fd/4\n')
      else child.stdin?.end()
      return asked.promise
    },
    stop: () => child.kill(),
  }
}

/** A file that only those find who have it open: nothing is left behind, however a process ends. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-'))
  const file = openSync(join(folder, 'picture.tif'), 'w+')
  rmSync(folder, { recursive: true })
  return file
}
