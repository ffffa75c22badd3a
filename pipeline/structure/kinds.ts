import { endsOpen } from '../languages/ends-open.ts'
import { itemLabel, names } from '../languages/labels.ts'
import type { BlockKind } from '../model/block.ts'
import { type Clues, isCapitals, type Kinds } from './clues.ts'
import { markContents, markOutlines } from './contents.ts'
import { markFrontMatter, runIn } from './front-matter.ts'
import { markReferences } from './references.ts'

/** The kind of each line. Sure signs first (the layout's word, contents, tables, references), then what place and length suggest. */
export function kindsOf(lines: readonly Clues[]): BlockKind[] {
  const kinds: Kinds = lines.map((line) => line.furniture ?? byRole(line))
  markContents(lines, kinds)
  markTables(lines, kinds)
  markReferences(lines, kinds)
  markOutlines(lines, kinds)
  lines.forEach((line, i) => {
    kinds[i] ??= byWords(line)
  })
  lines.forEach((_, i) => {
    kinds[i] ??= labelled(lines, kinds, i) ?? plainHeading(lines, kinds, i)
  })
  markFrontMatter(lines, kinds)
  return kinds.map((kind) => kind ?? 'paragraph')
}

function byRole({ role }: Clues): BlockKind | null {
  return role === 'caption' || role === 'footnote' ? role : role === 'table-row' ? 'table' : null
}

/** Rows with tabs (two or more running) and Markdown's pipes. */
function markTables(lines: readonly Clues[], kinds: Kinds) {
  const piped = (i: number): boolean => /^\|.*\|$/u.test(lines[i]?.text ?? '')
  const row = (i: number): boolean => !kinds[i] && (piped(i) || lines[i]?.text.includes('\t') === true)
  lines.forEach((_, i) => {
    if (row(i) && (row(i + 1) || kinds[i - 1] === 'table' || piped(i))) kinds[i] = 'table'
  })
}

function byWords(line: Clues): BlockKind | null {
  if (names('section', line.text) || names('contents', line.text)) return 'heading'
  if (names('caption', line.text) && line.width <= 300) return 'caption'
  if (names('chapter', line.text) && !line.ended && line.width <= 160) return 'heading'
  return null
}

/** A labelled line is a heading when it is short, does not end, and text rather than its like follows; else an item. */
function labelled(lines: readonly Clues[], kinds: Kinds, i: number): BlockKind | null {
  const line = lines[i] as Clues
  if (line.label === '') return null
  const at = nextInFlow(kinds, i)
  const next = lines[at]
  const shown = kinds[at] === 'caption' || kinds[at] === 'table'
  const set = line.scale > 1.1 || line.bold
  const short = !line.ended && line.width <= 160 && !/^[-–—•●▪■□*·]/u.test(line.label)
  if (short && next && (set || (next.label !== line.label && (next.width > 60 || next.label !== '' || next.ended || shown)))) return 'heading'
  // "12 firms of the town": a number without a mark labels nothing but a heading; nor do 1.1 and I. label items.
  return /^1(?:\.1)*$|^I\./u.test(line.label) ? null : 'list-item'
}

/** A heading without a label: larger or bold type; in text files a short line that stands apart, with text below it. */
function plainHeading(lines: readonly Clues[], kinds: Kinds, i: number): BlockKind | null {
  const line = lines[i] as Clues
  if (line.ended || line.width > 160 || !/\p{L}{2}/u.test(line.text) || /^\p{Ll}/u.test(line.text) || names('filing', line.text) || runIn(line.text))
    return null
  const at = nextInFlow(kinds, i)
  const next = lines[at]
  if (!next || (line.endsWithColon && line.width > 70)) return null
  if (line.width > 80 && /[.!?。！？]\s*\p{Lu}\p{Ll}|[。！？]\p{Script=Han}/u.test(line.text)) return null
  // Letters of scans vary in height: what goes on in the next line is no heading, however large.
  if (endsOpen(line.text) && !line.endsWithColon) return null
  if (line.role !== null && !opensText(next.text)) return null
  if (line.scale > 1.12 || (line.bold && line.scale > 0.95)) return 'heading'
  if (line.role !== null && line.scale < 0.95) return null
  if (line.role !== null) return setApart(lines, kinds, i, next)
  // Where a page ended above it, the blank line over a heading is lost: what ended above must do.
  const apart = line.blankBelow && (line.blankAbove || lines[i - 1]?.ended === true)
  const overText = next.width > 1.5 * line.width && next.width > 60 && (next.ended || next.endsWithColon || next.width > 200)
  const overHeading = apart && !names('contents', next.text) && (kinds[at] === 'heading' || (next.label !== '' && next.label !== '1'))
  return (overText && (apart || line.endsWithColon || isCapitals(line.text))) || (overHeading && !line.endsWithColon) ? 'heading' : null
}

/** On a page with looks paragraphs are whole: a short line that does not end, between one that did and one that begins, heads what follows. */
function setApart(lines: readonly Clues[], kinds: Kinds, i: number, next: Clues): BlockKind | null {
  const line = lines[i] as Clues
  let above = i - 1
  while (kinds[above] === 'running-head' || kinds[above] === 'page-number' || kinds[above] === 'footnote') above--
  const closed = above < 0 || line.blankAbove || lines[above]?.ended || kinds[above] === 'heading'
  const over = next.width > 1.5 * line.width && next.width > 100 && next.ended
  return closed && line.width <= 80 && !line.endsWithColon && (over || line.scale > 1.05) ? 'heading' : null
}

const opensText = (text: string): boolean => /^["'“‘«„•*[【〔]?\s*[\p{Lu}\p{Script=Han}\d]/u.test(text) || itemLabel.test(text)

/** Index of the next line that is of the text's flow. */
function nextInFlow(kinds: Kinds, i: number): number {
  let next = i + 1
  while (kinds[next] === 'running-head' || kinds[next] === 'page-number' || kinds[next] === 'footnote') next++
  return next
}
