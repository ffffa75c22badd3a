import { spawnSync } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../model/failure.ts'
import type { OcrEngine, OcrRequest } from '../model/ocr.ts'
import { demandData, type OcrDataFolder } from './ocr-data.ts'
import { canStayWarm, startTesseract, type TesseractProcess } from './tesseract-process.ts'
import { psm, settingsFor } from './tesseract-settings.ts'
import { linesOfTsv } from './tesseract-tsv.ts'

/** Version of the `tesseract` that is installed ("5.3.4"), null where there is none or it is older than its neural recogniser. */
export function installedTesseract(): string | null {
  const { status, stdout } = spawnSync('tesseract', ['--version'], { encoding: 'utf8' })
  const version = status === 0 ? (/^tesseract v?(\d[\w.-]*)/mu.exec(stdout)?.[1] ?? null) : null
  return version !== null && Number.parseInt(version, 10) >= 4 ? version : null
}

/** Processes kept a lane while they have nothing to read, 35 to 65 MB each: a page is read in one language and looked at in one or two more, the next may be of another. */
const KEPT = 6
/** Then it is started anew: what a process loses over time stays small. */
const PICTURES_A_PROCESS = 300

/** Milliseconds to wait for the first rows of one that runs on: a tesseract linked without shared libraries keeps them to its end. */
const PATIENCE = 60_000

/** The installed tesseract, one process a page on one core each. `lanes` pages are read at the same time. */
export function tesseractNative(version: string, data: OcrDataFolder, lanes: number, patience = PATIENCE): OcrEngine {
  let warm = canStayWarm()
  /** One that runs on has answered. */
  let heard = false
  const running = new Set<TesseractProcess>()
  /** Those without work, longest idle first. */
  const idle: TesseractProcess[] = []
  let free = lanes
  const waiting: (() => void)[] = []

  function take(args: readonly string[]): TesseractProcess {
    const at = idle.findIndex((one) => one.runs && one.setup === args.join(' '))
    const found = at < 0 ? startTesseract(args, warm) : (idle.splice(at, 1)[0] as TesseractProcess)
    running.add(found)
    return found
  }

  async function read(request: OcrRequest): Promise<string> {
    const one = take(argumentsFor(request, data))
    const picture = { ...request.picture, dpi: request.picture.dpi || 300 }
    try {
      const answer = one.read(picture)
      if (!warm || heard) return await answer
      const tsv = await Promise.race([answer, delay(patience, null, { ref: false })])
      heard = tsv !== null
      if (tsv !== null) return tsv
      warm = false
      answer.catch(() => {})
    } finally {
      leave(one)
    }
    return await read(request)
  }

  function leave(one: TesseractProcess): void {
    if (warm && one.runs && one.pictures < PICTURES_A_PROCESS) idle.push(one)
    else stop(one)
    while (idle.length > KEPT * lanes) stop(idle.shift() as TesseractProcess)
  }

  function stop(one: TesseractProcess): void {
    running.delete(one)
    one.stop()
  }

  return {
    name: `tesseract ${version}`,
    lanes,
    async recognise(request) {
      demandData(data, request.languages)
      while (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
      free--
      try {
        return linesOfTsv(await read(request))
      } catch (error) {
        throw new Failure('read/ocr-failed', `tesseract failed: ${(error as Error).message}`, {
          advice: 'Try `tesseract --version` and `palimpsest doctor`; PALIMPSEST_OCR=tesseract.js reads without it.',
          retry: true,
          cause: error,
        })
      } finally {
        free++
        waiting.shift()?.()
      }
    },
    async close() {
      for (const one of running) stop(one)
    },
  }
}

const argumentsFor = ({ languages, segmentation }: OcrRequest, data: OcrDataFolder): string[] => [
  ...['--tessdata-dir', data.path, '-l', languages.join('+'), '--oem', '1', '--psm', psm[segmentation]],
  ...Object.entries(settingsFor(languages)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]
