import { names } from '../languages/labels.ts'
import type { BlockKind } from '../model/block.ts'
import type { Clues } from './clues.ts'

/**
 * Depth of each heading, 1 for a chapter or the paper's sections; 0 for other lines. A style met below another is one deeper, a style met before
 * closes what lies under it; decimal numbers say their depth themselves.
 */
export function levelsOf(lines: readonly Clues[], kinds: readonly BlockKind[]): number[] {
  const open: string[] = []
  const decimal = lines.some(({ label }, i) => kinds[i] === 'heading' && /^1\.1/u.test(label))
  return lines.map((line, i) => {
    if (kinds[i] !== 'heading') return 0
    const style = styleOf(line)
    if (style === 'section') {
      open.length = 0
      open.push(style)
      return 1
    }
    // Where there is a 2.1, a 2 is above it.
    const parts = /^1(?:\.1)*(?=\.?$)/u.exec(line.label)?.[0].split('.').length
    if (parts && (parts > 1 || decimal)) return parts
    const known = open.indexOf(style)
    if (known >= 0) open.length = known + 1
    else {
      // A numbered section is no part of an introduction without a number.
      if (open.at(-1) === 'section') open.pop()
      open.push(style)
    }
    return open.length
  })
}

const styleOf = (line: Clues): string => {
  if (line.label !== '') return line.label
  return names('section', line.text) || names('references', line.text) || names('contents', line.text) ? 'section' : `plain ${Math.round(10 * line.scale)}`
}
