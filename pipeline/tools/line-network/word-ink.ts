import { wide } from '../../model/wide.ts'
import type { PixelBox } from '../tesseract-layout.ts'
import type { InkWord } from './best-of-readings.ts'
import type { LineWord } from './line-words.ts'
import type { Piece } from './pieces.ts'

/** Each word with the ink that has its middle between where the words around it end and begin, give or take a piece of ink: where the gap is. */
export function withInk(words: readonly LineWord[], { blobs, box }: Pick<Piece, 'blobs' | 'box'>, place: (step: number) => number): InkWord[] {
  let [start, left] = [0, box[0]]
  return words.map(({ text, last, confidence, cost }, i) => {
    const next = words[i + 1]
    const right = next ? place((last + next.first) / 2) : box[2]
    let end = next ? start : blobs.length
    while (end < blobs.length && middle(blobs[end] as PixelBox) < right) end++
    // A Han character may have wider gaps in itself.
    if (next && !wide.test(text.at(-1) ?? '') && !wide.test(next.text)) end = atGap(blobs, start, end)
    const word = { text, confidence, cost, start, end, left, right }
    ;[start, left] = [end, right]
    return word
  })
}

/** Where a word from `start` on ends, that two networks may place differently: before a piece of ink, or a neighbour of it with twice the gap before it. */
function atGap(blobs: readonly PixelBox[], start: number, end: number): number {
  const gap = (at: number): number => (blobs[at] && blobs[at - 1] ? (blobs[at] as PixelBox)[0] - (blobs[at - 1] as PixelBox)[2] : 0)
  return [end - 1, end + 1].find((at) => at > start && at < blobs.length && gap(at) > 2 * Math.max(1, gap(end))) ?? end
}

const middle = (box: PixelBox): number => (box[0] + box[2]) / 2
