import type { Fact } from './api.ts'

/** Where a fact is read: its page with its passage. */
export const roomOf = (fact: Fact): string => `/papers/${fact.paper.id}/read?page=${fact.page ?? 1}&fact=${fact.id}`

const signs: Readonly<Record<string, string>> = { approx: '≈ ', gt: '> ', gte: '≥ ', lt: '< ', lte: '≤ ', eq: '' }

/** A value for people: qualifier, grouped digits, range, unit. */
export function shownValue(fact: Fact, language: string): string {
  if (fact.value === null) return ''
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 4 })
  const range = fact.valueMax === null ? numbers.format(fact.value) : `${numbers.format(fact.value)}–${numbers.format(fact.valueMax)}`
  const fall = fact.direction === 'decrease' ? '↓ ' : fact.direction === 'increase' ? '↑ ' : ''
  return `${fall}${signs[fact.qualifier ?? 'eq'] ?? ''}${range} ${fact.unit === 'percent' ? '%' : (fact.unit ?? '')}`.trim()
}

export const titleOf = (paper: { title: string | null; fileName: string }): string => paper.title ?? paper.fileName

/** The name of a language or region in the language of the interface. */
export function nameOf(kind: 'language' | 'region', code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: kind }).of(code) ?? code
  } catch {
    return code // not a code Intl knows ("und" is, a made-up one is not): shown as it is
  }
}
