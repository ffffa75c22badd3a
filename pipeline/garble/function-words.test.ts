import { expect, it } from 'vitest'
import { isFunctionWord } from './function-words.ts'

it('function words stand in small letters or with a capital, with marks around them', () => {
  expect(['на', 'На', '(для', 'and,', 'The', '«и»'].map(isFunctionWord)).toEqual([true, true, true, true, true, true])
})

it('other words, initials and abbreviations are none', () => {
  expect(['кластер', 'Ha', 'С.', 'в.', 'НА', '—', ''].map(isFunctionWord)).toEqual([false, false, false, false, false, false, false])
})
