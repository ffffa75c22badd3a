import type { OcrLine, OcrWord } from '../../model/ocr.ts'
import type { Raster } from '../../model/raster.ts'
import type { PixelBox, Row } from '../tesseract-layout.ts'
import { bestOfReadings, type InkWord } from './best-of-readings.ts'
import type { LineNetwork } from './line-network.ts'
import { type Piece, piecesOf, union } from './pieces.ts'
import { readPieces } from './read-pieces.ts'

/** Reads the rows of a picture with each network and keeps what is surest, the first being wanted most. */
export async function readRows(networks: readonly LineNetwork[], picture: Raster, rows: readonly Row[]): Promise<OcrLine[]> {
  const pieces = rows.map((row) => piecesOf(row, picture))
  const readings: ReadonlyMap<Piece, readonly InkWord[]>[] = []
  for (const network of networks) readings.push(await readPieces(network, picture, pieces.flat()))
  return rows.flatMap((row, i) => {
    const words = (pieces[i] as Piece[]).flatMap((piece) => boxed(piece, bestOfReadings(readings.map((reading) => reading.get(piece) ?? []))))
    return words.length > 0 ? [{ words, box: row.words.map(({ box }) => box).reduce(union) }] : []
  })
}

/** A word without ink of its own, for its letters touch others, is where the network saw it. */
function boxed({ blobs }: Piece, words: readonly InkWord[]): OcrWord[] {
  const all = blobs.reduce(union)
  return words.map(({ text, confidence, start, end, left, right }) => {
    const box: PixelBox =
      start < end ? blobs.slice(start, end).reduce(union) : [Math.max(all[0], Math.floor(left)), all[1], Math.min(all[2], Math.ceil(right)), all[3]]
    return { text, confidence, box }
  })
}
