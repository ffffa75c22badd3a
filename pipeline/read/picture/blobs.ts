import type { Cells } from './erase.ts'
import type { Ink } from './ink.ts'

/** Ink that hangs together, corner to corner too: the box around it and the indexes of its cells. */
export interface Blob {
  readonly box: Cells
  readonly cells: readonly number[]
}

/** The blobs of the rows from `from` to before `to`; ink in other rows is no part of them. */
export function* blobsOf({ width, height, cells }: Ink, from = 0, to = height): Generator<Blob> {
  const seen = new Uint8Array(Math.max(0, to - from) * width)
  for (let start = from * width; start < to * width; start++) {
    if (!cells[start] || seen[start - from * width]) continue
    let [left, top, right, bottom] = [width, height, 0, 0]
    const blob = [start]
    seen[start - from * width] = 1
    for (let i = 0; i < blob.length; i++) {
      const at = blob[i] as number
      const [x, y] = [at % width, Math.floor(at / width)]
      ;[left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)]
      for (let v = Math.max(from, y - 1); v <= Math.min(to - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const next = v * width + u
          if (!cells[next] || seen[next - from * width]) continue
          seen[next - from * width] = 1
          blob.push(next)
        }
    }
    yield { box: [left, top, right, bottom], cells: blob }
  }
}
