import type { Lexicon } from './lexicon.ts'
import type { Unit } from './units.ts'

/** A unit as it stands in the text. */
export interface UnitBeside {
  readonly unit: Unit
  readonly start: number
  readonly end: number
}

const units = new WeakMap<Unit, { after: RegExp; before: RegExp }>()
function patternsOf(unit: Unit, symbols: boolean): { after: RegExp; before: RegExp } {
  let patterns = units.get(unit)
  if (!patterns) {
    const flags = symbols ? 'uy' : 'iuy'
    patterns = {
      after: new RegExp(`\\s{0,3}[-‐]?(?:${unit.after ?? '(?!)'})`, flags),
      before: new RegExp(`(?:${unit.before ?? '(?!)'})\\s{0,2}$`, symbols ? 'u' : 'iu'),
    }
    units.set(unit, patterns)
  }
  return patterns
}

/** The longest unit that begins at `at`. */
export function unitBehind(text: string, at: number, lexicon: Lexicon): UnitBeside | null {
  let best: UnitBeside | null = null
  for (const unit of lexicon.after) {
    const { after } = patternsOf(unit, !lexicon.words.units.includes(unit))
    after.lastIndex = at
    const written = after.exec(text)?.[0]
    if (written && (!best || at + written.length > best.end)) best = { unit, start: at, end: at + written.length }
  }
  return best
}

/** The longest unit that ends at `at`. */
export function unitBefore(text: string, at: number, lexicon: Lexicon): UnitBeside | null {
  const head = text.slice(Math.max(0, at - 16), at)
  if (!/[\p{Sc}\p{L}.]\s{0,2}$/u.test(head)) return null
  let best: UnitBeside | null = null
  for (const unit of lexicon.before) {
    const match = patternsOf(unit, !lexicon.words.units.includes(unit)).before.exec(head)
    const start = match ? at - (head.length - match.index) : at
    if (match && (!best || start < best.start)) best = { unit, start, end: at }
  }
  return best
}
