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

/** A table of cells "text@row,column" and, where it spans, "+rows,columns"; `#` marks heads. */
function spanning(...written: readonly string[]) {
  const parsed = written.map((one) => /^(?<head>#?)(?<told>.+)@(?<row>\d),(?<column>\d)(?:\+(?<rows>\d),(?<columns>\d))?$/u.exec(one)?.groups ?? {})
  let text = ''
  const cells = parsed.map(({ head, told = '', row, column, rows = 1, columns = 1 }): Cell => {
    const start = text.length
    text += `${told}\t`
    return { start, end: text.length - 1, row: Number(row), column: Number(column), rowSpan: Number(rows), columnSpan: Number(columns), head: head === '#' }
  })
  return { text, block: { id: 'b1', kind: 'table' as const, level: 0, cells, start: 0, end: text.length } }
}

it('a number has the head over several columns as well as its own', () => {
  const heads = [
    '#Регион@0,0+2,1',
    '#Занятость, тыс. чел.@0,1+1,2',
    '#Экспорт@0,3+1,1',
    '#2015@1,1',
    '#2021@1,2',
    '#доля, %@1,3',
    '#1@2,0',
    '#2@2,1',
    '#3@2,2',
    '#4@2,3',
  ]
  const { text, block } = spanning(...heads, '#Томская область@3,0', '8,2@3,1', '11,3@3,2', '24,5@3,3')
  expect(findInTable(text, block, '', 'ru', nowhere)).toMatchObject([
    { value: 8200, unit: 'count', measure: 'Занятость', subject: 'Томская область', time: '2015' },
    { value: 11300, unit: 'count', measure: 'Занятость', subject: 'Томская область', time: '2021' },
    { value: 24.5, unit: 'percent', measure: 'Экспорт доля', subject: 'Томская область' },
  ])
})

it('a head of several rows is of each of them', () => {
  const { text, block } = spanning('#类型@0,0', '#地区@0,1', '#产值（亿元）@0,2', '#传统制造业@1,0+2,1', '#温州@1,1', '317.5@1,2', '#晋江@2,1', '266.1@2,2')
  expect(findInTable(text, block, '', 'zh', nowhere)).toMatchObject([
    { value: 3.175e10, unit: 'CNY', measure: '产值', subject: '传统制造业 温州' },
    { value: 2.661e10, unit: 'CNY', measure: '产值', subject: '传统制造业 晋江' },
  ])
})

it('a head over all columns is of the rows below it, up to the next', () => {
  const groups = ['#Сибирь@1,0+1,3', '#Томск@2,0', '12@2,1', '24,5@2,2', '#Урал@3,0+1,3', '#Пермь@4,0', '9@4,1', '31,2@4,2']
  const { text, block } = spanning('#Город@0,0', '#Число кластеров@0,1', '#Доля, %@0,2', ...groups)
  expect(findInTable(text, block, '', 'ru', nowhere)).toMatchObject([
    { value: 12, measure: 'Число кластеров', subject: 'Сибирь Томск' },
    { value: 24.5, measure: 'Доля', subject: 'Сибирь Томск' },
    { value: 9, measure: 'Число кластеров', subject: 'Урал Пермь' },
    { value: 31.2, measure: 'Доля', subject: 'Урал Пермь' },
  ])
})

it('units stand in a row below the heads or in a column beside them', () => {
  const { text, block } = spanning(
    '#Firm@0,0+2,1',
    '#Turnover@0,1',
    '#Local suppliers@0,2',
    '#million euros@1,1',
    '#%@1,2',
    '#Weaver A@2,0',
    '12.5@2,1',
    '67@2,2',
  )
  expect(findInTable(text, block, '', 'en', nowhere)).toMatchObject([
    { value: 12.5e6, unit: 'EUR', measure: 'Turnover', subject: 'Weaver A' },
    { value: 67, unit: 'percent', measure: 'Local suppliers', subject: 'Weaver A' },
  ])
  const beside = spanning('#Показатель@0,0+2,1', '#Единица@0,1+2,1', '#Год@0,2', '#2019@1,2', '#Выручка завода@2,0', '#млн руб.@2,1', '3150@2,2')
  expect(findInTable(beside.text, beside.block, '', 'ru', nowhere)).toMatchObject([{ value: 3.15e9, unit: 'RUB', measure: 'Выручка завода', time: '2019' }])
})
