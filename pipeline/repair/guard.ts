import { badness } from '../garble/badness.ts'
import { surprise } from '../garble/surprise.ts'
import type { Edit, Refusal } from '../model/repair.ts'
import { lastStartingAtOrBefore, type Span } from '../model/span.ts'

/** Says why the text of a region may not be replaced, or null where it may. */
export type Objection = (before: string, after: string) => string | null

/** Least and most length of a region: fewer letters tell little of a text's health, more would mix good with bad. */
const [LEAST, MOST] = [300, 800]

/** Runs of whole lines of one page, about a paragraph long: the unit in which repairs are kept or refused. */
export function regionsOf(text: string): Span[] {
  const regions: Span[] = []
  let start = 0
  for (const { index } of text.matchAll(/[\n\f]|$/gu)) {
    const end = Math.min(index + 1, text.length)
    const [blankNext, pageEnds] = [/^\s*\n/u.test(text.slice(index + 1, index + 20)), text[index] === '\f' || end === text.length]
    if (!pageEnds && end - start < (blankNext ? LEAST : MOST)) continue
    const last = regions.at(-1)
    // What is left at a page's end goes with the lines before it.
    if (last && pageEnds && end - start < LEAST && last.end === start && start > 0 && text[start - 1] !== '\f')
      regions[regions.length - 1] = { start: last.start, end }
    else if (end > start) regions.push({ start, end })
    start = end
  }
  return regions
}

/** Keeps the edits of a region, all together, when nothing speaks against what they make of it. */
export function guarded(text: string, edits: readonly Edit[], objection: Objection): { kept: Edit[]; refused: Refusal[] } {
  const regions = regionsOf(text)
  const kept: Edit[] = []
  const refused: Refusal[] = []
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
  for (let i = 0; i < sorted.length; ) {
    const { at } = sorted[i] as Edit
    let reach = (regions[lastStartingAtOrBefore(regions, at.start)] as Span).end
    const together: Edit[] = []
    // An edit may reach over the region's end, and with it the next region's edits come in.
    for (let edit = sorted[i]; edit && edit.at.start < reach; edit = sorted[++i]) {
      together.push(edit)
      reach = Math.max(reach, edit.at.end)
    }
    if (together.length === 0) together.push(sorted[i++] as Edit)
    const lines = touchedLines(text, together)
    const because = objection(lines.map((at) => text.slice(at.start, at.end)).join(''), lines.map((at) => edited(text, at, together)).join(''))
    if (because === null) kept.push(...together)
    else refused.push(...together.map((edit) => ({ ...edit, because })))
  }
  return { kept, refused }
}

/** The lines that edits change, those side by side as one: a garbled heading on a healthy page is judged by itself. */
function touchedLines(text: string, edits: readonly Edit[]): Span[] {
  const lines: Span[] = []
  for (const { at } of edits) {
    const start = Math.max(text.lastIndexOf('\n', at.start - 1), text.lastIndexOf('\f', at.start - 1)) + 1
    const line = { start: at.start === 0 ? 0 : start, end: lineEnd(text, Math.max(at.start, at.end - 1)) }
    const last = lines.at(-1)
    if (last && last.end >= line.start) lines[lines.length - 1] = { start: last.start, end: Math.max(last.end, line.end) }
    else lines.push(line)
  }
  return lines
}

/** Behind the break of the line that holds `offset`. */
function lineEnd(text: string, offset: number): number {
  for (let i = offset; i < text.length; i++) if (text[i] === '\n' || text[i] === '\f') return i + 1
  return text.length
}

function edited(text: string, at: Span, edits: readonly Edit[]): string {
  let out = ''
  let from = at.start
  for (const edit of edits) {
    if (edit.at.start < at.start || edit.at.end > at.end) continue
    out += text.slice(from, edit.at.start) + edit.after
    from = edit.at.end
  }
  return out + text.slice(from, at.end)
}

/** For repairs that rewrite whole words: badness must fall, or, in lines too short for it to see anything, the surprise of the text. */
export const mustHeal: Objection = (before, after) => {
  const [was, is] = [badness(before).score, badness(after).score]
  if (is < was || (is === was && surprise(after) < surprise(before))) return null
  return `badness ${was.toFixed(2)} would become ${is.toFixed(2)}`
}

/** For small typographic repairs, which badness hardly sees: it must not rise, and no number that stood clean may change. */
export const mustNotHarm: Objection = (before, after) => {
  const lost = lostNumber(before, after)
  if (lost !== null) return `the number ${lost} would change`
  const [was, is] = [badness(before).score, badness(after).score]
  return is <= was + 0.01 ? null : `badness ${was.toFixed(2)} would become ${is.toFixed(2)}`
}

/** Digits with what stands between them, not touching a letter that may be a digit misread; any width. */
const cleanNumber =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}])\p{Nd}+(?:[.,:/\u00a0\u2009\u202f-]\p{Nd}+)*(?![\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}])/gu

/** The first clean number of `before` that does not come, in order, in `after`; null when all do. */
function lostNumber(before: string, after: string): string | null {
  const folded = after.normalize('NFKC')
  let from = 0
  for (const [number] of before.matchAll(cleanNumber))
    for (const digits of number.normalize('NFKC').match(/\d+/gu) ?? []) {
      const place = folded.indexOf(digits, from)
      if (place < 0) return number
      from = place + digits.length
    }
  return null
}
