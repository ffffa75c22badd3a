import type { Box } from '../../model/page.ts'
import { median, type Piece } from './piece.ts'
import { type Region, regionsOf } from './regions.ts'
import { rowsOf } from './rows.ts'
import type { RuledTable } from './ruled-tables.ts'

/** Of lines that hold the place of a table. */
const LEADING = 1.5

/** Regions of what stands in no table, and the tables where they stand among them: lines as wide as it hold the place of each. */
export function withRuledTables(rest: readonly Piece[], tables: readonly RuledTable[]): Region[] {
  const places = new Map<Piece, Region | null>()
  for (const { box, cells } of tables) {
    const pieces = cells.flatMap((cell) => cell.pieces)
    const size = median(pieces.map((piece) => piece.size))
    for (let y = box[1]; y === box[1] || y + size <= box[3]; y += LEADING * size) {
      const line: Box = [box[0], y, box[2], y + size]
      places.set(
        { words: [{ text: '\uFFFC', box: line, confidence: 1 }], box: line, size, bold: false },
        y === box[1] ? { kind: 'table', pieces, cells } : null,
      )
    }
  }
  return regionsOf([...rest, ...places.keys()]).flatMap((region): Region[] => {
    if (!region.pieces.some((piece) => places.has(piece))) return [region]
    const parts: Region[] = []
    let rows: Piece[][] = []
    const flush = (): void => {
      if (rows.length > 0) parts.push({ kind: rows.length > 1 ? region.kind : 'text', pieces: rows.flat() })
      rows = []
    }
    for (const row of rowsOf(region.pieces)) {
      const found = row.flatMap((piece) => places.get(piece) ?? [])
      if (row.some((piece) => places.has(piece))) flush()
      parts.push(...found)
      const others = row.filter((piece) => !places.has(piece))
      if (others.length > 0) rows.push(others)
    }
    flush()
    return parts
  })
}
