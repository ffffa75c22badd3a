import { Failure } from '../model/failure.ts'
import type { OcrEngine, OcrLine, OcrRequest } from '../model/ocr.ts'
import { demandData, type OcrDataFolder } from './ocr-data.ts'

/** What recognises one picture at a time. */
export interface Reader {
  /** Rejects when the picture cannot be read, and when the reader ends before it has answered. */
  read(request: OcrRequest): Promise<readonly OcrLine[]>
  stop(): void
}

/** A reader is started anew after so many pictures, or after one of so many pixels: WebAssembly memory never shrinks, and what tesseract loses over time stays small. */
const PICTURES_A_READER = 300
const LARGE_PICTURE = 40_000_000

interface Lane {
  reader: Reader | null
  /** What it read in last. */
  languages: string
  pictures: number
  busy: boolean
}

export interface Lanes {
  readonly name: string
  readonly data: OcrDataFolder
  /** Pictures read at the same time. */
  readonly lanes: number
  /** What to do when a reader fails. */
  readonly advice: string
  readonly picturesAReader?: number
  readonly start: () => Reader
}

/** Reads pictures side by side, each lane with a reader of its own that starts when first needed and stays warm. */
export function tesseractInLanes({ name, data, lanes: count, advice, picturesAReader = PICTURES_A_READER, start }: Lanes): OcrEngine {
  const lanes: Lane[] = Array.from({ length: count }, () => ({ reader: null, languages: '', pictures: 0, busy: false }))
  const waiting: (() => void)[] = []

  async function take(languages: string): Promise<Lane> {
    for (;;) {
      const idle = lanes.filter((lane) => !lane.busy)
      const lane = idle.find((one) => one.languages === languages) ?? idle.find((one) => one.reader === null) ?? idle[0]
      if (lane) {
        lane.busy = true
        return lane
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  function leave(lane: Lane): void {
    lane.busy = false
    waiting.shift()?.()
  }

  function retire(lane: Lane): void {
    lane.reader?.stop()
    Object.assign(lane, { reader: null, languages: '', pictures: 0 })
  }

  return {
    name,
    lanes: count,
    async recognise(request) {
      demandData(data, request.languages)
      const languages = request.languages.join('+')
      const lane = await take(languages)
      try {
        lane.reader ??= start()
        lane.languages = languages
        const lines = await lane.reader.read(request)
        lane.pictures++
        if (lane.pictures >= picturesAReader || request.picture.grey.length > LARGE_PICTURE) retire(lane)
        return lines
      } catch (error) {
        retire(lane)
        throw new Failure('read/ocr-failed', `${name.split(' ')[0]} failed: ${error instanceof Error ? error.message : String(error)}`, {
          advice,
          retry: true,
          cause: error,
        })
      } finally {
        leave(lane)
      }
    },
    async close() {
      for (const lane of lanes) retire(lane)
    },
  }
}
