import { names } from '../../languages/labels.ts'
import { around, median, type Piece } from './piece.ts'
import type { Region } from './regions.ts'
import { rowsOf, textOfRow } from './rows.ts'

/** What may mark a footnote, among other things. */
export const noteMark = /^(?:\d{1,3}|[*∗]{1,3}|[¹²³⁴-⁹⁰†‡①-⑳]+)[\s)\]]?/u

/** A mark that stands before its note as before no other line: "2Nunn (2007)", "* The author thanks". */
const sureMark = /^(?:\d{1,3}|[*∗†‡§¶]{1,3}|[¹²³⁴-⁹⁰①-⑳]+)(?:\s?["“«‘(]?[\p{Lu}\p{Script=Han}]|\p{Ll})/u

/** Share of the body's size that footnotes are set smaller than. */
const SMALL = 0.93
/** Share of the page's height below which a row of notes begins. */
const HIGHEST = 0.3

/** Lines of small type that may stand below the text without being a list of some kind. */
const MOST = 8

/**
 * Footnotes whose marks were lost: a recogniser seldom reads a raised figure. They are what small type there is below the text, in the lower half
 * of the page; under a heading it is a list of references.
 */
export function notesBelow(regions: readonly Region[], body: number, pageHeight: number): ReadonlySet<Piece> {
  const small = ({ kind, pieces }: Region): boolean =>
    kind !== 'table' && pieces.every(({ size, box }) => size < 0.9 * body && box[1] > 0.5 * pageHeight) && !names('caption', textOfRow(rowsOf(pieces)[0]))
  const from = regions.findLastIndex((region) => !small(region)) + 1
  const notes = regions.slice(from).flatMap(({ pieces }) => pieces)
  const above = regions[from - 1]
  const last = above && rowsOf(above.pieces).at(-1)
  if (!above || above.kind === 'table' || !last || notes.length === 0 || notes.length > MOST) return new Set()
  return headsList(last) ? new Set() : new Set(notes)
}

/** Footnotes below text whose lines stand no closer than they do to it: small type down to the end, behind a mark, or going on from the page before. */
export function notesApart(region: Region, body: number, pageHeight: number): Region[] {
  if (!region.pieces.some(({ size }) => size < SMALL * body)) return [region]
  const rows = rowsOf(region.pieces)
  const isSmall = (row: readonly Piece[]): boolean => median(row.map(({ size }) => size)) < SMALL * body
  const from = rows.findLastIndex((row) => !isSmall(row)) + 1
  const [above, notes] = [rows.slice(0, from), rows.slice(from)]
  const first = notes[0]
  if (!first || above.length === 0 || around(first.map(({ box }) => box))[1] < HIGHEST * pageHeight) return [region]
  if (!notes.some((row) => sureMark.test(textOfRow(row))) || headsList(above.at(-1))) return [region]
  return [
    { kind: 'text', pieces: above.flat() },
    { kind: 'notes', pieces: notes.flat() },
  ]
}

const headsList = (row: readonly Piece[] = []): boolean => names('references', textOfRow(row)) || names('section', textOfRow(row))
