import type { Box } from '../../model/page.ts'
import type { Raster } from '../../model/raster.ts'
import type { Cells } from './erase.ts'
import { inkOf } from './ink.ts'
import { type Rules, rulesBothWays } from './rules.ts'

/** A table between rules: its cells from the top left, row by row, without the rules themselves; boxes in pixels. */
export interface Grid {
  readonly box: Box
  readonly cells: readonly Box[]
}

/** Cells of the ink (100 an inch) that rules of one table may miss each other by, and by which one rule is thicker or more slanting than a line. */
const SLACK = 6
/** What of a cell belongs to its rules. */
const EDGE = 3

/** The tables that are ruled across and upright. One whose rules do not reach through, for a cell stands over several rows, is none. */
export function gridsOf(raster: Raster): Grid[] {
  const ink = inkOf(raster)
  const { across, upright } = rulesBothWays(ink)
  if (across.length < 3) return []
  return tablesOf(across, upright).flatMap((rules) => gridOf(rules, ink.step) ?? [])
}

/** Rules that cross one another. */
function tablesOf(across: readonly Cells[], upright: readonly Cells[]): Rules[] {
  let tables: Rules[] = []
  for (const rule of upright) {
    const crossed = across.filter((other) => crosses(rule, other))
    const joined = tables.filter((table) => table.across.some((other) => crossed.includes(other)))
    const all = { across: [...new Set([...joined.flatMap((table) => table.across), ...crossed])], upright: [...joined.flatMap((table) => table.upright), rule] }
    tables = [...tables.filter((table) => !joined.includes(table)), all]
  }
  return tables
}

const crosses = (upright: Cells, across: Cells): boolean =>
  across[0] - SLACK <= upright[2] && upright[0] <= across[2] + SLACK && upright[1] - SLACK <= across[3] && across[1] <= upright[3] + SLACK

function gridOf({ across, upright }: Rules, step: number): Grid | null {
  const rows = placesOf(across.map(([, top, , bottom]) => [top, bottom]))
  const columns = placesOf(upright.map(([left, , right]) => [left, right]))
  const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)]
  if (rows.length < 3 || columns.length < 3 || !top || !bottom || !left || !right) return null
  const wide = right[1] - left[0]
  const reaches = (row: Place): boolean => covered(across.filter((rule) => isAt(row, rule[1]))) > 0.6 * wide
  if (!rows.every(reaches)) return null
  const cells: Box[] = []
  for (const [i, above] of rows.slice(0, -1).entries()) {
    const below = rows[i + 1] as Place
    const middle = (above[1] + below[0]) / 2
    // A head over several columns has no rules within.
    const between = columns.filter((column) => upright.some((rule) => isAt(column, rule[0]) && rule[1] <= middle && middle <= rule[3]))
    for (const [j, before] of between.slice(0, -1).entries()) {
      const after = between[j + 1] as Place
      cells.push([(before[1] + EDGE) * step, (above[1] + EDGE) * step, (after[0] - EDGE) * step, (below[0] - EDGE) * step])
    }
  }
  return { box: [left[0] * step, top[0] * step, right[1] * step, bottom[1] * step], cells: cells.filter(([x0, y0, x1, y1]) => x1 > x0 && y1 > y0) }
}

/** Length of what rules across cover together: a thick or slanting one comes in pieces over one another. */
function covered(rules: readonly Cells[]): number {
  let [sum, end] = [0, 0]
  for (const [left, , right] of [...rules].sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, right - Math.max(left, end))
    end = Math.max(end, right)
  }
  return sum
}

/** From and to of rules in one place. */
type Place = readonly [from: number, to: number]

const isAt = ([from, to]: Place, at: number): boolean => at >= from - 1 && at <= to + 1

function placesOf(rules: readonly Place[]): Place[] {
  const places: [number, number][] = []
  for (const [from, to] of [...rules].sort((a, b) => a[0] - b[0])) {
    const last = places.at(-1)
    if (last && from - last[1] <= SLACK) last[1] = Math.max(last[1], to)
    else places.push([from, to])
  }
  return places
}
