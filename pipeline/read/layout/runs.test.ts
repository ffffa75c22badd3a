import { expect, it } from 'vitest'
import type { TextRun } from '../../model/source.ts'
import { piecesOf } from './runs.ts'

const run = (text: string, x: number, bold: boolean): TextRun => ({
  text,
  box: [x, 100, x + 6 * text.length, 112],
  size: 12,
  bold,
  angle: 0,
  vertical: false,
})
const pieceOf = (...runs: TextRun[]) => piecesOf({ width: 600, height: 800, runs })[0]

it('a line is bold when all its letters are: a name in bold type before plain words makes none', () => {
  expect(pieceOf(run('Marshall, A., Porter, M.', 50, true), run('The economics', 198, false))?.bold).toBe(false)
  expect(pieceOf(run('Выводы', 50, true), run('1', 86, false))?.bold).toBe(true)
  expect(pieceOf(run('2.', 50, false))?.bold).toBe(false)
})

it('the sign of a list and its item are one line, however far apart; a number stands in a cell of its own', () => {
  expect(pieceOf(run('\uf0b7', 50, false), run('рост занятости', 86, false))?.words).toHaveLength(3)
  expect(pieceOf(run('o', 50, false), run('growth of output', 86, false))?.words).toHaveLength(4)
  expect(pieceOf(run('7', 50, false), run('growth of output', 86, false))?.words).toHaveLength(1)
})

it('a number that is drawn after all the Chinese of its line stands in the room left for it', () => {
  const at = (text: string, from: number, to: number): TextRun => ({ ...run(text, from, false), box: [from, 100, to, 112] })
  const layer = {
    width: 600,
    height: 800,
    runs: [at('有', 50, 62), at('个产业，', 68, 116), at('共', 122, 134), at('家企业', 141, 177), at('5', 62, 68), at('7', 134, 140), at('3', 110, 116)],
  }
  expect(piecesOf(layer).map(({ words }) => words.map(({ text }) => text).join(''))).toEqual(['有5个产业，3共7家企业'])
})

it('a blank behind a word is not in its box: the last letter ends where the ink does', () => {
  const at = (text: string, from: number, to: number): TextRun => ({ ...run(text, from, false), box: [from, 100, to, 112] })
  const layer = { width: 600, height: 800, runs: [at('МПТ ', 50, 74), at('115', 77, 95)] }
  expect(piecesOf(layer)[0]?.words.map(({ box }) => [box[0], box[2]])).toEqual([
    [50, 74],
    [77, 95],
  ])
})

it('figures more than an em apart stand in cells of their own, words in one line of text', () => {
  const at = (text: string, from: number, to: number): TextRun => ({ ...run(text, from, false), box: [from, 100, to, 112] })
  const countOf = (a: string, b: string, gap: number): number => piecesOf({ width: 600, height: 800, runs: [at(a, 50, 90), at(b, 90 + gap, 130 + gap)] }).length
  expect(countOf('8593,47', '10449,75', 15)).toBe(2)
  expect(countOf('0.282∗∗∗', '-', 12)).toBe(2)
  expect(countOf('8593', '475', 5)).toBe(1)
  expect(countOf('in 1999', 'weavers', 15)).toBe(1)
})
