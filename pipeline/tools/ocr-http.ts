import { Failure } from '../model/failure.ts'
import type { OcrEngine, OcrLine } from '../model/ocr.ts'
import { toPgm } from './pgm.ts'

/**
 * A recogniser behind HTTP. `POST <url>?languages=rus+eng&segmentation=page&dpi=300` with the picture as `image/x-portable-graymap`; the answer is JSON:
 * `{"lines": [{"box": [x0, y0, x1, y1], "words": [{"text": "…", "box": [x0, y0, x1, y1], "confidence": 0.97}]}]}`, boxes in pixels.
 * Each other answer is a failure: a server that is down is never an empty page.
 */
export function ocrOverHttp(url: string, lanes: number): OcrEngine {
  const trouble = (message: string, cause?: unknown) =>
    new Failure('read/ocr-unreachable', `the OCR server ${new URL(url).host} ${message}`, {
      advice: 'See that the server runs and that PALIMPSEST_OCR names its address.',
      retry: true,
      cause,
    })
  return {
    name: `http ${new URL(url).host}`,
    lanes,
    async recognise({ picture, languages, segmentation }) {
      const target = new URL(url)
      target.searchParams.set('languages', languages.join('+'))
      target.searchParams.set('segmentation', segmentation)
      target.searchParams.set('dpi', String(picture.dpi))
      const answer = await fetch(target, {
        method: 'POST',
        headers: { 'content-type': 'image/x-portable-graymap' },
        body: new Uint8Array(toPgm(picture)),
        signal: AbortSignal.timeout(120_000),
      }).catch((error: unknown) => {
        throw trouble('does not answer', error)
      })
      if (!answer.ok) throw trouble(`answers ${answer.status}`)
      const body: unknown = await answer.json().catch((error: unknown) => {
        throw trouble('answers with something that is not JSON', error)
      })
      if (!isAnswer(body)) throw trouble('answers without lines of words, boxes and confidences')
      return body.lines.filter((line) => line.words.length > 0)
    },
    async close() {},
  }
}

const isBox = (value: unknown): boolean => Array.isArray(value) && value.length === 4 && value.every(Number.isFinite)
const isAnswer = (body: unknown): body is { lines: OcrLine[] } =>
  Array.isArray((body as { lines?: unknown })?.lines) &&
  (body as { lines: OcrLine[] }).lines.every(
    (line) =>
      isBox(line?.box) &&
      Array.isArray(line.words) &&
      line.words.every((word) => typeof word?.text === 'string' && isBox(word.box) && word.confidence >= 0 && word.confidence <= 1),
  )
