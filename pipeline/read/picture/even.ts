import type { Raster } from '../../model/raster.ts'

/** Inches that a tile is wide and high. */
const TILE = 0.05
/** One pixel in so many, across and down, is looked at. */
const SAMPLE = 3
/** Tiles beyond each on its row and column, and beside them, among which the lightest is paper: more than a line of writing is high. */
const [REACH, BESIDE] = [5, 1]
/** Grey levels by which the paper of two parts must differ; an office lamp makes it ten. */
const UNEVEN = 35
/** Share of the picture that is in the shade where light is uneven. */
const SHADED = 0.004
/** Share of the lightest paper below which nothing is paper in the shade. */
const DARK = 0.4
/** Share of its paper from which on a pixel is white. */
const WHITE = 0.92

/**
 * The picture as if all its paper lay in one light, white; itself where it nearly does. Black is told from white by one level for the whole picture, which
 * makes ink of the shade in a fold or under a hand, and paper of ink where light is bright.
 */
export function evened(picture: Raster): Raster {
  const { width, height, dpi, grey } = picture
  const tile = Math.max(4, Math.round(TILE * dpi))
  const [across, down] = [Math.ceil(width / tile), Math.ceil(height / tile)]
  const lightest = new Uint8Array(across * down)
  for (let y = 0; y < height; y += SAMPLE) {
    const row = Math.floor(y / tile) * across
    for (let x = 0; x < width; x += SAMPLE) {
      const at = row + Math.floor(x / tile)
      if ((grey[y * width + x] as number) > (lightest[at] as number)) lightest[at] = grey[y * width + x] as number
    }
  }
  const usual = quantile(lightest, 0.9)
  const isShaded = (level: number): boolean => level >= DARK * usual && level < usual - UNEVEN
  const isUneven = (levels: Uint8Array): boolean => levels.reduce((sum, level) => sum + Number(isShaded(level)), 0) > SHADED * levels.length
  if (!isUneven(lightest)) return picture
  const along = mostWithin(lightest, across, down, REACH, BESIDE)
  const below = mostWithin(lightest, across, down, BESIDE, REACH)
  const darker = along.map((level, i) => Math.min(level, below[i] as number))
  if (!isUneven(darker)) return picture
  const paper = darker.map((level) => Math.max(DARK * usual, level))
  const made = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++) {
    const v = Math.max(0, Math.min(down - 1, (y + 0.5) / tile - 0.5))
    const [top, q] = [Math.floor(v) * across, v % 1]
    const bottom = Math.min(down - 1, Math.floor(v) + 1) * across
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const u = Math.max(0, Math.min(across - 1, (x + 0.5) / tile - 0.5))
      const left = u | 0
      const right = left + 1 < across ? left + 1 : left
      const p = u - left
      const upper = (paper[top + left] as number) * (1 - p) + (paper[top + right] as number) * p
      const lower = (paper[bottom + left] as number) * (1 - p) + (paper[bottom + right] as number) * p
      made[i] = Math.min(255, (255 * (grey[i] as number)) / (WHITE * (upper * (1 - q) + lower * q)))
    }
  }
  return { ...picture, grey: made }
}

function quantile(levels: Uint8Array, share: number): number {
  const counts = new Uint32Array(256)
  for (const level of levels) counts[level]!++
  let below = 0
  return counts.findIndex((count) => (below += count) > share * (levels.length - 1))
}

/** The greatest among the tiles so far to the left and right, above and below. */
function mostWithin(levels: Uint8Array, across: number, down: number, right: number, below: number): Uint8Array {
  const rows = new Uint8Array(levels.length)
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++)
      for (let u = Math.max(0, x - right); u <= Math.min(across - 1, x + right); u++)
        rows[y * across + x] = Math.max(rows[y * across + x] as number, levels[y * across + u] as number)
  const all = new Uint8Array(levels.length)
  for (let y = 0; y < down; y++)
    for (let v = Math.max(0, y - below); v <= Math.min(down - 1, y + below); v++)
      for (let x = 0; x < across; x++) all[y * across + x] = Math.max(all[y * across + x] as number, rows[v * across + x] as number)
  return all
}
