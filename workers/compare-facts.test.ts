import { expect, it } from 'vitest'
import type { PaperRecord } from '../schemas/paper-record.ts'
import { compareFacts } from './compare-facts.ts'

type Statistic = PaperRecord['statistics'][number]

const statistic = (id: string, more: Partial<Statistic> = {}) =>
  ({ id, rule: 'r', place: null, evidence: { quote: `quote of ${id}`, start: 0, end: 5, block: null, places: [] }, ...more }) as Statistic
const recordWith = (...statistics: Statistic[]) => ({ definitions: [], statistics, caseStudies: [] }) as unknown as PaperRecord

it('tells what was gained, lost and changed', () => {
  const before = recordWith(statistic('s-1'), statistic('s-2'), statistic('s-3'))
  const after = recordWith(statistic('s-1'), statistic('s-3', { place: 'Jilin Province, China' }), statistic('s-4'))
  const { gained, lost, changed } = compareFacts(before, after)
  expect(gained.map(({ id }) => id)).toEqual(['s-4'])
  expect(lost).toEqual([{ id: 's-2', rule: 'r', quote: 'quote of s-2' }])
  expect(changed.map(({ id }) => id)).toEqual(['s-3'])
})

it('does not call a fact changed because the text before it grew', () => {
  const moved = statistic('s-1', { evidence: { quote: 'quote of s-1', start: 40, end: 45, block: 'b2', places: [] } })
  expect(compareFacts(recordWith(statistic('s-1')), recordWith(moved)).changed).toEqual([])
})

it('gains everything in a new paper', () => {
  expect(compareFacts(null, recordWith(statistic('s-1'))).gained).toHaveLength(1)
})
