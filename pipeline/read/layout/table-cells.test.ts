import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import { textOf } from './figures.ts'
import type { Piece } from './piece.ts'
import { cellsOf } from './table-cells.ts'
import { typed } from './typed.ts'

/** Lines of type with the middle of each at a place: "text@x,y". */
const drawn = (...lines: readonly string[]): Piece[] =>
  lines.flatMap((line) =>
    line.split(' | ').map((one) => {
      const [text, x, y] = one.split('@').flatMap((part, i) => (i === 0 ? [part] : part.split(','))) as [string, string, string]
      return typed(text, Number(x) - text.length * 2.5, Number(y))
    }),
  )

const written = ({ pieces }: Cell): string => pieces.map(textOf).join(' ')

/** Heads of the cell that holds `figure`: of its column from the top, then of its row from the left. */
function headsOf(pieces: readonly Piece[], figure: string): string {
  const cells = cellsOf(pieces)
  const cell = cells.find((one) => !one.head && written(one) === figure)
  if (!cell) throw new Error(`no ${figure} among ${cells.map(written).join(' | ')}`)
  const over = cells.filter((head) => head.head && head.row < cell.row && head.column <= cell.column && cell.column < head.column + head.columnSpan)
  const beside = cells.filter((head) => head.head && head.column < cell.column && head.row <= cell.row && cell.row < head.row + head.rowSpan)
  return `${over.map(written).join(' > ')} / ${beside.map(written).join(' > ')}`
}

describe('heads of columns in storeys', () => {
  const body = [
    'Пермский край@70,140 | 12,4@170,140 | 13,1@240,140 | 101,2@330,140 | 144,6@400,140',
    'Томская область@70,156 | 8,2@170,156 | 9,6@240,156 | 44,9@330,156 | 70,4@400,156',
  ]

  it('each figure has the head above several columns and its own', () => {
    const table = drawn(
      'Занятость, тыс. чел.@205,100 | Выручка, млрд руб.@365,100',
      'Регион@70,109',
      '2015@170,118 | 2021@240,118 | 2015@330,118 | 2021@400,118',
      ...body,
    )
    expect(headsOf(table, '13,1')).toBe('Занятость, тыс. чел. > 2021 / Пермский край')
    expect(headsOf(table, '44,9')).toBe('Выручка, млрд руб. > 2015 / Томская область')
    expect(cellsOf(table).find((cell) => written(cell) === 'Регион')).toMatchObject({ row: 0, rowSpan: 2, column: 0, columnSpan: 1 })
    expect(cellsOf(table).find((cell) => written(cell).startsWith('Выручка'))).toMatchObject({ row: 0, rowSpan: 1, column: 3, columnSpan: 2 })
  })

  it('a head that is narrower than the white between its columns is of both', () => {
    const table = drawn('Заводы@205,100', 'Регион@70,109 | Выручка@330,109 | Экспорт@400,109', 'крупные@170,118 | малые@240,118', ...body)
    expect(headsOf(table, '8,2')).toBe('Заводы > крупные / Томская область')
    expect(headsOf(table, '70,4')).toBe('Экспорт / Томская область')
  })

  it('three of them, and a row that counts the columns', () => {
    const table = drawn(
      'Предприятия@285,70',
      'Регион@70,88 | крупные@205,88 | малые@365,88',
      'число@170,106 | доля, %@240,106 | число@330,106 | доля, %@400,106',
      '1@70,122 | 2@170,122 | 3@240,122 | 4@330,122 | 5@400,122',
      ...body,
    )
    expect(headsOf(table, '144,6')).toBe('Предприятия > малые > доля, % > 5 / Пермский край')
  })

  it('units below heads are heads as well', () => {
    const table = drawn(
      'Firm@70,80 | Turnover@170,80 | Staff@240,80 | Area@330,80 | Sales@400,80',
      'm euros@170,105 | persons@240,105 | ha@330,105 | %@400,105',
      ...body,
    )
    expect(headsOf(table, '12,4')).toBe('Turnover > m euros / Пермский край')
  })

  it('heads of several lines are one, high ones beside low ones', () => {
    const table = drawn(
      'Число@170,90 | Удельный вес@400,90',
      'работников@170,102 | Прибыль@240,102 | Выручка@330,102 | малых@400,102',
      'Регион@70,114 | на завод@170,114 | заводов, %@400,114',
      ...body,
    )
    expect(headsOf(table, '8,2')).toBe('Число работников на завод / Томская область')
    expect(headsOf(table, '9,6')).toBe('Прибыль / Томская область')
    expect(headsOf(table, '70,4')).toBe('Удельный вес малых заводов, % / Томская область')
  })
})

it('a year with a percent sign goes on with the head above it, and so does what ends with it at the right', () => {
  const right = (text: string, x: number, y: number): Piece => typed(text, x - text.length * 5, y)
  const head = [right('Turnover, €', 250, 100), right('Change since', 400, 100), typed('Cluster', 60, 100), right('m', 250, 112), right('2018, %', 400, 112)]
  const figures = [
    typed('Fish', 60, 130),
    right('3040', 250, 130),
    right('11.3', 400, 130),
    typed('Wind', 60, 146),
    right('6320', 250, 146),
    right('52.0', 400, 146),
  ]
  expect(headsOf([...head, ...figures], '6320')).toBe('Turnover, € m / Wind')
  expect(headsOf([...head, ...figures], '11.3')).toBe('Change since 2018, % / Fish')
})

describe('heads of rows', () => {
  const head = '集群类型@60,100 | 所在地@150,100 | 企业数@240,100 | 出口额@330,100'

  it('one in the middle of several rows is of them all, also between two', () => {
    const table = drawn(
      head,
      '温州@150,130 | 317@240,130 | 12.8@330,130',
      '制造业@60,148 | 晋江@150,148 | 266@240,148 | 21.4@330,148',
      '海宁@150,166 | 158@240,166 | 9.6@330,166',
    )
    const below = drawn(
      '中关村@150,184 | 520@240,184 | 33.1@330,184',
      '高新技术@60,193',
      '张江@150,202 | 411@240,202 | 28.9@330,202',
      '农业@60,220 | 寿光@150,220 | 77@240,220 | 3.7@330,220',
    )
    expect(headsOf([...table, ...below], '12.8')).toBe('出口额 / 制造业 > 温州')
    expect(headsOf([...table, ...below], '158')).toBe('企业数 / 制造业 > 海宁')
    expect(headsOf([...table, ...below], '33.1')).toBe('出口额 / 高新技术 > 中关村')
    expect(headsOf([...table, ...below], '411')).toBe('企业数 / 高新技术 > 张江')
    expect(headsOf([...table, ...below], '77')).toBe('企业数 / 农业 > 寿光')
  })

  it('one at the first of several rows is of them all', () => {
    const table = drawn(
      'Cluster@60,100 | Size@150,100 | Jobs@240,100',
      'Textiles@60,120 | small@150,120 | 14.1@240,120',
      'large@150,136 | 31.6@240,136',
      'Ceramics@60,152 | small@150,152 | 6.3@240,152',
      'large@150,168 | 11.5@240,168',
    )
    expect(headsOf(table, '31.6')).toBe('Jobs / Textiles > large')
    expect(headsOf(table, '11.5')).toBe('Jobs / Ceramics > large')
  })

  it('one of two lines stands beside its figures, above and below them', () => {
    const table = drawn(
      'Показатель@70,100 | Кластер@200,100 | Вне его@300,100',
      'Среднее число@70,124',
      '214@200,130 | 97@300,130',
      'работников@70,136',
      'Экспорт@70,160 | 5,2@200,160 | 0,8@300,160',
      'Выручка на@70,184',
      '31,5@200,190 | 24,2@300,190',
      'работника@70,196',
    )
    expect(headsOf(table, '97')).toBe('Вне его / Среднее число работников')
    expect(headsOf(table, '31,5')).toBe('Кластер / Выручка на работника')
  })

  it('each line beside figures is theirs, though fewer rows have heads than there are rows', () => {
    const table = drawn(
      'q)@170,100 | (2)@240,100 | (3)@310,100',
      'Cluster@70,116 | 0.118@170,116 | 0.042@240,116 | 0.008@310,116',
      'Linkage@70,132 | -@170,132 | -@240,132 | 0.171@310,132',
      'Density@70,148 | 0.021@170,148 | 0.006@240,148 | 0.003@310,148',
      'Plant effects@70,164 | no@170,164 | yes@240,164 | yes@310,164',
      'R2@70,180 | 0.14@170,180 | 0.61@240,180 | 0.63@310,180',
    )
    expect(headsOf(table, '0.171')).toMatch(/ \/ Linkage$/u)
    expect(headsOf(table, '0.118')).toMatch(/ \/ Cluster$/u)
    expect(headsOf(table, '0.021')).toMatch(/ \/ Density$/u)
  })

  it('are none where the first column holds figures', () => {
    expect(
      cellsOf(drawn('Head office@60,100 | Road stations@200,100', '1.7@60,116 | 0.8@200,116'))
        .filter((cell) => cell.head)
        .map(written),
    ).toEqual(['Head office', 'Road stations'])
  })
})

it('a cell of words may begin above the figures beside it', () => {
  const table = drawn(
    'Кластер@70,80 | Занятых, тыс.@200,80 | Что стало потом@340,80',
    'Юра@70,103 | 90@200,103 | спад и@340,97',
    'возрождение@340,107',
    'Ланкашир@70,122 | 620@200,122 | исчезновение@340,122',
  )
  expect(cellsOf(table).find((cell) => written(cell).startsWith('спад'))).toMatchObject({ head: false, row: 1, column: 2 })
})

it('cells that stand so near that they were taken for one are parted between their columns', () => {
  const near = typed('12,4', 150, 140)
  const glued = { ...near, words: [...near.words, ...typed('13,1', 180, 140).words], box: [150, 140, 200, 150] as const }
  const table = drawn('Регион@60,100 | 2015@160,100 | 2021@190,100', 'Томск@60,124 | 8,2@160,124 | 9,6@190,124')
  expect(headsOf([...table, ...drawn('Пермь@60,140'), glued], '13,1')).toBe('2021 / Пермь')
})
