import { names } from '../../languages/labels.ts'
import type { Box, LineRole } from '../../model/page.ts'
import { noteMark, notesApart, notesBelow } from './footnotes.ts'
import { furnitureOf } from './furniture.ts'
import { latticesOf } from './lattice.ts'
import { around, heaviest, median, middle, type Piece } from './piece.ts'
import type { Region } from './regions.ts'
import { rowsOf, textOfRow } from './rows.ts'
import { withRuledTables } from './ruled-regions.ts'
import { ruledTables } from './ruled-tables.ts'
import { type Layout, type RolesOf, typeset } from './typeset.ts'

/** The same for a text layer and for recognised words. Boxes in points, origin top left. `rules`: those drawn on the page, where they were asked for. */
export function layout(all: readonly Piece[], pageHeight: number, rules: readonly Box[] = []): Layout {
  const { tables, rest: pieces } = ruledTables(all, latticesOf(rules))
  const body = heaviest(all.map(({ size, words }) => [Math.round(2 * size) / 2, words.reduce((sum, { text }) => sum + text.length, 0)] as const)) ?? 0
  const { heads, numbers, label } = furnitureOf(pieces, body, pageHeight)
  const furniture = new Map<Piece, LineRole>([
    ...heads.map((piece) => [piece, 'running-head'] as const),
    ...numbers.map((piece) => [piece, 'page-number'] as const),
  ])
  const inside = withRuledTables(
    pieces.filter((piece) => !furniture.has(piece)),
    tables,
  ).flatMap((region) => (region.kind === 'table' ? [region] : paragraphsApart(region).flatMap((part) => notesApart(part, body, pageHeight))))
  const line = (of: readonly Piece[]): Region[] => (of.length > 0 ? [{ kind: 'text', pieces: of }] : [])
  const above = (piece: Piece): boolean => middle(piece.box) < pageHeight / 2
  const edges = [...heads, ...numbers]
  const regions = [...line(edges.filter(above)), ...inside, ...line(edges.filter((piece) => !above(piece)))]
  const notes = new Set([...notesBelow(inside, body, pageHeight), ...inside.flatMap(({ kind, pieces }) => (kind === 'notes' ? pieces : []))])
  const rolesOf: RolesOf = (rows) => {
    const roleOf = notes.has(rows[0]?.[0] as Piece) ? () => 'footnote' as const : roleIn(rows, body, pageHeight, pieces)
    return (row) => furniture.get(row[0] as Piece) ?? roleOf(row)
  }
  return { ...typeset(regions, rolesOf), label }
}

/** A text region is cut where the white between two lines is much more than usual. */
function paragraphsApart({ pieces }: Region): Region[] {
  const rows = rowsOf(pieces)
  const tops = rows.map((row) => around(row.map(({ box }) => box)))
  const leading = median(tops.slice(1).map((box, i) => middle(box) - middle(tops[i] as (typeof tops)[number])))
  const regions: Piece[][] = []
  rows.forEach((row, i) => {
    const above = tops[i - 1]
    const apart = above && middle(tops[i] as (typeof tops)[number]) - middle(above) > 1.6 * Math.max(leading, 1.1 * median(row.map(({ size }) => size)))
    if (i === 0 || apart) regions.push([])
    regions.at(-1)?.push(...row)
  })
  return regions.map((of) => ({ kind: 'text', pieces: of }))
}

/** Ems that the last line of a caption falls short of those below. */
const SHORT = 4

/**
 * How many rows the caption has that begins a region: where nothing but a line break parts it from the text below, its last line is short, and the text
 * is not, or is a heading in bold type. Short lines in the middle one below the other are the caption's.
 */
function rowsOfCaption(rows: readonly (readonly Piece[])[], pieces: readonly Piece[]): number {
  const boxes = rows.map((row) => around(row.map(({ box }) => box)))
  const last = rows.findIndex((row, i) => {
    const [box, next] = [boxes[i], boxes[i + 1]]
    if (!box || !next) return true
    const isHead = (rows[i + 1] as readonly Piece[]).every(({ bold }) => bold) && !row.some(({ bold }) => bold)
    const short = SHORT * median(row.map(({ size }) => size))
    const right = Math.max(...pieces.flatMap((piece) => (piece.box[0] <= box[0] && piece.box[2] >= box[2] ? [piece.box[2]] : [])))
    const isCentred = next[2] < right - short && Math.abs(box[0] + box[2] - next[0] - next[2]) < short / 2
    return isHead || (box[2] < right - short && next[2] > box[2] + short && !isCentred)
  })
  return last + 1
}

function roleIn(rows: readonly (readonly Piece[])[], body: number, pageHeight: number, pieces: readonly Piece[]): (row: readonly Piece[]) => LineRole {
  const text = textOfRow(rows[0])
  if (names('caption', text)) {
    const caption = new Set(rows.slice(0, rowsOfCaption(rows, pieces)))
    return (row) => (caption.has(row) ? 'caption' : 'body')
  }
  // Footnotes: below the middle, in smaller type, behind a mark. Notes to a table or figure say what they are.
  const note = names('note', text) || (noteMark.test(text) && around(rows.flat().map(({ box }) => box))[1] > 0.5 * pageHeight)
  return (row) => (note && median(row.map(({ size }) => size)) < 0.93 * body ? 'footnote' : 'body')
}
