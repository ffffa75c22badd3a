import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CACHE } from '../../../workers/cache.ts'
import { loadKnowledge } from '../../knowledge/knowledge.ts'
import { undo } from '../../model/repair.ts'
import { applyEdits } from '../../model/text-map.ts'
import { decodeLatinRead } from './decode.ts'

const knowledge = await loadKnowledge(CACHE)
const decoded = (text: string) => applyEdits({ text, repairs: [] }, decodeLatinRead(text, knowledge).edits)

// As an eye for English sees a Russian page.
const read = `B pa6ote paccMoTpeHbI NPOMbILUIJIEHHBIE KIacTepEI ABYX o6nacTell, a TakxKe NpUYMHEI UX pocta.
CBa3b MekIy NpelNPHATUAMH U YHUBEPCHTETOM MOBBINIAET KOHKypeHTOCIOCOGHOCTb peruOHa.`

test('Russian read by an eye for English becomes Russian again', () => {
  const { text } = decoded(read)
  for (const word of ['промышленные', 'рассмотрены', 'предприятиями', 'университетом', 'региона']) expect(text).toContain(word)
})

test('English beside it stays as it is', () => {
  const english = 'An industrial cluster is a group of firms and related institutions that stand near one another.'
  expect(decoded(`${read}\n\n${english}\n\n${read}`).text).toContain(english)
  expect(decodeLatinRead(english, knowledge).edits).toEqual([])
})

test('what was read can be had back', () => {
  const { text, repairs } = decoded(read)
  expect(undo(text, repairs)).toBe(read)
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (raw) => {
      const { text, repairs } = decoded(`${raw}\n${read}`)
      expect(undo(text, repairs)).toBe(`${raw}\n${read}`)
    }),
    { numRuns: 20 },
  )
})

test('twice the same', () => {
  expect(decodeLatinRead(read, knowledge)).toEqual(decodeLatinRead(read, knowledge))
})
