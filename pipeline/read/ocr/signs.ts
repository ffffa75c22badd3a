import { allLanguages } from '../../languages/languages.ts'
import type { LineRecogniser, OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import { wide } from '../../model/wide.ts'
import { height, width } from '../layout/piece.ts'
import { sheetOf } from '../picture/sheet.ts'
import { cropped, type Derived } from '../picture/turn.ts'
import { type Attempt, attempt, confidenceOf, textOf } from './attempt.ts'
import { dataOfEach } from './choose-languages.ts'
import { networkOf } from './doubtful-parts.ts'

/** Read less surely by the network, a line of a photograph is leaves and bricks. */
const SURE = 0.9
/** What is looked at around a line, in its heights: tesseract finds the middle of a word of large type, and rows of it whole. */
const [BESIDE, ABOVE] = [1, 0.15]
/** And where what it found is looked at again: the rule of a window's edge beside it would be read along. */
const CLOSE = 0.08
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
    const seen = lines.filter(({ words }) => words.length > 0)
    const kept = seen.length > 0 ? seen : await readAlike(ocr, data, all)
    found.push({ ...all, lines: kept, text: textOf(kept), confidence: confidenceOf(kept), ...(network && kept === seen ? { network } : {}) })
  }
  return found
}

/**
 * The lines that all data of the language read alike, on a sheet of nothing else. Of two rare characters on a screenshot none was sure, the network
 * among them; but what simplified eyes and traditional ones make of dirt is not the same.
 */
async function readAlike(ocr: OcrEngine, names: readonly string[], { lines, picture: { raster } }: Attempt): Promise<OcrLine[]> {
  const all = allLanguages.find(({ ocr: data }) => data[0] === names[0])?.ocr ?? []
  const parts = lines.filter(({ words }) => words.some(({ text }) => wide.test(text))).map(({ box }) => grown(box, raster, CLOSE, CLOSE))
  if (all.length < 2 || parts.length === 0) return []
  const sheet = sheetOf(raster, parts)
  const readings: OcrWord[][][] = []
  for (const data of all) {
    const words = (await ocr.recognise({ picture: sheet.raster, languages: [data], segmentation: 'block' })).flatMap((line) => line.words)
    readings.push(parts.map((_, part) => words.filter(({ box }) => sheet.slotOf(box)?.part === part)))
  }
  return parts.flatMap((box, part): OcrLine[] => {
    const ofPart = readings.map((reading) => reading[part] ?? [])
    const [text = '', ...others] = ofPart.map((words) => words.map((word) => word.text).join(''))
    const isAlike = [...text].length > 1 && [...text].every((character) => wide.test(character)) && others.every((other) => other === text)
    return isAlike ? [{ box, words: [{ text, box, confidence: Math.max(...ofPart.flat().map(({ confidence }) => confidence)) }] }] : []
  })
}

const surely = (line: OcrLine): OcrLine => ({ ...line, words: line.words.filter(isSure) })

async function readByNetwork(recogniser: LineRecogniser, network: string, { lines, picture: { raster } }: Attempt): Promise<OcrLine[]> {
  const whole: OcrLine = { box: [0, 0, raster.width, raster.height], words: [] }
  const read: OcrLine[] = []
  for (const line of raster.width > ONE_LINE * raster.height ? [whole] : lines) read.push((await readLine(recogniser, network, raster, line)) ?? surely(line))
  return read
}

/** The box with so many of its heights more beside it and above and below, within the picture. */
const grown = ([x0, y0, x1, y1]: Box, { width: across, height: along }: Raster, beside: number, above: number): Box => {
  const [dx, dy] = [beside * (y1 - y0), above * (y1 - y0)]
  return [Math.max(0, x0 - dx), Math.max(0, y0 - dy), Math.min(across, x1 + dx), Math.min(along, y1 + dy)]
}

async function readLine({ read }: LineRecogniser, network: string, raster: Raster, line: OcrLine): Promise<OcrLine | null> {
  const box = grown(line.box, raster, BESIDE, ABOVE)
  if (width(box) < 1 || height(box) < 1) return null
  const seen = await read(cropped(raster, box).raster, network)
  const text = seen.map((character) => character.text).join('')
  const confidence = seen.reduce((sum, one) => sum + one.confidence, 0) / Math.max(1, seen.length)
  return confidence >= SURE && /[\p{L}\p{N}]/u.test(text) ? { box, words: [{ text, box, confidence }] } : null
}

const isSure = ({ text, confidence }: OcrWord): boolean =>
  /[\p{L}\p{N}]/u.test(text) && confidence >= (/\p{Script=Han}|[\p{L}\p{N}]{3}/u.test(text) ? 0.6 : 0.85)
