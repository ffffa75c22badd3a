import type { Raster } from '../../model/raster.ts'
import { median } from '../layout/piece.ts'
import { blobsOf } from './blobs.ts'
import { type Cells, erased, type Pixels } from './erase.ts'
import { type Ink, inkOf } from './ink.ts'
import { lineShapeOf } from './line-shape.ts'

/** Cells (100 an inch) of a speck's side at most: the full stop of large type. */
const SMALL = 3
/** Small letters are no lower, in cells. */
const LEAST = 5
/** How near dots of a row stand. */
const BESIDE = 12
/** How far round a speck there is no ink where the lines have no small letters: far from all, or between two lines. */
const CLEAR = [
  { across: 12, along: 6 },
  { across: 40, along: 1 },
] as const
/** Part of a line's height that its dense band has at most where there are small letters: Han characters fill .8 and more. */
const SMALL_LETTERS = 0.7

/**
 * The picture without specks: small blots that stand where no stop, comma, accent or dot of an i would. Recognisers take them for marks
 * («уходило на , строительство»), or for the tops of lines: the lines of a footnote below one were read as one, their words mixed. A row of dots
 * that leads to a page number stays.
 */
export function withoutSpecks(raster: Raster, pixels: Pixels = 'theirs'): Raster {
  const ink = inkOf(raster)
  const { boxes, without } = blobsOf(ink)
  const small = boxes.filter(isSmall)
  const high = Math.max(LEAST, median(boxes.filter((box) => !isSmall(box)).map(([, top, , bottom]) => bottom - top)))
  const around = { ...ink, cells: without(isSmall) }
  // Where letters have no line to stand on, a blot may be a part of any of them.
  const stands = (lineShapeOf(ink, 0)?.middle ?? 1) < SMALL_LETTERS ? (blob: Cells) => isMark(blob, around, high) : (blob: Cells) => isNear(blob, around)
  const rows = Map.groupBy(small, ([, , , bottom]) => bottom)
  const inRow = (blob: Cells): boolean =>
    [-1, 0, 1].reduce((count, by) => count + (rows.get(blob[3] + by) ?? []).filter((other) => isBeside(blob, other)).length, 0) >= 2
  const columns = Map.groupBy(small, ([left]) => left)
  const paired = (blob: Cells): boolean =>
    [-2, -1, 0, 1, 2].some((by) =>
      (columns.get(blob[0] + by) ?? []).some((other) => other !== blob && Math.max(blob[1], other[1]) - Math.min(blob[3], other[3]) <= high),
    )
  const specks = small.filter((blob) => !stands(blob) && !inRow(blob) && !paired(blob))
  return erased(raster, specks, pixels)
}

const isSmall = ([left, top, right, bottom]: Cells): boolean => right - left <= SMALL && bottom - top <= SMALL

const isInk = ({ width, height, cells }: Ink, x: number, y: number): boolean => x >= 0 && x < width && y >= 0 && y < height && cells[y * width + x] === 1

function hasInk(ink: Ink, [left, top, right, bottom]: Cells): boolean {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (isInk(ink, x, y)) return true
  return false
}

const isNear = ([left, top, right, bottom]: Cells, ink: Ink): boolean =>
  hasInk(ink, [left - 2, top - 2, right + 2, bottom + 2]) ||
  CLEAR.every(({ across, along }) => hasInk(ink, [left - across, top - along, right + across, bottom + along]))

/** Stands where marks of writing stand whose small letters are so high. */
function isMark([left, top, right, bottom]: Cells, ink: Ink, high: number): boolean {
  const some = (...part: Cells): boolean => hasInk(ink, part)
  // Part of a broken letter.
  if (some(left - 2, top - 2, right + 2, bottom + 2)) return true
  // The dot of an i, an accent.
  if (some(left, bottom, right, bottom + Math.round(0.5 * high))) return true
  const reach = Math.round(0.7 * high)
  const tall = bottom - top >= 3 && bottom - top > right - left
  // Half a quotation mark.
  const low = bottom + Math.round(0.5 * high)
  if (tall && (some(left - reach, low, left, low + 2) || some(right, low, right + reach, low + 2))) return true
  // The hyphen of small type.
  if (right - left === SMALL && bottom - top < SMALL && some(left - 4, top - 1, left, bottom + 1)) return true
  // A stop or comma behind a letter or a quotation mark, on the line that letters stand on.
  if (!some(left - reach, top - 2 * high, left, bottom)) return false
  let standing = 0
  for (let x = left - 4 * high; x < left; x++) {
    let foot = bottom + reach
    while (foot > top - high && !isInk(ink, x, foot - 1)) foot--
    if (Math.abs(foot - bottom) <= 1 || (tall && foot > top && foot <= bottom)) standing++
  }
  return standing >= 3
}

/** Of two on one height: within reach. */
const isBeside = (one: Cells, other: Cells): boolean => one !== other && Math.max(one[0], other[0]) - Math.min(one[2], other[2]) <= BESIDE
