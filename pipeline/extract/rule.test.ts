import { expect, it } from 'vitest'
import { applyRules, isRefusal, longestStart, pattern, type Rule, refuse, tryRule } from './rule.ts'

const likes: Rule<null, string> = {
  name: 'en: X likes Y',
  pattern: pattern([/(?<who>\w{1,20})/u, /\s+likes\s+/u, /(?<what>\w{1,20})/u]),
  make: (match) => (match.groups?.who === 'nobody' ? refuse('nobody is no one') : [`${match.groups?.who}>${match.groups?.what}`]),
}

it('finds every match, and keeps the reason of those refused', () => {
  const text = 'Ann likes tea, nobody likes rain, Bo likes snow'
  expect(applyRules([likes], text, null)).toEqual(['Ann>tea', 'Bo>snow'])
  const { matches } = tryRule(likes, text, null)
  expect(matches.map(({ made }) => isRefusal(made))).toEqual([false, true, false])
  expect(matches[1]?.at).toEqual({ start: 15, end: 32 })
})

it('says how far a text went along with a pattern', () => {
  expect(longestStart(likes.pattern, 'Ann likes')).toEqual({ parts: 1, at: { start: 0, end: 3 } })
  expect(longestStart(likes.pattern, 'Ann likes tea')?.parts).toBe(3)
  expect(longestStart(likes.pattern, '…')).toBeNull()
})

it('ends where a pattern finds nothing at a letter of two code units', () => {
  const anywhere: Rule<null, number> = { name: 'en: anywhere', pattern: pattern([/(?=\s|𝑥)/u]), make: ({ index }) => [index] }
  expect(applyRules([anywhere], '𝑦 = 𝑥𝑥', null)).toEqual([2, 4, 5, 7])
})
