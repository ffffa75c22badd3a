import type { Cells } from './erase.ts'
import type { Ink } from './ink.ts'

/** Ink that hangs together, corner to corner too: the box around it and the indexes of its cells. */
export interface Blob {
  readonly box: Cells
  readonly cells: readonly number[]
}

/** The blobs of the rows from `from` to before `to`; ink in other rows is no part of them. */
export function* blobsOf({ width, height, cells }: Ink, from = 0, to = height): Generator<Blob> {
  // What has been found is taken off.
  const left = cells.slice(0, Math.max(0, to) * width).fill(0, 0, from * width)
  for (let start = left.indexOf(1); start >= 0; start = left.indexOf(1, start)) yield blobAt(start, left, width)
}

/** Takes it off `ink`. */
function blobAt(start: number, ink: Uint8Array, width: number): Blob {
  const cells = [start]
  ink[start] = 0
  const y0 = Math.floor(start / width)
  let x0 = width
  let [x1, y1] = [0, y0]
  for (let i = 0; i < cells.length; i++) {
    const at = cells[i] as number
    const y = Math.floor(at / width)
    const x = at - y * width
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y > y1) y1 = y
    const [first, last] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0]
    for (let row = at - width; row <= at + width; row += width)
      for (let next = row + first; next <= row + last; next++)
        if (ink[next]) {
          ink[next] = 0
          cells.push(next)
        }
  }
  return { box: [x0, y0, x1 + 1, y1 + 1], cells }
}
