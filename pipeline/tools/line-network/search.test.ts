import { expect, it } from 'vitest'
import { anyCharacters, type Codes } from './characters.ts'
import { lettersOf } from './letters.ts'
import { likeliest, type Shares } from './search.ts'

// Classes: a, b, c, none. The character "d" is the codes b and c.
const NONE = 3
const leaf = (character: number): Codes => ({ character, next: new Map() })
const codes: Codes = {
  character: null,
  next: new Map([
    [0, leaf(0)],
    [1, { character: 1, next: new Map([[2, leaf(3)]]) }],
    [2, leaf(2)],
  ]),
}
const characters = { texts: ['a', 'b', 'c', 'd'], codes }

function sharesOf(...steps: readonly (readonly number[])[]): Shares {
  return { values: Float32Array.from(steps.flat()), start: 0, stride: 4, steps: steps.length, classes: 4 }
}
function read(shares: Shares): string {
  const found = likeliest(shares, anyCharacters(codes), NONE)
  return found
    ? lettersOf(found.prefix, shares, characters, NONE)
        .map(({ character }) => characters.texts[character])
        .join('')
    : ''
}

const [A, B, NO] = [
  [0.97, 0.01, 0.01, 0.01],
  [0.01, 0.97, 0.01, 0.01],
  [0.01, 0.01, 0.01, 0.97],
] as const

it('a class that stays is one character, and two where no character lies between', () => {
  expect(read(sharesOf(A, A, B))).toBe('ab')
  expect(read(sharesOf(A, NO, A, B))).toBe('aab')
  expect(read(sharesOf(NO, NO))).toBe('')
})

it('sums the ways to a text: a character may be likelier than none at no step of its own', () => {
  const half = [0.45, 0, 0, 0.55]
  expect(read(sharesOf(NO, half, half, NO))).toBe('a')
  expect(read(sharesOf(NO, half, NO))).toBe('')
})

it('several codes are one character, and only sequences that are characters are found', () => {
  expect(read(sharesOf(A, B, [0.01, 0.01, 0.97, 0.01]))).toBe('ad')
  const onlyA = { ...codes, next: new Map([[0, leaf(0)]]) }
  expect(likeliest(sharesOf(B, NO, [0.3, 0.7, 0, 0]), anyCharacters(onlyA), NONE)?.prefix.code).toBe(0)
})

it('knows how sure it is of a character: what goes to its neighbours is no doubt, another character is', () => {
  const certainties = (shares: Shares): number[] => {
    const found = likeliest(shares, anyCharacters(codes), NONE)
    return found ? lettersOf(found.prefix, shares, characters, NONE).map(({ certainty }) => Math.exp(certainty)) : []
  }
  expect(certainties(sharesOf([1, 0, 0, 0], [0.5, 0.5, 0, 0], [0, 1, 0, 0]))).toEqual([expect.closeTo(1), expect.closeTo(1)])
  expect(certainties(sharesOf([1, 0, 0, 0], [0, 0, 0, 1], [0, 0.6, 0.4, 0]))).toEqual([expect.closeTo(1), expect.closeTo(0.6)])
})

it('places a character where it is read, not where the same one comes again', () => {
  const found = likeliest(sharesOf([0.9, 0, 0, 0.1], NO, B, NO, [0.999, 0, 0, 0.001]), anyCharacters(codes), NONE)
  const peaks: number[] = []
  for (let one = found?.prefix ?? null; one?.before; one = one.before) peaks.unshift(one.peak)
  expect(peaks).toEqual([0, 2, 4])
})
