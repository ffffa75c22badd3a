import { join } from 'node:path'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import type { OcrLine, OcrRequest } from '../model/ocr.ts'
import { answerRequests } from './tesseract-process.ts'
import { settingsFor, USUAL_DPI } from './tesseract-settings.ts'
import { toTiff } from './tiff.ts'

// A process with tesseract.js. Forked with a folder of data it reads pictures.

const [folder] = process.argv.slice(2)
let worker: Worker | null = null
let known = ''

answerRequests(async (request: OcrRequest): Promise<readonly OcrLine[]> => {
  const { picture } = request
  const languages = request.languages.join('+')
  worker ??= await createWorker(languages, OEM.LSTM_ONLY, {
    langPath: folder,
    gzip: false,
    cacheMethod: 'none',
    workerPath: join(import.meta.dirname, 'tesseract-js-thread.ts'),
    // Without it a bad picture ends the process; the call itself is rejected too.
    errorHandler: () => {},
  })
  if (known !== '' && known !== languages) await worker.reinitialize(languages)
  known = languages
  const image = toTiff({ ...picture, dpi: picture.dpi || USUAL_DPI })
  const { data } = await worker.recognize(image, settingsFor(request) as never, { text: false, blocks: true })
  // As the thread hands them over.
  return data.blocks as unknown as readonly OcrLine[]
})
