import { join } from 'node:path'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import type { OcrLine, OcrRequest } from '../model/ocr.ts'
import type { Row } from './tesseract-layout.ts'
import { answerRequests } from './tesseract-process.ts'
import { withLineNetworks } from './tesseract-reader.ts'
import { settingsFor, USUAL_DPI } from './tesseract-settings.ts'
import { toTiff } from './tiff.ts'

// A process with tesseract.js. Forked with a folder of data it reads pictures.

const [folder = ''] = process.argv.slice(2)
let worker: Worker | null = null
let known: string | never[] | null = null

/** What the thread hands over: lines in `languages`, or rows where there are none. */
async function ask(request: OcrRequest, languages: readonly string[]): Promise<unknown> {
  const { picture } = request
  const wanted = languages.length > 0 ? languages.join('+') : []
  worker ??= await createWorker(wanted, OEM.LSTM_ONLY, {
    langPath: folder,
    gzip: false,
    cacheMethod: 'none',
    workerPath: join(import.meta.dirname, 'tesseract-js-thread.ts'),
    // Without it a bad picture ends the process; the call itself is rejected too.
    errorHandler: () => {},
  })
  if (known !== null && String(known) !== String(wanted)) await worker.reinitialize(wanted)
  known = wanted
  const image = toTiff({ ...picture, dpi: picture.dpi || USUAL_DPI })
  const only = languages.length > 0 ? { blocks: true } : { layoutBlocks: true }
  const { data } = await worker.recognize(image, settingsFor(request) as never, { text: false, ...only })
  return (data as unknown as Record<string, unknown>)[Object.keys(only)[0] as string]
}

answerRequests(
  withLineNetworks(
    {
      rows: (request) => ask(request, []) as Promise<Row[] | null>,
      recognise: (request) => ask(request, request.languages) as Promise<readonly OcrLine[]>,
    },
    folder,
  ),
)
