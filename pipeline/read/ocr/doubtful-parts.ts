import { allLanguages } from '../../languages/languages.ts'
import type { LineRecogniser, OcrEngine, OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { wide } from '../../model/wide.ts'
import { height } from '../layout/piece.ts'
import { cropped } from '../picture/turn.ts'
import { type Attempt, withLines } from './attempt.ts'
import { mendedPart } from './mended-part.ts'

/** Words read less surely than this: character errors of 300-dpi scans were .0086 at .75, .0059 here and .0061 at .92, where it costs half as much again. */
const DOUBT = 0.85
/** Characters on either side that are read along: the network reads by what stands around, and they show where the doubtful word begins and ends. */
const BESIDE = 3
/** White around a part, in heights of its line. */
const PAD = 0.2
/** Heights of the line that part what stands on it: a gap is read as a bracket. */
const GAP = 1

/** Words of a line from `from` to before `to`. */
interface Part {
  readonly from: number
  readonly to: number
}

/**
 * Reads doubtful words again, each with a few characters beside it, with a network that knows the script better. Tesseract takes a rare Han
 * character for any other and 16% for 1696; it is unsure of most of what it reads wrongly, and all of that is a tenth of the page.
 */
export async function rereadDoubts(ocr: OcrEngine, first: Attempt): Promise<Attempt> {
  const network = networkOf(first.names)
  if (!ocr.lines || !network) return first
  const lines: OcrLine[] = []
  for (const line of first.lines) lines.push(await reread(ocr.lines, network, first, line))
  return lines.every((line, i) => line === first.lines[i]) ? first : { ...withLines(first, lines), network }
}

/** The network that knows the script of the first of these data better. */
export const networkOf = ([first]: readonly string[]): string | undefined =>
  allLanguages.flatMap(({ ocrNetwork }) => Object.entries(ocrNetwork)).find(([data]) => data === first)?.[1]

async function reread({ read }: LineRecogniser, network: string, { picture: { raster } }: Attempt, line: OcrLine): Promise<OcrLine> {
  let { words } = line
  // From the last: the places of those before it stay.
  for (const { from, to } of partsOf(line).reverse()) {
    const part = words.slice(from, to)
    const box = boxOf(line, { from, to })
    const cut = cropped(raster, box)
    const [left] = cut.back(0, 0)
    const seen = await read(cut.raster, network)
    const placed = seen.map(({ text, at, confidence }) => ({ text, middle: left + at * cut.raster.width, confidence }))
    const mended = mendedPart(part, placed, { isDoubtful, high: height(line.box), starts: isEdge(line, from), ends: isEdge(line, to) })
    if (mended) words = words.toSpliced(from, part.length, ...mended.map((word) => within(word, line.box)))
  }
  return words === line.words ? line : { ...line, words }
}

const isDoubtful = ({ confidence }: OcrWord): boolean => confidence < DOUBT

/** Doubtful words with what stands beside them; those that touch are one part. */
function partsOf(line: OcrLine): Part[] {
  const { words } = line
  // Lines with no character of a script without blanks are read better as they were.
  if (!words.some(({ text }) => wide.test(text))) return []
  const parts: { from: number; to: number }[] = []
  words.forEach((word, i) => {
    if (!isDoubtful(word)) return
    let [from, to] = [i, i + 1]
    for (let left = BESIDE; left > 0 && !isEdge(line, from); from--) left -= lengthOf(words[from - 1])
    for (let left = BESIDE; left > 0 && !isEdge(line, to); to++) left -= lengthOf(words[to])
    const last = parts.at(-1)
    if (last && (from < last.to || (from === last.to && !isEdge(line, from)))) last.to = Math.max(last.to, to)
    else parts.push({ from, to })
  })
  return parts
}

const lengthOf = (word: OcrWord | undefined): number => [...(word?.text ?? '')].length

/** True where the line begins or ends before word `i`, or a wide gap parts it from the one before. */
function isEdge({ words, box }: OcrLine, i: number): boolean {
  const [before, after] = [words[i - 1], words[i]]
  return !before || !after || after.box[0] - before.box[2] > GAP * height(box)
}

function boxOf(line: OcrLine, { from, to }: Part): Box {
  const { words, box } = line
  const pad = PAD * height(box)
  const [first, last] = [words[from] as OcrWord, words[to - 1] as OcrWord]
  const left = isEdge(line, from) ? first.box[0] - pad : ((words[from - 1] as OcrWord).box[2] + first.box[0]) / 2
  const right = isEdge(line, to) ? last.box[2] + pad : (last.box[2] + (words[to] as OcrWord).box[0]) / 2
  return [left, box[1] - pad, right, box[3] + pad]
}

/** The word as high as the line, and within it. */
const within = (word: OcrWord, [x0, y0, x1, y1]: Box): OcrWord => ({ ...word, box: [Math.max(x0, word.box[0]), y0, Math.min(x1, word.box[2]), y1] })
