import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import { undo } from '../model/repair.ts'
import { inTheWild } from './examples/in-the-wild.ts'
import { knownFailures } from './examples/known-failures.ts'
import { healthy } from './examples/negative.ts'
import { smallFaults } from './examples/small-faults.ts'
import { synthetic } from './examples/synthetic.ts'
import { mend } from './mend.ts'

const knowledge = await loadKnowledge(join(import.meta.dirname, '../../.cache'))
const mended = (raw: string) => mend({ text: raw, repairs: [] }, knowledge)

const examples = [...inTheWild, ...synthetic, ...smallFaults]

describe('broken text', () => {
  test.each(examples.map((example) => [example.label, example] as const))('%s', (_, { before, after }) => {
    const { text, repairs } = mended(before)
    expect(text).toBe(after)
    expect(undo(text, repairs)).toBe(before)
    expect(repairs.every(({ rule, confidence }) => rule !== '' && confidence > 0.5 && confidence <= 1)).toBe(true)
  })
})

describe('healthy text', () => {
  test.each(Object.entries(healthy))('%s', (_, text) => expect(mended(text)).toMatchObject({ text, repairs: [] }))
})

describe('not yet', () => {
  test.each(knownFailures.map((example) => [example.label, example] as const))('%s', (_, { before, after }) => {
    const { text, repairs } = mended(before)
    expect(text).not.toBe(after)
    expect(undo(text, repairs)).toBe(before)
  })
})

test('any mixture of broken and healthy lines goes back to what it was, to the code unit', () => {
  const lines = fc.array(fc.constantFrom(...examples.map(({ before }) => before), ...Object.values(healthy)), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\n\n', '\f', ' '), (parts, between) => {
      const raw = parts.join(between)
      const { text, repairs, doubts, refused } = mended(raw)
      expect(undo(text, repairs)).toBe(raw)
      for (const { at } of [...doubts, ...refused]) expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('what is mended is not mended again', () => {
  for (const { after } of examples) expect(mended(after)).toMatchObject({ text: after, repairs: [] })
})

test('numbers in doubt are marked, not guessed', () => {
  expect(mended('показатель З5 в таблице').doubts).toMatchObject([{ at: { start: 11, end: 13 }, alternatives: ['35'] }])
  expect(mended('показатель З5 в таблице').text).toBe('показатель З5 в таблице')
  expect(mended('産産業業集集群群 22001111').text).toContain('22001111')
})
