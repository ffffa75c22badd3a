import type { NumberConventions } from '../../languages/language.ts'
import type { Span } from '../../model/span.ts'

export interface DigitNumber extends Span {
  readonly value: number
  /** True when a decimal mark was read. */
  readonly decimal: boolean
}

/**
 * Reads a cluster of digits and marks ("1 234 567,8", "12,34,567.89") into its numbers. The longest number that the
 * language's conventions allow wins; what does not fit ("22,24,26") falls apart into several.
 */
export function readDigits(cluster: string, at: number, conventions: NumberConventions): DigitNumber[] {
  if (cluster[0] === '.') return [{ start: at, end: at + cluster.length, value: Number(cluster), decimal: true }]
  const groups = [...cluster.matchAll(/\d+/gu)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))
  const numbers: DigitNumber[] = []
  for (let i = 0; i < groups.length; ) {
    let j = groups.length - 1
    let read: { value: number; decimal: boolean } | null = null
    for (; j >= i; j--) {
      const digits = groups.slice(i, j + 1).map((g) => g.text)
      const marks = groups.slice(i, j).map((g) => cluster[g.end] as string)
      const outside = [groups[i - 1], groups[j]].map((g) => (g ? cluster[g.end] : undefined))
      if ((read = readGroups(digits, marks, conventions, groups.length === 2))) {
        // 192.168.1.2 and section 2.1.3 hold no decimals.
        if (!read.decimal || !outside.includes(marks.at(-1))) break
        read = null
      }
    }
    const first = groups[i] as Span
    const last = groups[j] as Span
    numbers.push({ start: at + first.start, end: at + last.end, ...(read as { value: number; decimal: boolean }) })
    i = j + 1
  }
  return numbers
}

function readGroups(digits: readonly string[], marks: readonly string[], conventions: NumberConventions, wholeCluster: boolean) {
  const last = marks.at(-1)
  if (last === undefined) return { value: Number(digits[0]), decimal: false }
  const whole = { value: Number(digits.join('')), decimal: false }
  const fraction = { value: Number(`${digits.slice(0, -1).join('')}.${digits.at(-1)}`), decimal: true }
  const isPointOrComma = last === '.' || last === ','
  if (marks.length === 1) {
    const [head, tail] = digits as [string, string]
    const grouped = tail.length === 3 && head.length <= 3 && !head.startsWith('0') && conventions.grouping.includes(last)
    if (last === conventions.decimal[0]) return tail === '000' && last === ',' && !head.startsWith('0') ? whole : fraction // «20,000 руб.» is an English thousand
    if (grouped) return whole
    if (conventions.decimal.includes(last)) return fraction
    return isPointOrComma && wholeCluster && tail.length !== 3 ? fraction : null
  }
  if (marks.every((mark) => mark === last) && inGroups(digits)) return conventions.grouping.includes(last) || last === ',' || last === '.' ? whole : null
  const body = marks.slice(0, -1)
  const [separator] = body as [string]
  if (isPointOrComma && separator !== last && body.every((mark) => mark === separator) && inGroups(digits.slice(0, -1))) return fraction
  return null
}

/** Thousands (1 234 567) or, as written in India, lakhs and crores (12,34,567). */
function inGroups(digits: readonly string[]): boolean {
  const [head, ...rest] = digits as [string, ...string[]]
  if (head.length > 3 || head.startsWith('0')) return false
  const last = rest.at(-1)
  if (last?.length !== 3) return false
  return rest.every((g) => g.length === 3) || (head.length <= 2 && rest.slice(0, -1).every((g) => g.length === 2))
}

const exponent = /e[+-]?\d+(?![\p{L}\d])|\^[+-]{0,2}\d+|\s?[x×*·]\s?10\^?[-+−]\d+|\s?[x×*·]\s?10\^\d+/iuy

/** Reads "e-3", "^2" or "×10^6" behind a number; null where nothing of the sort stands. */
export function readExponent(text: string, at: number, value: number): { value: number; end: number } | null {
  exponent.lastIndex = at
  const written = exponent.exec(text)?.[0]
  if (!written) return null
  const end = at + written.length
  const power = Number(
    /[-+−]*\d+$/u
      .exec(written)?.[0]
      .replace(/^--|^\+-?/u, '')
      .replace('−', '-'),
  )
  if (/^\^/u.test(written)) return { value: value ** power, end }
  return { value: Number(`${value}e${power}`), end }
}
