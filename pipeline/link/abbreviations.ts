import { conceptsIn } from '../knowledge/concepts.ts'
import type { Abbreviation } from '../model/link.ts'
import type { Segmented } from '../model/paper.ts'
import { textAt } from '../model/span.ts'

/** An abbreviation in brackets: (SMEs), (далее — МСП), （SME）. */
const bracketed = /\s?[(（]\s?(?:далее\s?[-–—]?\s?|hereafter\s|以下简称|下称|简称(?:为)?)?["“«]?([\p{Lu}][\p{Lu}\p{N}&-]{1,8})s?["”»]?\s?[)）]/gu
/** 以下简称“一个行动”: the short form in words, behind the long one. */
const calledShort = /([\p{Script=Han}]{4,20})[(（，,]?\s?(?:以下)?简称(?:为)?\s?[“"「]([^”"」]{2,10})[”"」]/gu

/** Words that an abbreviation may leave out. */
const small = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'a', 'и', 'в', 'на', 'по', 'для', 'с', 'о'])

/** Most words a long form has. */
const LONGEST = 10

/** Abbreviations the paper explains, with the words it explains them by, in order of first use. */
export function abbreviations(paper: Pick<Segmented, 'text' | 'blocks' | 'blockLanguages'>): Abbreviation[] {
  const found = new Map<string, Abbreviation>()
  for (const [i, block] of paper.blocks.entries()) {
    if (block.kind === 'reference') continue
    const text = textAt(paper.text, block)
    for (const match of text.matchAll(bracketed)) {
      const short = match[1] as string
      const before = text.slice(Math.max(0, match.index - 160), match.index)
      const long = spelledOut(short, before) ?? conceptBefore(before, paper.blockLanguages[i] as string)
      if (long && !found.has(short)) found.set(short, { short, long })
    }
    for (const [, long, short] of text.matchAll(calledShort)) if (long && short && !found.has(short)) found.set(short, { short, long })
  }
  return [...found.values()]
}

/** The words right before the bracket whose first letters spell the abbreviation, hyphened parts each by themselves; null where they do not. */
function spelledOut(short: string, before: string): string | null {
  const letters = Array.from(short.replace(/[^\p{L}]/gu, '').toLowerCase())
  const parts = Array.from(before.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)).slice(-LONGEST)
  let start = before.length
  let at = parts.length - 1
  for (let i = letters.length - 1; i >= 0; i--) {
    // A small word may lack its letter, and the second half of a hyphened word too: SMEs are small and medium-sized enterprises.
    while (at >= 0 && !begins(at, letters[i] as string) && skipped(at)) at--
    if (at < 0 || !begins(at, letters[i] as string)) return null
    start = (parts[at] as RegExpExecArray).index
    at--
  }
  const long = before.slice(start).trim()
  return /[.;:()]/u.test(long) ? null : long

  function begins(index: number, letter: string): boolean {
    return parts[index]?.[0].toLowerCase().startsWith(letter) ?? false
  }

  function skipped(index: number): boolean {
    const part = parts[index] as RegExpExecArray
    return small.has(part[0].toLowerCase()) || /[-‐]\s?$/u.test(before.slice(0, part.index))
  }
}

/** The concept whose name ends right before the bracket: 中小企业（SME）. */
function conceptBefore(before: string, language: string): string | null {
  const last = conceptsIn(before, language).at(-1)
  return last && last.end === before.trimEnd().length ? before.slice(last.start, last.end) : null
}
