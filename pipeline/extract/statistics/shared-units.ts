import type { Lexicon } from './lexicon.ts'
import { type Quantity, scaled, tidy, unitFactor } from './quantity.ts'
import { isMoney } from './units.ts'

/** "90, 60 and 40 %": bare numbers of a list take the unit at its end. */
export function shareUnits(text: string, found: readonly Quantity[], lexicon: Lexicon): Quantity[] {
  const between = new RegExp(`^\\s*(?:${lexicon.words.listBetween})\\s*$`, 'iu')
  const shared = [...found]
  for (let i = shared.length - 2; i >= 0; i--) {
    const a = shared[i] as Quantity
    const b = shared[i + 1] as Quantity
    if (
      a.unit !== 'count' ||
      a.end !== a.numeral.end ||
      a.start !== a.numeral.start ||
      b.unit === 'count' ||
      b.unit === 'ratio' ||
      b.unit.endsWith('-duration')
    )
      continue
    if (!between.test(text.slice(a.end, b.start)) || b.start !== b.numeral.start) continue
    // "in 1990, 12 per cent"
    if (a.numeral.plain && a.value >= 1800 && a.value <= 2100) continue
    // «167 млрд, или 9,1 %» says one amount twice.
    if (a.numeral.scale > 1 && b.unit.startsWith('percent')) continue
    const scale = b.numeral.scale > 1 && a.numeral.scale === 1 ? b.numeral.scale : 1
    shared[i] = { ...a, value: tidy(a.value * scale * unitFactor(b)), valueMax: scaled(a.valueMax, scale * unitFactor(b)), unit: b.unit, form: 'N, N and N' }
  }
  return shared
}

/** "36 million roubles, and another 84 million.": a bare number with a scale and no noun takes the money named before it. */
export function shareBackwards(text: string, found: readonly Quantity[]): Quantity[] {
  let money: string | null = null
  return found.map((q) => {
    if (isMoney(q.unit)) money = q.unit
    const bare = q.unit === 'count' && q.end === q.numeral.end && q.numeral.scale >= 1e6
    return bare && money && /^\s*(?:$|[.,;:)，。；）]|(?:из|от|from|for)\s)/u.test(text.slice(q.end)) ? { ...q, unit: money, form: 'N, N and N' } : q
  })
}
