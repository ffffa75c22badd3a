import { headingLabel, itemLabel, names } from '../languages/labels.ts'
import type { BlockKind } from '../model/block.ts'
import type { FurnitureKind, Line, LineRole } from '../model/page.ts'
import type { Repaired } from '../model/paper.ts'
import { lastStartingAtOrBefore, overlapping, type Span, trimmed } from '../model/span.ts'
import { rawMap, rawPageSpans } from '../model/text-map.ts'
import { widthOf } from '../model/wide.ts'

/** A line of the repaired text and what may tell its kind. */
export interface Clues extends Span {
  readonly text: string
  /** Columns it fills; a Han character fills two. */
  readonly width: number
  /** Ends as a sentence or a clause does. */
  readonly ended: boolean
  readonly endsWithColon: boolean
  /** A blank line above, or the text's start. */
  readonly blankAbove: boolean
  /** A blank line below, or the text's end. */
  readonly blankBelow: boolean
  /** Style of its label: "1.", "1.1", "(1)", "一、", "•", "第章", …; empty without. */
  readonly label: string
  readonly furniture: FurnitureKind | null
  /** From the layout; null in text files. */
  readonly role: LineRole | null
  /** Height of type against the body's: 1 is body; 1 too where nothing is known. */
  readonly scale: number
  readonly bold: boolean
  /** Index of its page. */
  readonly page: number
}

/** Kinds found so far, one a line; null where nothing is known yet. */
export type Kinds = (BlockKind | null)[]

/** All lines that are not blank, in text order. */
export function cluesOf(paper: Repaired): Clues[] {
  const { text } = paper
  const looksOf = looks(paper)
  const bodySize = commonSize(paper)
  const lines: Clues[] = []
  let blanks = 1
  for (const match of text.matchAll(/[^\n\f]*(?:[\n\f]|$)/gu)) {
    const at = trimmed(text, { start: match.index, end: match.index + match[0].length })
    if (at.start === at.end) {
      blanks++
      continue
    }
    const written = text.slice(at.start, at.end)
    const blankBelow = /^[^\S\n\f]*(?:[\n\f]|$)/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 200))
    const seen = looksOf(at, written)
    const sizes = seen.map(({ size }) => size).filter((size) => size > 0)
    lines.push({
      ...at,
      text: written,
      width: widthOf(written),
      ended: /[.!?;,…。！？；，][\])}"'”’»」』）*]*$/u.test(written.replace(/^\S{1,6}$/u, '')),
      endsWithColon: /[:：]\**$/u.test(written),
      blankAbove: blanks > 0,
      blankBelow,
      label: labelStyle(written),
      furniture: overlapping(paper.furniture, at)[0]?.kind ?? null,
      role: seen[0]?.role ?? null,
      scale: sizes.length > 0 && bodySize > 0 ? Math.max(...sizes) / bodySize : 1,
      bold: seen.length > 0 && seen.every(({ bold }) => bold),
      page: Math.max(0, lastStartingAtOrBefore(paper.pageSpans, at.start)),
    })
    blanks = 0
  }
  return lines
}

export const isCapitals = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)

/** The label with its numbers and letters made alike, so that items of one list have one style. */
export function labelStyle(line: string): string {
  if (names('chapter', line)) return 'chapter'
  const label = (headingLabel.exec(line) ?? itemLabel.exec(line))?.[0].trim() ?? ''
  return label
    .replace(/[一二三四五六七八九十百]+/gu, '一')
    .replace(/\d+/gu, '1')
    .replace(/[IVX]+/gu, 'I')
    .replace(/[a-zа-я]+/gu, 'a')
    .replace(/[①-⑳]/gu, '①')
}

/** The layout's lines under a span of the repaired text; of lines that were moved together, those whose words it has. */
function looks(paper: Repaired): (at: Span, written: string) => Line[] {
  const toRaw = rawMap(paper.repairs)
  const starts = rawPageSpans(paper.pages)
  return (at, written) => {
    const raw = toRaw(at)
    const found: Line[] = []
    const same: Line[] = []
    for (let i = Math.max(0, lastStartingAtOrBefore(starts, raw.start)); i < starts.length && (starts[i] as Span).start < raw.end; i++) {
      const { start } = starts[i] as Span
      for (const line of overlapping(paper.pages[i]?.lines ?? [], { start: raw.start - start, end: raw.end - start })) {
        found.push(line)
        if (written.includes(paper.pages[i]?.text.slice(line.start, line.end).trim() ?? '\n')) same.push(line)
      }
    }
    return same.length > 0 ? same : found
  }
}

/** The size most characters have: the body's. */
function commonSize({ pages }: Repaired): number {
  const characters = new Map<number, number>()
  for (const { size, start, end, role } of pages.flatMap((page) => page.lines)) {
    const rounded = Math.round(2 * size) / 2
    if (rounded > 0 && role === 'body') characters.set(rounded, (characters.get(rounded) ?? 0) + end - start)
  }
  return [...characters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
