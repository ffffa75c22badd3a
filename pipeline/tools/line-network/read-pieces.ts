import type { Raster } from '../../model/raster.ts'
import type { InkWord } from './best-of-readings.ts'
import { anyCharacters } from './characters.ts'
import { withKnownWords } from './known-words.ts'
import { lettersOf } from './letters.ts'
import { type LineNetwork, STEP } from './line-network.ts'
import { type LinePicture, linePicture } from './line-picture.ts'
import { wordsOf } from './line-words.ts'
import type { Piece } from './pieces.ts'
import { likeliest, type Shares } from './search.ts'
import { withInk } from './word-ink.ts'

interface Read {
  readonly words: readonly InkWord[]
  /** Mean share of the likeliest class where that is a character. */
  readonly sure: number
}

/** Below this it may be white on black. */
const DOUBTFUL = 0.7

/** The words of each piece, as one network reads them. */
export async function readPieces(network: LineNetwork, picture: Raster, pieces: readonly Piece[]): Promise<Map<Piece, readonly InkWord[]>> {
  const pictures = new Map(pieces.map((piece) => [piece, linePicture(picture, piece.box, network.rows)]))
  const read = await readAll(network, pictures)
  const doubtful = [...read].filter(([, { sure }]) => sure < DOUBTFUL).map(([piece]) => [piece, inverted(pictures.get(piece) as LinePicture)] as const)
  const again = await readAll(network, new Map(doubtful))
  return new Map(
    [...read].map(([piece, one]) => {
      const other = again.get(piece)
      return [piece, other && other.sure > one.sure ? other.words : one.words]
    }),
  )
}

const inverted = (picture: LinePicture): LinePicture => ({ ...picture, values: picture.values.map((value) => -value) })

/** Columns of all pieces of a batch: what the network keeps of them is some 15 KB a column, and larger batches are no faster. */
const COLUMNS = 4800
const PIECES = 16
/** In heights: no line of writing is as long, but rules are. */
const LONGEST = 200

/** Pieces of like width at once: four and more take a third less a line than one alone. */
async function readAll(network: LineNetwork, pictures: ReadonlyMap<Piece, LinePicture>): Promise<Map<Piece, Read>> {
  const byWidth = [...pictures].filter(([, { columns, rows }]) => columns >= STEP && columns <= LONGEST * rows).sort(([, a], [, b]) => a.columns - b.columns)
  const read = new Map<Piece, Read>()
  for (let from = 0; from < byWidth.length; ) {
    let to = from + 1
    while (to < byWidth.length && to - from < PIECES && (to - from + 1) * (byWidth[to] as [Piece, LinePicture])[1].columns <= COLUMNS) to++
    const batch = byWidth.slice(from, to)
    const shares = await sharesOf(
      network,
      batch.map(([, line]) => line),
    )
    for (const [n, [piece, line]] of batch.entries()) read.set(piece, wordsRead(network, piece, line, shares[n] as Shares))
    from = to
  }
  return read
}

async function sharesOf({ session, rows }: LineNetwork, lines: readonly LinePicture[]): Promise<Shares[]> {
  const { Tensor } = await import('onnxruntime-node')
  const columns = Math.max(...lines.map((line) => line.columns))
  const values = new Float32Array(lines.length * rows * columns)
  lines.forEach((line, n) => {
    for (let y = 0; y < rows; y++) values.set(line.values.subarray(y * line.columns, (y + 1) * line.columns), (n * rows + y) * columns)
  })
  const steps = Int32Array.from(lines, (line) => Math.floor(line.columns / STEP))
  const { classes: output } = await session.run({
    picture: new Tensor('float32', values, [lines.length, 1, rows, columns]),
    steps: new Tensor('int32', steps, [lines.length]),
  })
  if (!output) throw new Error('the network gave no output')
  const classes = output.dims[2] as number
  return lines.map((_, n) => ({
    values: output.data as Float32Array,
    start: n * classes,
    stride: lines.length * classes,
    steps: steps[n] as number,
    classes,
  }))
}

function wordsRead({ blank, characters, list }: LineNetwork, piece: Piece, { across }: LinePicture, shares: Shares): Read {
  const found = likeliest(shares, anyCharacters(characters.codes), blank)
  const letters = found ? lettersOf(found.prefix, shares, characters, blank) : []
  const words = wordsOf(list ? withKnownWords(letters, shares, characters, list, blank) : letters, characters.texts, list)
  return { words: withInk(words, piece, (step) => piece.box[0] + (step + 0.5) * STEP * across), sure: sureness(shares, blank) }
}

function sureness({ values, start, stride, steps, classes }: Shares, blank: number): number {
  let [sum, count] = [0, 0]
  for (let step = 0; step < steps; step++) {
    const at = start + step * stride
    let best = 0
    for (let one = 1; one < classes; one++) if ((values[at + one] as number) > (values[at + best] as number)) best = one
    if (best === blank) continue
    sum += values[at + best] as number
    count++
  }
  return count === 0 ? 0 : sum / count
}
