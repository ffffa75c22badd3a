import { expect, it } from 'vitest'
import { duration, progressLine } from './progress.ts'

it('says how far, how fast and how long still', () => {
  expect(progressLine({ papers: 12, papersDone: 3, pages: 96, pagesDone: 40 }, 20_000)).toBe('3/12 papers  40/96 pages  2.0 pages/s  about 28.0 s left')
})

it('promises nothing before the first page', () => {
  expect(progressLine({ papers: 2, papersDone: 0, pages: 0, pagesDone: 0 }, 900)).toBe('0/2 papers  0/0 pages')
})

it('writes durations for people', () => {
  expect([850, 12_340, 250_000, 7_500_000].map(duration)).toEqual(['850 ms', '12.3 s', '4 min 10 s', '2 h 5 min'])
})
