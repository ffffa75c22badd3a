import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import { undo } from '../model/repair.ts'
import { inTheWild } from './examples/in-the-wild.ts'
import { healthy } from './examples/negative.ts'
import { smallFaults } from './examples/small-faults.ts'
import { synthetic } from './examples/synthetic.ts'
import { mend } from './mend.ts'

const knowledge = await loadKnowledge(join(import.meta.dirname, '../../.cache'))
const mended = (raw: string) => mend({ text: raw, repairs: [] }, knowledge)

describe('broken text', () => {
  test.each([...inTheWild, ...synthetic, ...smallFaults].map((example) => [example.label, example] as const))('%s', (_, { before, after }) => {
    const { text, repairs } = mended(before)
    expect(text).toBe(after)
    expect(undo(text, repairs)).toBe(before)
    expect(repairs.every(({ rule, confidence }) => rule !== '' && confidence > 0.5 && confidence <= 1)).toBe(true)
  })
})

describe('healthy text', () => {
  test.each(Object.entries(healthy))('%s', (_, text) => expect(mended(text)).toMatchObject({ text, repairs: [] }))
})
