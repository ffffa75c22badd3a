import type { Block } from '../model/block.ts'
import type { Repaired, Structured } from '../model/paper.ts'
import { type Clues, cluesOf } from './clues.ts'
import { kindsOf } from './kinds.ts'
import { levelsOf } from './levels.ts'
import { cellsOf, readCells } from './tables.ts'

/** Finds what each line of the repaired text is: title, heading, paragraph, list item, table, reference, … A table's rows are one block. */
export function structure(paper: Repaired): Structured {
  return { ...paper, blocks: findBlocks(paper) }
}

function findBlocks(paper: Repaired): Block[] {
  const lines = cluesOf(paper)
  const kinds = kindsOf(lines)
  const levels = levelsOf(lines, kinds)
  const read = readCells(paper)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const kind = kinds[i] as Block['kind']
    let end = i + 1
    if (kind === 'table') while (kinds[end] === 'table') end++
    const rows = lines.slice(i, end)
    const at = { start: (rows[0] as Clues).start, end: (rows.at(-1) as Clues).end }
    blocks.push({ id: `b${blocks.length + 1}`, kind, level: levels[i] as number, cells: kind === 'table' ? cellsOf(paper.text, rows, read) : [], ...at })
    i = end
  }
  return blocks
}
