import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps } from '../model/span.ts'
import { withoutOverlap } from './overlap.ts'

const fact = fc
  .record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 30 }), strength: fc.nat(3) })
  .map(({ start, length, strength }) => ({ start, end: start + length, strength }))

it('keeps the stronger of two facts about the same words, in text order', () => {
  const facts = [
    { start: 10, end: 20, strength: 1 },
    { start: 15, end: 18, strength: 2 },
    { start: 0, end: 5, strength: 0 },
  ]
  expect(
    withoutOverlap(
      facts,
      (f) => f,
      (f) => f.strength,
    ),
  ).toEqual([facts[2], facts[1]])
})

it('keeps no two that overlap, and leaves out none without a stronger or equal one in its way', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
      const kept = withoutOverlap(
        facts,
        (f) => f,
        (f) => f.strength,
      )
      for (const [i, a] of kept.entries()) for (const b of kept.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
      for (const f of facts) expect(kept.some((k) => k === f || (overlaps(k, f) && k.strength >= f.strength))).toBe(true)
    }),
  )
})
