import type { LineRecogniser, OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import { height, width } from '../layout/piece.ts'
import { cropped, type Derived } from '../picture/turn.ts'
import { type Attempt, attempt, confidenceOf, textOf } from './attempt.ts'
import { dataOfEach } from './choose-languages.ts'
import { networkOf } from './doubtful-parts.ts'

/** Read less surely by the network, a line of a photograph is leaves and bricks. */
const SURE = 0.9
/** What is looked at around a line, in its heights: tesseract finds the middle of a word of large type, and rows of it whole. */
const [BESIDE, ABOVE] = [1, 0.15]
/** So many times as wide as high a picture is one line. */
const ONE_LINE = 3

/**
 * Signs and photographs have no lines: words anywhere, in all languages or those told, and of these only what is read surely, for foliage is read too.
 * Where a network knows the script it reads what tesseract found, for it was trained on signs: of ten strings on signs seven are read so, four without.
 */
export async function signs(ocr: OcrEngine, picture: Derived, names: readonly string[] | null): Promise<Attempt[]> {
  const found: Attempt[] = []
  for (const data of names ? [names] : dataOfEach) {
    const all = await attempt(ocr, picture, data, 'sparse', 'words anywhere')
    const network = ocr.lines && networkOf(data)
    const lines = ocr.lines && network ? await readByNetwork(ocr.lines, network, all) : all.lines.map(surely)
    const kept = lines.filter(({ words }) => words.length > 0)
    found.push({ ...all, lines: kept, text: textOf(kept), confidence: confidenceOf(kept), ...(network ? { network } : {}) })
  }
  return found
}

const surely = (line: OcrLine): OcrLine => ({ ...line, words: line.words.filter(isSure) })

async function readByNetwork(recogniser: LineRecogniser, network: string, { lines, picture: { raster } }: Attempt): Promise<OcrLine[]> {
  const whole: OcrLine = { box: [0, 0, raster.width, raster.height], words: [] }
  const read: OcrLine[] = []
  for (const line of raster.width > ONE_LINE * raster.height ? [whole] : lines) read.push((await readLine(recogniser, network, raster, line)) ?? surely(line))
  return read
}

async function readLine({ read }: LineRecogniser, network: string, raster: Raster, { box: [x0, y0, x1, y1] }: OcrLine): Promise<OcrLine | null> {
  const high = y1 - y0
  const box = [
    Math.max(0, x0 - BESIDE * high),
    Math.max(0, y0 - ABOVE * high),
    Math.min(raster.width, x1 + BESIDE * high),
    Math.min(raster.height, y1 + ABOVE * high),
  ] as const
  if (width(box) < 1 || height(box) < 1) return null
  const seen = await read(cropped(raster, box).raster, network)
  const text = seen.map((character) => character.text).join('')
  const confidence = seen.reduce((sum, one) => sum + one.confidence, 0) / Math.max(1, seen.length)
  return confidence >= SURE && /[\p{L}\p{N}]/u.test(text) ? { box, words: [{ text, box, confidence }] } : null
}

const isSure = ({ text, confidence }: OcrWord): boolean =>
  /[\p{L}\p{N}]/u.test(text) && confidence >= (/\p{Script=Han}|[\p{L}\p{N}]{3}/u.test(text) ? 0.6 : 0.85)
