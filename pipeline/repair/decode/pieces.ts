import type { Span } from '../../model/span.ts'

/** A run of glyphs between blanks and hyphens: a word, a part of one, or a number. */
export interface Piece extends Span {
  readonly text: string
  /** Without the punctuation around it; offsets into `text`. */
  readonly core: Span
  /** It may open a sentence. */
  readonly opens: boolean
  /** A bracket at its edge has no fellow. */
  readonly lonely: boolean
  /** What stands before it. */
  readonly before: 'hyphen' | 'line-hyphen' | 'blank' | 'line' | 'paragraph'
}

const LEAD = /^[«"“„”'‘’([{<*•·]+/u
const TRAIL = /[.,:;!?…»"”“'’‘)\]}>*]+$/u
const HYPHENS = '-‐‑–—'

/** Cuts a text into pieces, in order. A hyphen or dash is no part of a piece. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(/[^\s\-‐‑–—]+/gu)) {
    const [start, run] = [match.index, match[0]]
    const between = text.slice(end, start)
    const lead = LEAD.exec(run)?.[0].length ?? 0
    const trail = lead === run.length ? 0 : (TRAIL.exec(run)?.[0].length ?? 0)
    pieces.push({
      start,
      end: start + run.length,
      text: run,
      core: lead === run.length ? { start: 0, end: 0 } : { start: lead, end: run.length - trail },
      opens: between.includes('\n\n') || pieces.length === 0 || /[.!?…]$/u.test(pieces.at(-1)!.text),
      lonely: lonely(text, start, run, lead, trail),
      before: kindOf(between),
    })
    end = start + run.length
  }
  return pieces
}

function kindOf(between: string): Piece['before'] {
  if (between.length === 1 && HYPHENS.includes(between)) return 'hyphen'
  if (/^[-‐‑]\n[ \t]*$/u.test(between)) return 'line-hyphen'
  if (/\n\s*\n|\f/u.test(between) || between === '') return 'paragraph'
  return between.includes('\n') ? 'line' : 'blank'
}

/** How far apart a pair of brackets may be, in characters. */
const REACH = 150

function lonely(text: string, start: number, run: string, lead: number, trail: number): boolean {
  const opening = lead > 0 ? run[lead - 1]! : ''
  const closing = trail > 0 ? run[run.length - trail]! : ''
  const behind = text.slice(start + lead, start + lead + REACH)
  const ahead = text.slice(Math.max(0, start - REACH), start + run.length - trail)
  if (opening === '(' || opening === '[') {
    const close = opening === '(' ? ')' : ']'
    const at = behind.indexOf(close)
    return at < 0 || behind.slice(0, at).includes(opening)
  }
  if (closing === ')' || closing === ']') {
    const open = closing === ')' ? '(' : '['
    const at = ahead.lastIndexOf(open)
    return at < 0 || ahead.slice(at).includes(closing)
  }
  return false
}
