import { expect, test } from 'vitest'
import { surelyRead } from '../../tests/fakes/surely-read.ts'
import { textPaper } from '../../tests/fakes/text-paper.ts'
import type { Page } from '../model/page.ts'
import type { Segmented } from '../model/paper.ts'
import { withAuthorsBelow } from './authors-below-title.ts'
import type { Line } from './line.ts'
import { titlePageLines } from './title-page.ts'

/** A page of one line; `gaps` are the points of white before each word, letters five points wide. */
function paperOf(text: string, gaps: readonly number[]): Segmented {
  let x = 0
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }, i) => {
    x += gaps[i] ?? 3
    const box = [x, 100, x + 5 * word.length, 110] as const
    x += 5 * word.length
    return { start: index, end: index + word.length, box, confidence: 1 }
  })
  const line = { start: 0, end: text.length, box: [0, 100, x, 110] as const, size: 10, bold: false, region: 0, role: 'body' as const }
  const reading = surelyRead('text-layer', 'healthy-text-layer', ['en'])
  const page: Page = { number: 1, width: 595, height: 842, text, words, lines: [line], cells: [], label: null, vertical: false, reading, notes: [] }
  return { ...textPaper(text, { pages: [page] }), blocks: [], sentences: [], languages: [], blockLanguages: [] } as unknown as Segmented
}

const lineOf = (text: string, kind: Line['kind'] = 'front-matter'): Line => ({ text, kind, language: 'en', block: 0, start: 0, end: text.length })

test('names in columns are lines of their own, names beside each other and other lines are none', () => {
  const names = 'Ann Markusen Michael Porter'
  const partsOf = (text: string, gaps: readonly number[]): string[] => titlePageLines(paperOf(text, gaps))(lineOf(text)).map((line) => line.text)
  expect(partsOf(names, [0, 3, 40, 3])).toEqual(['Ann Markusen', 'Michael Porter'])
  expect(partsOf(names, [0, 3, 3, 3])).toEqual([names])
  expect(partsOf('Vol. 3 No. 1 Regional Studies', [0, 3, 40, 3, 40, 3])).toEqual(['Vol. 3 No. 1 Regional Studies'])
})

test('an author in type as large as the title’s is none of its lines; a place in the title is', () => {
  const kindsOf = (...texts: readonly string[]): string[] => {
    const front = [...texts.map((text) => lineOf(text, 'title')), lineOf('Harvard University')]
    return withAuthorsBelow({ front, back: [], furniture: [], all: front }, (word) => word !== 'markusen').front.map(({ kind }) => kind)
  }
  expect(kindsOf('How Towns Learn to Make Shoes', 'Ann Markusen')).toEqual(['title', 'front-matter', 'front-matter'])
  expect(kindsOf('How Shoes Are Made by the', 'Ann Markusen')).toEqual(['title', 'title', 'front-matter'])
  expect(kindsOf('How Towns Learn to Make Shoes', 'Evidence from Three Towns')).toEqual(['title', 'title', 'front-matter'])
})
