import { expect, it } from 'vitest'
import type { Codes } from './characters.ts'
import { isKnown, withKnownWords } from './known-words.ts'
import type { Letter } from './letters.ts'
import { wordsOf } from './line-words.ts'
import type { Shares } from './search.ts'
import type { WordList } from './word-list.ts'

const texts = [' ', ...'acdeilnrstv.-1%集群在', '']
const NONE = texts.length - 1
const place = (text: string): number => texts.indexOf(text)
const codes: Codes = { character: null, next: new Map(texts.slice(0, NONE).map((_, i) => [i, { character: i, next: new Map() }])) }
const characters = { texts, codes }

/** As a set of beginnings, an edge its number among them. */
function listOf(...words: readonly string[]): WordList {
  const beginnings = [...new Set(words.flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1))))]
  return {
    after: (edge, letter) => beginnings.indexOf((edge < 0 ? '' : (beginnings[edge] as string)) + texts[letter]),
    ends: (edge) => words.includes(beginnings[edge] as string),
  }
}
const list = listOf('as', 'land', 'lean', 'rural', '集群')

const lettersOf = (text: string, certainty = 0): Letter[] => [...text].map((one, i) => ({ character: place(one), from: 2 * i, to: 2 * i, certainty }))

it('knows words of the list with marks around and hyphens between, and numbers', () => {
  for (const word of ['land', 'land.', '-lean-land.', '1.1%']) expect(isKnown(lettersOf(word), texts, list), word).toBe(true)
  for (const word of ['lan', 'landlean', 'l1nd', '.', 'dnal']) expect(isKnown(lettersOf(word), texts, list), word).toBe(false)
})

/** A step for each letter and one of none behind it; of a pair the first has the share given. */
function sharesOf(...letters: readonly (string | readonly [string, string, number])[]): Shares {
  const steps = letters.flatMap((one) => {
    const step = new Float32Array(texts.length)
    if (typeof one === 'string') step[place(one)] = 1
    else [step[place(one[0])], step[place(one[1])]] = [one[2], 1 - one[2]]
    const none = new Float32Array(texts.length)
    none[NONE] = 1
    return [step, none]
  })
  return { values: Float32Array.from(steps.flatMap((step) => [...step])), start: 0, stride: texts.length, steps: steps.length, classes: texts.length }
}
const mended = (read: Letter[], shares: Shares): string =>
  withKnownWords(read, shares, characters, list, NONE)
    .map(({ character }) => texts[character])
    .join('')
const doubting = (text: string, at: number): Letter[] => lettersOf(text).map((letter, i) => (i === at ? { ...letter, certainty: Math.log(0.6) } : letter))

it('takes a word of the list that is nearly as likely as one that is none, and no other', () => {
  expect(mended(doubting('as land.', 6), sharesOf('a', 's', ' ', 'l', 'a', 'n', ['i', 'd', 0.6], '.'))).toBe('as land.')
  expect(mended(doubting('as lanc.', 6), sharesOf('a', 's', ' ', 'l', 'a', 'n', ['c', 'd', 0.99], '.'))).toBe('as lanc.')
  expect(mended(lettersOf('lanc'), sharesOf('l', 'a', 'n', ['c', 'd', 0.6]))).toBe('lanc')
})

it('parts words where a blank is nearly as likely', () => {
  expect(mended(doubting('lean-land', 4), sharesOf('l', 'e', 'a', 'n', ['-', ' ', 0.5], 'l', 'a', 'n', 'd'))).toBe('lean-land')
  expect(mended(doubting('lean1land', 4), sharesOf('l', 'e', 'a', 'n', ['1', ' ', 0.6], 'l', 'a', 'n', 'd'))).toBe('lean land')
})

it('makes words between blanks; of Chinese characters the longest of the list, which is surer than each alone', () => {
  expect(wordsOf(lettersOf('as 集群在1%'), texts, list).map(({ text }) => text)).toEqual(['as', '集群', '在', '1%'])
  const [, cluster, at] = wordsOf(lettersOf('as 集群在'), texts, list)
  expect(cluster?.confidence).toBeGreaterThan(at?.confidence ?? 1)
  const [sure] = wordsOf(lettersOf('land'), texts, list)
  const [doubted] = wordsOf(doubting('land', 2), texts, list)
  const [beside] = wordsOf(doubting('land as', 4), texts, list)
  expect(sure?.confidence).toBe(0.97)
  expect(doubted?.confidence).toBeLessThan(0.8)
  expect(beside?.confidence).toBeLessThan(0.8)
})
