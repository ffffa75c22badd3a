import type { FurnitureKind } from '../../model/page.ts'
import { contains, type Span, trimmed } from '../../model/span.ts'
import { type RepairedText, repairedMap } from '../../model/text-map.ts'
import { isPageNumber } from './furniture.ts'

/** Where the furniture (spans of the raw text) stands in the repaired text: where it stood, or where it was set. */
export function whereabouts(raw: readonly (Span & { readonly kind: FurnitureKind })[], { text, repairs }: RepairedText): (Span & { kind: FurnitureKind })[] {
  const moved = repairs.filter((repair) => repair.movedFrom !== undefined)
  const toRepaired = repairedMap(repairs)
  const stayed = raw.filter((at) => !moved.some(({ movedFrom }) => movedFrom && contains(movedFrom, at)))
  return [
    ...stayed.map((at) => ({ ...trimmed(text, { start: toRepaired(at.start), end: toRepaired(at.end) }), kind: at.kind })),
    ...moved
      .filter(({ rule }) => /running-head|page-number/u.test(rule))
      .flatMap(({ at }) =>
        linesIn(text, at).map((line): Span & { kind: FurnitureKind } => ({
          ...line,
          kind: isPageNumber(text.slice(line.start, line.end)) ? 'page-number' : 'running-head',
        })),
      ),
  ].sort((a, b) => a.start - b.start)
}

function linesIn(text: string, at: Span): Span[] {
  return [...text.slice(at.start, at.end).matchAll(/[^\n]+/gu)]
    .map((match) => trimmed(text, { start: at.start + match.index, end: at.start + match.index + match[0].length }))
    .filter(({ start, end }) => end > start)
}
