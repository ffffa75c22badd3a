import type { Raster } from '../../model/raster.ts'

/** Of each row of a picture, the columns that hold all that is not white: `from` and to before `to`, both 0 in a white row. */
export interface Margins {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Two thirds of a clean scan are margins and the white between lines: what is made of it is known, and the picture is looked at four pixels at a time. */
export function marginsOf({ width, height, grey }: Raster): Margins {
  const bytes = grey.byteOffset % 4 === 0 ? grey : grey.slice()
  const fours = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  const [from, to] = [new Int32Array(height), new Int32Array(height)]
  for (let y = 0; y < height; y++) {
    const [start, end] = [y * width, (y + 1) * width]
    const first = firstNotWhite(bytes, fours, start, end)
    if (first === end) continue
    from[y] = first - start
    to[y] = afterLastNotWhite(bytes, fours, start, end) - start
  }
  return { from, to }
}

/** The part of these rows that holds all that is not white in any of them; nothing where all are. */
export function partOf({ from, to }: Margins, first: number, count: number): readonly [from: number, to: number] {
  let [left, right] = [0, 0]
  for (let row = first; row < first + count; row++) {
    if (!to[row]) continue
    left = right === 0 ? (from[row] as number) : Math.min(left, from[row] as number)
    right = Math.max(right, to[row] as number)
  }
  return [left, right]
}

/** Four white pixels as one number. */
const WHITE = -1

function firstNotWhite(bytes: Uint8Array, fours: Int32Array, start: number, end: number): number {
  let at = start
  while (at < end && at % 4 !== 0 && bytes[at] === 255) at++
  if (at % 4 === 0) while (at + 4 <= end && fours[at >> 2] === WHITE) at += 4
  while (at < end && bytes[at] === 255) at++
  return at
}

function afterLastNotWhite(bytes: Uint8Array, fours: Int32Array, start: number, end: number): number {
  let at = end
  while (at > start && at % 4 !== 0 && bytes[at - 1] === 255) at--
  if (at % 4 === 0) while (at - 4 >= start && fours[(at >> 2) - 1] === WHITE) at -= 4
  while (at > start && bytes[at - 1] === 255) at--
  return at
}
