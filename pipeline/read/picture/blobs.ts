import type { Cells } from './erase.ts'
import type { Ink } from './ink.ts'

/** Ink that hangs together, corner to corner too. */
export interface Blobs {
  /** The box around each, in the order of their first cells: from the top, then from the left. */
  readonly boxes: readonly Cells[]
  /** The cells without those that `gone` says. */
  without(gone: (box: Cells) => boolean): Uint8Array
}

/** The blobs of the rows from `from` to before `to`; ink in other rows is no part of them. */
export function blobsOf({ width, height, cells }: Pick<Ink, 'width' | 'height' | 'cells'>, from = 0, to = height): Blobs {
  const stretches = stretchesOf(cells, width, from, to)
  const { count, starts, ends, joined } = stretches
  const blobs = new Int32Array(count)
  const boxes: [x0: number, y0: number, x1: number, y1: number][] = []
  for (let i = 0, y = from; i < count; i++) {
    const [start, end] = [starts[i] as number, ends[i] as number]
    while (start >= (y + 1) * width) y++
    const first = rootOf(joined, i)
    if (first === i) {
      blobs[i] = boxes.length
      boxes.push([start - y * width, y, end - y * width, y + 1])
      continue
    }
    const blob = blobs[first] as number
    const box = boxes[blob] as (typeof boxes)[number]
    blobs[i] = blob
    if (start - y * width < box[0]) box[0] = start - y * width
    if (end - y * width > box[2]) box[2] = end - y * width
    box[3] = y + 1
  }
  return {
    boxes,
    without(gone) {
      const goes = boxes.map(gone)
      const kept = cells.slice()
      for (let i = 0; i < count; i++) if (goes[blobs[i] as number]) for (let at = starts[i] as number; at < (ends[i] as number); at++) kept[at] = 0
      return kept
    },
  }
}

/** Stretches of ink in the rows, as indexes of cells from and to before; `joined` leads from each to an earlier one that it hangs together with, or to itself. */
interface Stretches {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly joined: Int32Array
}

/** A stretch is joined with those it touches in the row above: a tenth of the steps from cell to cell. */
function stretchesOf(cells: Uint8Array, width: number, from: number, to: number): Stretches {
  let most = Math.max(0, to - from)
  for (let i = from * width + 1; i < to * width; i++) most += (cells[i] as number) & ~(cells[i - 1] as number)
  const [starts, ends, joined] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  let [count, above] = [0, 0]
  for (let y = from; y < to; y++) {
    const own = count
    for (let i = y * width, end = i + width; i < end; i++) {
      if (!cells[i]) continue
      const start = i
      while (i < end && cells[i]) i++
      starts[count] = start
      ends[count] = i
      joined[count] = count
      while (above < own && (ends[above] as number) + width < start) above++
      for (let other = above; other < own && (starts[other] as number) + width <= i; other++) join(joined, count, other)
      count++
    }
    above = own
  }
  return { count, starts, ends, joined }
}

function rootOf(joined: Int32Array, stretch: number): number {
  let root = stretch
  while (joined[root] !== root) root = joined[root] = joined[joined[root] as number] as number
  return root
}

/** The earlier of two firsts is the first of both. */
function join(joined: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(joined, one), rootOf(joined, other)]
  if (a < b) joined[b] = a
  else joined[a] = b
}
