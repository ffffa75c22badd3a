import type { Statistic } from '../../model/statistic.ts'
import type { Example } from '../examples.ts'

/** What an example of a number finds: value and unit, and whatever else the example is about. */
export type FoundStatistic = Partial<Omit<Statistic, 'at' | 'number' | 'confidence' | 'language'>> & Pick<Statistic, 'value' | 'unit'>

/** A sentence and its statistics, in order, each as [value, unit, the rest]. */
export const counts = (text: string, ...finds: readonly (readonly [number, string, Partial<FoundStatistic>?])[]): Example<FoundStatistic> => ({
  text,
  finds: finds.map(([value, unit, more]) => ({ value, unit, ...more })),
})
