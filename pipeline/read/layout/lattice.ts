import type { Box } from '../../model/page.ts'
import { around, height, middle, width } from './piece.ts'

/** A cell between rules: where it stands among the rows and columns of its lattice, from 0, and its box in points. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
}

/** The cells between rules that cross one another, row by row. */
export interface Lattice {
  readonly box: Box
  readonly cells: readonly RuledCell[]
}

/** Points by which rules that meet may miss each other, and by which the lines of a double rule stand apart. */
const SLACK = 3
/** Points by which pieces of one rule may be off its line. */
const OFF = 1
/** Share of a cell's side that a rule must cover to be its edge. */
const SIDE = 0.5
/** More pieces of rules, or squares between them, are a drawing. */
const MOST = 10_000

/** What rules make: each row and column is as long as the longest, whether or not the lattice is closed at its edges. Rules between which a cell is no rectangle make none. */
export function latticesOf(rules: readonly Box[]): Lattice[] {
  if (rules.length > MOST) return []
  const level = joined(rules.filter((box) => width(box) >= height(box)))
  const upright = joined(rules.filter((box) => width(box) < height(box)).map(flipped))
  return crossing(level, upright).flatMap((of) => latticeOf(of) ?? [])
}

const flipped = ([x0, y0, x1, y1]: Box): Box => [y0, x0, y1, x1]

/** Level rules, those that go on in one another as one. */
function joined(rules: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const rule of [...rules].sort((a, b) => middle(a) - middle(b) || a[0] - b[0])) {
    let at = lines.length - 1
    while (at >= 0 && middle(rule) - middle(lines[at] as Box) <= OFF && !overlap(rule, lines[at] as Box)) at--
    const line = lines[at]
    if (line && middle(rule) - middle(line) <= OFF) lines[at] = around([line, rule])
    else lines.push(rule)
  }
  return lines
}

const overlap = (a: Box, b: Box): boolean => a[0] <= b[2] + SLACK && b[0] <= a[2] + SLACK

/** Both kinds lie level: the upright ones are flipped. */
interface Rules {
  readonly level: readonly Box[]
  readonly upright: readonly Box[]
}

const meet = (upright: Box, level: Box): boolean =>
  level[0] - SLACK <= upright[3] && upright[1] <= level[2] + SLACK && upright[0] - SLACK <= level[3] && level[1] <= upright[2] + SLACK

/** Rules that hang together. */
function crossing(level: readonly Box[], upright: readonly Box[]): Rules[] {
  let groups: { level: Set<Box>; upright: Box[] }[] = []
  for (const rule of upright) {
    const crossed = level.filter((other) => meet(rule, other))
    const [touched, others] = [
      groups.filter((group) => crossed.some((other) => group.level.has(other))),
      groups.filter((group) => !crossed.some((other) => group.level.has(other))),
    ]
    groups = [
      ...others,
      { level: new Set([...touched.flatMap((group) => [...group.level]), ...crossed]), upright: [...touched.flatMap((group) => group.upright), rule] },
    ]
  }
  return groups.map((group) => ({ ...group, level: [...group.level] }))
}

function latticeOf({ level, upright }: Rules): Lattice | null {
  const box = around([...level, ...upright.map(flipped)])
  const ys = placesOf([...level.map(middle), box[1], box[3]])
  const xs = placesOf([...upright.map(middle), box[0], box[2]])
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 2 || columns < 2 || rows * columns > MOST) return null
  // Squares between neighbouring rules that no edge parts are of one cell, which is known by its first.
  const cellOf = Array.from({ length: rows * columns }, (_, square) => square)
  const first = (square: number): number => (cellOf[square] === square ? square : first(cellOf[square] as number))
  const join = (a: number, b: number): void => {
    cellOf[Math.max(first(a), first(b))] = Math.min(first(a), first(b))
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column
      if (column > 0 && !isEdge(upright, xs[column] as number, ys[row] as number, ys[row + 1] as number)) join(square, square - 1)
      if (row > 0 && !isEdge(level, ys[row] as number, xs[column] as number, xs[column + 1] as number)) join(square, square - columns)
    }
  const cells: RuledCell[] = []
  for (const [square, squares] of Map.groupBy(cellOf.keys(), first)) {
    const [row, column] = [Math.floor(square / columns), Math.min(...squares.map((one) => one % columns))]
    const rowSpan = Math.floor((squares.at(-1) as number) / columns) - row + 1
    const columnSpan = Math.max(...squares.map((one) => one % columns)) - column + 1
    if (squares.length !== rowSpan * columnSpan) return null
    cells.push({ row, column, rowSpan, columnSpan, box: [xs[column], ys[row], xs[column + columnSpan], ys[row + rowSpan]] as unknown as Box })
  }
  return { box, cells }
}

/** Whether level rules at this height cover enough from here to there. */
function isEdge(rules: readonly Box[], at: number, from: number, to: number): boolean {
  let [sum, end] = [0, from]
  for (const rule of rules.filter((one) => Math.abs(middle(one) - at) <= SLACK).sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, Math.min(to, rule[2]) - Math.max(end, rule[0]))
    end = Math.max(end, rule[2])
  }
  return sum >= SIDE * (to - from)
}

/** Where rules stand, from the first on; those close together are one. */
function placesOf(values: readonly number[]): number[] {
  const places: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = places.at(-1)
    if (last && value - (last.at(-1) as number) <= SLACK) last.push(value)
    else places.push([value])
  }
  return places.map((of) => of.reduce((sum, value) => sum + value, 0) / of.length)
}
