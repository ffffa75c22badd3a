import type { FurnitureKind } from '../../model/page.ts'
import { contains, type Span, trimmed } from '../../model/span.ts'
import { type RepairedText, repairedMap } from '../../model/text-map.ts'
import type { Furniture } from './flow.ts'

/** Where the furniture stands in the repaired text: where it stood, or where it was set. Footnotes and captions that were set behind with it are none. */
export function whereabouts(raw: readonly Furniture[], { text, repairs }: RepairedText): (Span & { kind: FurnitureKind })[] {
  const moved = repairs.flatMap((repair) => (repair.movedFrom ? [{ ...repair, from: repair.movedFrom }] : []))
  const toRepaired = repairedMap(repairs)
  const stayed = raw.filter((at) => !moved.some(({ from }) => contains(from, at)))
  return [
    ...stayed.map((at) => ({ ...trimmed(text, { start: toRepaired(at.start), end: toRepaired(at.end) }), kind: at.kind })),
    ...moved.flatMap(({ at, from }) => {
      const kinds = new Map(raw.filter((furniture) => contains(from, furniture)).map((furniture) => [furniture.text, furniture.kind]))
      return linesIn(text, at).flatMap((line) => {
        const kind = kinds.get(text.slice(line.start, line.end))
        return kind ? [{ ...line, kind }] : []
      })
    }),
  ].sort((a, b) => a.start - b.start)
}

function linesIn(text: string, at: Span): Span[] {
  return [...text.slice(at.start, at.end).matchAll(/[^\n]+/gu)]
    .map((match) => trimmed(text, { start: at.start + match.index, end: at.start + match.index + match[0].length }))
    .filter(({ start, end }) => end > start)
}
