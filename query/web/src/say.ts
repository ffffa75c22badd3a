import type { Fact } from './api.ts'
import { unitName, unitStyle } from './units.ts'
import type { Words } from './words/words.ts'

/** Where a fact is read: its page with its passage. */
export const roomOf = (fact: Pick<Fact, 'id' | 'page'> & { paper: { id: string } }): string =>
  `/papers/${fact.paper.id}/read?page=${fact.page ?? 1}&fact=${fact.id}`

const signs: Readonly<Record<string, string>> = { approx: '≈ ', gt: '> ', gte: '≥ ', lt: '< ', lte: '≤ ', eq: '' }
const LONG_FROM = 100_000

/** A value for people: sign, short number ("1.9 trillion" as the reader's language has it), range, unit. */
export function shownValue(fact: Fact, words: Words, language: string): string {
  if (fact.value === null) return ''
  const values = fact.valueMax === null ? [fact.value] : [fact.value, fact.valueMax]
  const style = numberStyle(fact.unit, Math.max(...values))
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3, ...style })
  const shown = values[1] === undefined ? numbers.format(fact.value) : numbers.formatRange(fact.value, values[1])
  const direction = fact.direction === 'decrease' ? '↓ ' : fact.direction === 'increase' ? '↑ ' : ''
  const unit = fact.unit === 'count' || style.style ? '' : fact.unit === 'percent' ? '%' : unitOf(fact.unit ?? '', words, language)
  return `${direction}${signs[fact.qualifier ?? 'eq'] ?? ''}${shown} ${unit}`.trim()
}

function numberStyle(unit: string | null, value: number): Intl.NumberFormatOptions {
  const long = value >= LONG_FROM ? ({ notation: 'compact', maximumFractionDigits: 2 } as const) : {}
  if (unit !== null && isCurrency(unit)) return { style: 'currency', currency: unit, minimumFractionDigits: 0, ...long }
  return { ...unitStyle(unit ?? ''), ...long }
}

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit)

/** What a unit is called: a currency and a measure by the names the browser has, the units of statistics in the words of the interface. */
export function unitOf(unit: string, words: Words, language: string): string {
  if (isCurrency(unit)) return nameOf('currency', unit, words, language)
  return words.units[unit as keyof Words['units']] ?? unitName(unit, language)
}

/** How a page was read, or why so, in words; a code that has none is shown as it is. */
export const methodOf = (code: string, { reading }: Words): string => reading.methods[code as keyof Words['reading']['methods']] ?? code
export const reasonOf = (code: string, { reading }: Words): string => reading.reasons[code] ?? code

export const titleOf = (paper: { title: string | null; fileName: string }): string => paper.title ?? paper.fileName

/** The name of a language, region or currency in the language of the interface. */
export function nameOf(kind: 'language' | 'region' | 'currency', code: string, words: Words, language: string): string {
  if (code === 'und') return words.unknown
  try {
    return new Intl.DisplayNames([language], { type: kind }).of(code) ?? code
  } catch {
    return code // not a code Intl knows: shown as it is
  }
}
