import type { OcrEngine } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'

type Answer = ReturnType<OcrEngine['recognise']>

/** The engine; asked for the same picture in the same way again, it says what it said: a strip may be looked at before the page is read and after. */
export function remembering(ocr: OcrEngine): OcrEngine {
  const answers = new Map<Raster, Map<string, Answer>>()
  return {
    ...ocr,
    recognise(request) {
      const known = answers.get(request.picture) ?? new Map<string, Answer>()
      answers.set(request.picture, known)
      const way = `${request.languages.join('+')} ${request.segmentation}`
      const answer = known.get(way) ?? ocr.recognise(request)
      known.set(way, answer)
      return answer
    },
  }
}
