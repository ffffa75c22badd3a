import { expect, test } from 'vitest'
import { surelyRead } from '../../tests/fakes/surely-read.ts'
import { CACHE } from '../../workers/cache.ts'
import { loadKnowledge } from '../knowledge/knowledge.ts'
import type { Page } from '../model/page.ts'
import { applyEdits } from '../model/text-map.ts'
import { tornInCells } from './torn-in-cells.ts'

const knowledge = await loadKnowledge(CACHE)

/** A page with a table of one cell, whose lines are given. */
function mended(...lines: readonly string[]): string {
  const text = lines.join(' ')
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const y = 12 * (text.slice(0, index).length === 0 ? 0 : lines.findIndex((_, i) => index < lines.slice(0, i + 1).join(' ').length))
    return { start: index, end: index + word.length, box: [60, 100 + y, 60 + 5 * word.length, 110 + y] as const, confidence: 1 }
  })
  const cell = { start: 0, end: text.length, table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, head: true }
  const reading = surelyRead('text-layer', 'healthy-text-layer', ['ru'])
  const page: Page = { number: 1, width: 595, height: 842, text, words, lines: [], cells: [cell], label: null, vertical: false, reading, notes: [] }
  const state = { text, repairs: [] }
  return applyEdits(state, tornInCells(state, [page], knowledge)).text
}

test('a word that the lines of a narrow cell tear is one', () => {
  expect(mended('Относительно', 'е отклонение,', '2015')).toBe('Относительное отклонение, 2015')
  expect(mended('Статистик', 'а')).toBe('Статистика')
  expect(mended('Коэффи-', 'циент запаса')).toBe('Коэффициент запаса')
})

test('words that stand below each other, or beside each other, are several', () => {
  expect(mended('Доля и', 'рост')).toBe('Доля и рост')
  expect(mended('Экспорт', 'а также импорт')).toBe('Экспорт а также импорт')
  expect(mended('Относительно е отклонение')).toBe('Относительно е отклонение')
  expect(mended('Северо-', 'запад')).toBe('Северо- запад')
})
