import { wideEach } from '../../model/wide.ts'
import { type Piece, width } from './piece.ts'

/** Ems that letters take on the average in the types papers are set in, wide and narrow ones together. */
const widths: readonly (readonly [RegExp, number])[] = [
  [wideEach, 1],
  [/\p{Script=Cyrillic}/gu, 0.53],
  [/\p{Lu}/gu, 0.68],
  [/\p{N}/gu, 0.5],
  [/\p{L}/gu, 0.45],
  [/[^\s]/gu, 0.3],
]

/** Ems from which the average holds: some sixteen letters. */
const ENOUGH = 8
/** The part by which it scatters then; of fewer letters by more. Within it a size is the usual one. */
const SCATTER = 0.1

/**
 * Recognised pieces with their type size by how wide they run. A recogniser gives a word with a speck over it, or a raised figure, the height of
 * the line above, so that a footnote seems larger than the text; the width of forty letters shows their size within a twentieth.
 */
export function sizedByWidth(pieces: readonly Piece[]): Piece[] {
  const measured = pieces.map((piece) => ({ piece, ems: emsOf(piece) }))
  const usual = weighedMedian(measured.map(({ piece, ems }) => [piece.size, ems]))
  const points = weighedMedian(measured.filter(({ ems }) => ems >= ENOUGH).map(({ piece, ems }) => [inked(piece) / ems, ems]))
  return measured.map(({ piece, ems }) => {
    if (ems < ENOUGH / 4 || points === 0) return piece
    const scale = inked(piece) / ems / points
    const scatter = SCATTER * Math.max(1, ENOUGH / ems)
    return { ...piece, size: Math.abs(scale - 1) <= scatter ? usual : Math.round(100 * usual * scale) / 100 }
  })
}

const textOf = ({ words }: Piece): string => words.map(({ text }) => text).join('')

function emsOf(piece: Piece): number {
  let [rest, ems] = [textOf(piece), 0]
  for (const [letters, em] of widths) {
    ems += em * (rest.match(letters)?.length ?? 0)
    rest = rest.replace(letters, '')
  }
  return ems
}

/**
 * What the words fill: of Chinese all, for there the boxes of words are a guess; else without the blanks, which vary from line to line. A box
 * may reach over the next words.
 */
function inked(piece: Piece): number {
  if (/\p{Script=Han}{2}/u.test(textOf(piece))) return width(piece.box)
  return piece.words.reduce((sum, { box: [x0, , x1] }, i) => sum + Math.max(0, Math.min(x1, piece.words[i + 1]?.box[0] ?? x1) - x0), 0)
}

function weighedMedian(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const sorted = [...weighed].sort((a, b) => a[0] - b[0])
  let left = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2
  return sorted.find(([, weight]) => (left -= weight) <= 0)?.[0] ?? 0
}
