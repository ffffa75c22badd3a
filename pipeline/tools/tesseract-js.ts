import { createRequire } from 'node:module'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import { Failure } from '../model/failure.ts'
import type { OcrEngine, OcrLine, OcrRequest } from '../model/ocr.ts'
import { demandData, type OcrDataFolder } from './ocr-data.ts'
import { psm, settingsFor } from './tesseract-settings.ts'
import { linesOfTsv } from './tesseract-tsv.ts'
import { toTiff } from './tiff.ts'

export const tesseractJsVersion: string = createRequire(import.meta.url)('tesseract.js/package.json').version

/** A recogniser is started anew after so many pictures, or after one of so many pixels: WebAssembly memory never shrinks. */
const PICTURES_A_WORKER = 300
const LARGE_PICTURE = 40_000_000

interface Seat {
  worker: Promise<Worker> | null
  /** The worker's own: what it says once it has been given up is no matter of the seat's. */
  thread: NodeJS.EventEmitter | null
  /** What it was last set up for. */
  languages: string
  pictures: number
  busy: boolean
  /** Ends the job in hand when the worker dies under it. */
  fail: (error: Error) => void
}

/** tesseract as WebAssembly: needs nothing installed. `workers` pages are read at the same time; each worker starts when first needed and stays warm. */
export function tesseractJs(data: OcrDataFolder, workers: number, picturesAWorker = PICTURES_A_WORKER): OcrEngine {
  const seats: Seat[] = Array.from({ length: workers }, () => ({ worker: null, thread: null, languages: '', pictures: 0, busy: false, fail: () => {} }))
  const waiting: (() => void)[] = []

  async function take(languages: string): Promise<Seat> {
    for (;;) {
      const idle = seats.filter((seat) => !seat.busy)
      const seat = idle.find((one) => one.languages === languages) ?? idle.find((one) => one.languages === '') ?? idle[0]
      if (seat) {
        seat.busy = true
        return seat
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  function leave(seat: Seat): void {
    seat.busy = false
    waiting.shift()?.()
  }

  async function start(seat: Seat, languages: string): Promise<Worker> {
    const worker = await createWorker(languages, OEM.LSTM_ONLY, {
      langPath: data.path,
      gzip: false,
      cacheMethod: 'none',
      // Without it a bad picture ends the process; the call itself is rejected too.
      errorHandler: () => {},
    })
    const { worker: thread } = worker as unknown as { worker: NodeJS.EventEmitter }
    seat.thread = thread
    // A thread that was told to end says so when the next is at work already: that ended every 300th picture.
    const stopped = (error: Error): void => {
      if (seat.thread === thread) seat.fail(error)
    }
    thread.on('error', stopped)
    thread.on('exit', () => stopped(new Error('the recogniser stopped')))
    return worker
  }

  async function retire(seat: Seat): Promise<void> {
    const worker = seat.worker
    Object.assign(seat, { worker: null, thread: null, languages: '', pictures: 0, fail: () => {} })
    await (await worker?.catch(() => null))?.terminate()
  }

  async function work(seat: Seat, request: OcrRequest, languages: string): Promise<OcrLine[]> {
    const died = new Promise<never>((_, reject) => {
      seat.fail = reject
    })
    died.catch(() => {})
    const { picture } = request
    const job = async () => {
      if (!seat.worker) seat.worker = start(seat, languages)
      else if (seat.languages !== languages) await (await seat.worker).reinitialize(languages)
      const worker = await seat.worker
      seat.languages = languages
      const settings = {
        tessedit_pageseg_mode: psm[request.segmentation],
        // "Detected 24 diacritics" and the like would be written among our own lines.
        debug_file: '/dev/null',
        ...settingsFor(request.languages),
      }
      // Its blocks hold each character and its rivals: a tenth of the time of a page.
      return await worker.recognize(toTiff({ ...picture, dpi: picture.dpi || 300 }), settings as never, { text: false, tsv: true })
    }
    const { data: answer } = await Promise.race([job(), died])
    return linesOfTsv(answer.tsv ?? '')
  }

  return {
    name: `tesseract.js ${tesseractJsVersion}`,
    lanes: workers,
    async recognise(request) {
      demandData(data, request.languages)
      const languages = request.languages.join('+')
      const seat = await take(languages)
      try {
        const lines = await work(seat, request, languages)
        seat.pictures++
        if (seat.pictures >= picturesAWorker || request.picture.grey.length > LARGE_PICTURE) await retire(seat)
        return lines
      } catch (error) {
        await retire(seat)
        throw new Failure('read/ocr-failed', `tesseract.js failed: ${error instanceof Error ? error.message : String(error)}`, {
          advice: 'Read the paper again; if it fails once more, the machine may be short of memory.',
          retry: true,
          cause: error,
        })
      } finally {
        leave(seat)
      }
    },
    async close() {
      await Promise.all(seats.map(retire))
    },
  }
}
