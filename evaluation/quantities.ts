import type { StatisticRecord } from '../schemas/paper-record.ts'
import type { GoldStatistic } from './gold.ts'

/** Units that measure the same thing, with the factor to the first of them. */
const SCALES: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  km: ['m', 1000],
  ha: ['m2', 10_000],
  km2: ['m2', 1_000_000],
  t: ['kg', 1000],
  h: ['min', 60],
  'year-duration': ['month', 12],
  'month-duration': ['month', 1],
}
/** Names that annotators and schemas use for one unit. */
const ALIASES: readonly (readonly string[])[] = [
  ['times', 'ratio', 'coefficient'],
  ['count', 'other'],
]

const near = (a: number, b: number): boolean => Math.abs(Math.abs(a) - Math.abs(b)) <= 2e-3 * Math.abs(a) + 1e-9
const nearOrNone = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : near(a, b))
const sameUnit = (a: string, b: string): boolean => a === b || ALIASES.some((names) => names.includes(a) && names.includes(b))

/** Do the numbers agree, and the units too? A length in metres agrees with the same length in kilometres. */
export function agreement(gold: GoldStatistic, found: StatisticRecord): 'none' | 'value' | 'value and unit' {
  const readings = [
    { value: gold.value, max: gold.value_max, units: [gold.unit, ...(gold.unit_also ?? [])] },
    ...(gold.accept ?? []).map(({ value, unit }) => ({ value, max: null, units: [unit] })),
  ]
  let best: 'none' | 'value' = 'none'
  for (const { value, max, units } of readings) {
    if (near(value, found.value) && nearOrNone(max, found.valueMax)) {
      if (units.some((unit) => sameUnit(unit, found.unit))) return 'value and unit'
      best = 'value'
    }
    const [goldScale, foundScale] = [SCALES[units[0]!], SCALES[found.unit]]
    const [goldBase, goldFactor] = goldScale ?? [units[0]!, 1]
    const [foundBase, foundFactor] = foundScale ?? [found.unit, 1]
    if ((goldScale || foundScale) && goldBase === foundBase && near(value * goldFactor, found.value * foundFactor)) return 'value and unit'
  }
  return best
}

/** A range found as its two ends, in `found`: both of them, else null. */
export function endsOf(gold: GoldStatistic, found: readonly StatisticRecord[]): [StatisticRecord, StatisticRecord] | null {
  if (gold.value_max === null) return null
  const end = (value: number) => found.find((f) => f.valueMax === null && near(value, f.value))
  const [low, high] = [end(gold.value), end(gold.value_max)]
  return low && high ? [low, high] : null
}

/** The range that swallowed a number which is one of its ends. */
export const rangeAround = (gold: GoldStatistic, found: readonly StatisticRecord[]): boolean =>
  gold.value_max === null && found.some((f) => f.valueMax !== null && (near(gold.value, f.value) || near(gold.value, f.valueMax)))
