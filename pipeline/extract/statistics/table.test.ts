import { expect, it } from 'vitest'
import type { Cell } from '../../model/block.ts'
import { findInTable } from './table.ts'

/** A table of `|` and line breaks; its first row and first column are heads. */
function tableOf(text: string) {
  let at = 0
  const cells = text.split('\n').flatMap((line, row) =>
    line.split('|').map((written, column): Cell => {
      const start = text.indexOf(written, at)
      at = start + written.length
      return { start, end: at, row, column, rowSpan: 1, columnSpan: 1, head: row === 0 || column === 0 }
    }),
  )
  return { id: 'b1', kind: 'table' as const, level: 0, cells, start: 0, end: text.length }
}
const nowhere = () => null

it('ties a cell to the heads of its column and row, with the unit of the head', () => {
  const text = 'District|Firms|Revenue, mln euros|Share of exports, %\nHarbour|1,250|84.5|62'
  expect(findInTable(text, tableOf(text), '', 'en', nowhere)).toMatchObject([
    { value: 1250, unit: 'count', kind: 'count', measure: 'Firms', subject: 'Harbour' },
    { value: 84.5e6, unit: 'EUR', measure: 'Revenue', subject: 'Harbour' },
    { value: 62, unit: 'percent', kind: 'share', measure: 'Share of exports', subject: 'Harbour' },
  ])
})

it('takes years over columns for times, and the unit of the caption', () => {
  const text = '指标|2010年|2015年\n工业总产值|120|260'
  expect(findInTable(text, tableOf(text), '表1 主要指标（亿元）', 'zh', nowhere)).toMatchObject([
    { value: 1.2e10, unit: 'CNY', measure: '工业总产值', time: '2010' },
    { value: 2.6e10, unit: 'CNY', measure: '工业总产值', time: '2015' },
  ])
})

it('leaves alone what has no unit, ranks, years and words', () => {
  const text = 'Район|Ранг|Основан|Примечание\nСеверный|3|1998|около 5 улиц'
  expect(findInTable(text, tableOf(text), '', 'ru', nowhere)).toEqual([])
})
