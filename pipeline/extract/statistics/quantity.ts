import type { Span } from '../../model/span.ts'
import type { Qualifier } from '../../model/statistic.ts'
import type { Numeral } from './numeral.ts'

/** A number with its unit, in base units; the span is what is written of both, without the qualifier. */
export interface Quantity extends Span {
  /** Signed. */
  readonly value: number
  readonly valueMax: number | null
  readonly unit: string
  readonly qualifier: Qualifier
  /** The span with the words that qualify it. */
  readonly hull: Span
  /** Name of the form it was read by. */
  readonly form: string
  /** Set at the two figures of a change, "from 5.1 to 4.4 billion". */
  readonly changed?: 'from' | 'to'
  /** Its (last) number before the unit was looked at. */
  readonly numeral: Numeral
}

/** A value in base units; null stays null. */
export const scaled = (value: number | null, factor: number): number | null => (value === null ? null : tidy(value * factor))

/** Binary noise of 0.53 × 1e4 taken off. */
export const tidy = (value: number): number => Number(value.toPrecision(15))

/** A quantity of its span alone, free of binary noise. */
export function quantity(at: Span, value: number, max: number | null, unit: string, form: string, numeral: Numeral, qualifier: Qualifier = 'eq'): Quantity {
  return {
    start: at.start,
    end: at.end,
    hull: { start: at.start, end: at.end },
    value: tidy(value),
    valueMax: max === null ? null : tidy(max),
    unit,
    qualifier,
    form,
    numeral,
  }
}

/** How many base units one of the written number is: a thousand dollars are 1000. */
export const unitFactor = (q: Quantity): number => (q.numeral.value === 0 ? 1 : tidy(Math.abs(q.value / q.numeral.value)))
