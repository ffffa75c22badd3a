import { describe, expect, it } from 'vitest'
import type { Box } from '../../model/page.ts'
import { layout } from './layout.ts'
import type { Piece } from './piece.ts'
import { typed } from './typed.ts'

/** Pieces by the place of their top left: "text@x,y". */
const set = (...pieces: readonly string[]): Piece[] =>
  pieces.map((one) => {
    const [text, x, y] = one.split(/@|,(?=\d+$)/u) as [string, string, string]
    return typed(text, Number(x), Number(y))
  })

/** Rules that reach from the first to the last of the others. */
const grid = (xs: readonly number[], ys: readonly number[]): Box[] => [
  ...ys.map((y): Box => [Math.min(...xs), y, Math.max(...xs), y]),
  ...xs.map((x): Box => [x, Math.min(...ys), x, Math.max(...ys)]),
]

/** Cells, heads in brackets, with their spans. */
function cellsOf(pieces: readonly Piece[], rules: readonly Box[]): string[] {
  const { text, cells } = layout(pieces, 800, rules)
  return cells.map(({ start, end, row, column, rowSpan, columnSpan, head, table }) => {
    const written = text.slice(start, end)
    return `${table}: ${row},${column} ${head ? `[${written}]` : written}${rowSpan > 1 ? ` ${rowSpan} rows` : ''}${columnSpan > 1 ? ` ${columnSpan} columns` : ''}`
  })
}

describe('a table between rules', () => {
  const words = set(
    'Отрасль@60,104',
    'Что делает кластер@160,104',
    'Обувь и@60,124',
    'изделия из кожи@60,136',
    'Шьёт и продаёт,@160,124',
    'кроит,@160,136',
    'красит@160,148',
  )
  const more = set('Стекло@60,168', 'Дует, льёт@160,168', 'и режет@160,180')

  it('has cells of as many lines as stand between its rules', () => {
    expect(cellsOf([...words, ...more], grid([50, 150, 300], [100, 120, 164, 196]))).toEqual([
      '0: 0,0 [Отрасль]',
      '0: 0,1 [Что делает кластер]',
      '0: 1,0 [Обувь и изделия из кожи]',
      '0: 1,1 Шьёт и продаёт, кроит, красит',
      '0: 2,0 [Стекло]',
      '0: 2,1 Дует, льёт и режет',
    ])
  })

  const figures = set('Firms@160,104', '2015@160,124', '2021@240,124', 'Shoes@60,144', '12@160,144', '340@240,144', 'Glass@60,164', '7@160,164', '95@240,164')

  it('has heads above its first figures and left of them, of several columns where no rule parts those', () => {
    const rules = grid([50, 150, 230, 300], [100, 120, 140, 160, 180]).map((rule): Box => (rule[0] === 230 && rule[2] === 230 ? [230, 120, 230, 180] : rule))
    expect(cellsOf(figures, rules)).toEqual([
      '0: 0,1 [Firms] 2 columns',
      '0: 1,1 [2015]',
      '0: 1,2 [2021]',
      '0: 2,0 [Shoes]',
      '0: 2,1 12',
      '0: 2,2 340',
      '0: 3,0 [Glass]',
      '0: 3,1 7',
      '0: 3,2 95',
    ])
  })

  it('is read by its spacing where rules part neither its rows nor its columns', () => {
    const spaced = cellsOf(figures, [])
    expect(spaced).toContain('0: 3,2 95')
    expect(cellsOf(figures, grid([50, 150, 230, 300], [100, 140, 180]))).toEqual(spaced)
    expect(cellsOf(figures, grid([50, 300], [100, 120, 140, 160, 180]))).toEqual(spaced)
    expect(cellsOf(figures, grid([50, 165, 230, 300], [100, 120, 140, 160, 180]))).toEqual(spaced)
    const two = set('Trade@60,104', 'Jobs@160,104', 'Shoes@60,124', '12@160,124', 'Glass@60,144', '95@160,144', 'Wool@60,164', '7@160,164')
    expect(cellsOf(two, [...grid([50, 300], [100, 180]), ...grid([50, 150, 300], [140, 160, 180])])).toEqual(cellsOf(two, []))
  })

  it('has its columns from its rules where those part no rows', () => {
    const apart = set('Firms@160,104', 'Jobs@225,104', 'Shoes@60,124', '12@160,124', '340@225,124', 'Glass@60,144', '7@160,144', '95@225,144', 'Wool@60,164')
    const close = [...apart, typed('11290 1280', 185, 164, { wide: 60 })]
    const cells = cellsOf(close, grid([50, 150, 218, 300], [100, 120, 180]))
    expect(cells.slice(-3)).toEqual(['0: 3,0 [Wool]', '0: 3,1 11290', '0: 3,2 1280'])
    expect(cellsOf(close, [])).not.toEqual(cells)
  })

  it('has neither its caption nor its note among its cells', () => {
    const rules = [...grid([50, 300], [80, 196]), ...grid([50, 150, 230, 300], [100, 120, 140, 160, 180])]
    const { lines, text, cells } = layout([...set('Table 3. Firms and jobs@60,84'), ...figures, ...set('Source: the yearbook@60,184')], 800, rules)
    expect(cells.some(({ start, end }) => /Table|Source/u.test(text.slice(start, end)))).toBe(false)
    expect(lines.map(({ role }) => role)).toEqual(['caption', ...Array(4).fill('table-row'), 'body'])
  })
})

describe('around tables between rules', () => {
  const stamp = set('Лист@330,704', 'Дата@430,704', '3@330,724', '05.21@430,724')
  const frame = [...grid([40, 560], [40, 780]), ...grid([40, 420, 560], [700, 720, 780])]

  it('the text of a page in a frame is read as if there were none, and its stamp as a table', () => {
    const text = Array.from({ length: 20 }, (_, i) => typed(`Line ${String(i + 10)} of the text that stands on this page of the standard`, 60, 100 + 14 * i))
    const found = layout([...text, ...stamp], 800, frame)
    expect(found.text.startsWith(`${layout(text, 800).text}\n`)).toBe(true)
    expect(cellsOf([...text, ...stamp], frame)).toEqual(['0: 0,0 [Лист]', '0: 0,1 [Дата]', '0: 1,0 [3]', '0: 1,1 05.21'])
  })

  it('columns of text stay columns beside one', () => {
    const left = Array.from({ length: 16 }, (_, i) => typed(`Left ${String(i + 10)} of a column of text beside`, 40, 100 + 12 * i, { wide: 240 }))
    const above = [
      typed('Right 10 above the table in its column', 310, 100, { wide: 240 }),
      typed('Right 11 above the table in its column', 310, 112, { wide: 240 }),
    ]
    const table = set('A head@320,144', 'Another@440,144', 'Words@320,164', 'of it@440,164', 'More@320,184', 'words@440,184')
    const { text } = layout([...left, ...above, ...table], 800, grid([310, 430, 550], [140, 160, 180, 200]))
    expect(
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/[ \t]/u)[0]),
    ).toEqual([...Array(16).fill('Left'), 'Right', 'Right', 'A', 'Words', 'More'])
  })
})
