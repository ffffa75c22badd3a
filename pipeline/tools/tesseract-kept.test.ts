import { expect, it } from 'vitest'
import { keptRecognisers } from './tesseract-kept.ts'

it('the recogniser that was asked for longest ago makes room', () => {
  const [started, ended]: [string[], string[]] = [[], []]
  const recogniserFor = keptRecognisers(
    (languages) => {
      started.push(languages)
      return languages
    },
    (one) => ended.push(one),
    2,
  )
  for (const languages of ['eng', 'rus', 'eng', 'chi_sim', 'eng', 'rus']) expect(recogniserFor(languages)).toBe(languages)
  expect(started).toEqual(['eng', 'rus', 'chi_sim', 'rus'])
  expect(ended).toEqual(['rus', 'chi_sim'])
})

it('one that could not be started is tried again', () => {
  let tries = 0
  const recogniserFor = keptRecognisers(
    () => {
      if (tries++ === 0) throw new Error('damaged')
      return 'started'
    },
    () => {},
    2,
  )
  expect(() => recogniserFor('eng')).toThrow('damaged')
  expect(recogniserFor('eng')).toBe('started')
})
