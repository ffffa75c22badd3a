import { describe, expect, it } from 'vitest'
import type { Box } from '../../model/page.ts'
import { latticesOf } from './lattice.ts'

const level = (y: number, from: number, to: number): Box => [from, y, to, y]
const upright = (x: number, from: number, to: number): Box => [x, from, x, to]

/** Cells as "row,column" and, where it is of several, "rows x columns". */
const cellsOf = (rules: readonly Box[]): string[][] =>
  latticesOf(rules).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ''}`),
  )

describe('the cells between rules', () => {
  it('are of several rows or columns where no rule parts them', () => {
    const rules = [
      level(0, 0, 300),
      level(20, 100, 300),
      level(40, 0, 300),
      level(60, 0, 300),
      upright(0, 0, 60),
      upright(100, 0, 60),
      upright(200, 20, 60),
      upright(300, 0, 60),
    ]
    expect(cellsOf(rules)).toEqual([['0,0 2x1', '0,1 1x2', '1,1', '1,2', '2,0', '2,1', '2,2']])
  })

  it('are the same where each cell has rules of its own, and where the lattice is open at its sides', () => {
    const own = [0, 1].flatMap((row) =>
      [0, 1].flatMap((column) =>
        [0, 20].flatMap((by) => [level(20 * row + by, 100 * column, 100 * column + 99), upright(100 * column + 5 * by, 20 * row, 20 * row + 19)]),
      ),
    )
    const open = [level(0, 0, 200), level(20, 0, 200), level(40, 0, 200), upright(100, 0, 40)]
    const cells = [['0,0', '0,1', '1,0', '1,1']]
    expect(cellsOf(own)).toEqual(cells)
    expect(cellsOf(open)).toEqual(cells)
    expect(latticesOf(open)[0]?.cells.map(({ box }) => box[0])).toEqual([0, 100, 0, 100])
  })

  it('are none where one would be no rectangle, and where rules do not cross', () => {
    expect(cellsOf([level(0, 0, 200), level(20, 0, 100), level(40, 0, 200), upright(0, 0, 40), upright(100, 0, 20), upright(200, 0, 40)])).toEqual([])
    expect(cellsOf([level(0, 0, 200), level(20, 0, 200), level(40, 0, 200)])).toEqual([])
  })

  it('of two tables are two lattices', () => {
    const table = (y: number): Box[] => [
      level(y, 0, 200),
      level(y + 20, 0, 200),
      level(y + 40, 0, 200),
      upright(0, y, y + 40),
      upright(100, y, y + 40),
      upright(200, y, y + 40),
    ]
    expect(cellsOf([...table(0), ...table(100)])).toHaveLength(2)
  })
})
