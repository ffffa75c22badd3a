import type { Measurement } from './measure.ts'
import { KINDS } from './score.ts'

/** The figures that may not fall, by name. F1 and shares of right attributes: higher is better; error rates and traps: lower is better. */
export interface Baseline {
  readonly papers: number
  readonly higher: Readonly<Record<string, number>>
  readonly lower: Readonly<Record<string, number>>
}

const rounded = (x: number): number => Math.round(10_000 * x) / 10_000

export function baselineOf({ papers, facts, attributes, traps, text }: Measurement): Baseline {
  const higher: [string, number][] = []
  const lower: [string, number][] = []
  for (const language of Object.keys(facts)) {
    for (const kind of KINDS) higher.push([`${language} ${kind} F1`, rounded(facts[language]![kind].f1)])
    for (const [name, { right, of }] of Object.entries(attributes[language]!)) if (of > 0) higher.push([`${language} statistic ${name}`, rounded(right / of)])
    lower.push([`${language} traps taken`, traps[language]!.taken])
  }
  for (const [name, { after }] of Object.entries(text)) lower.push([`${name} CER`, rounded(after)])
  return { papers: papers.all ?? 0, higher: Object.fromEntries(higher), lower: Object.fromEntries(lower) }
}

export interface Change {
  readonly figure: string
  readonly was: number
  readonly is: number
  readonly fell: boolean
}

/** Figures that moved by more than rounding. One that stood in the baseline and is gone has fallen. */
export function changes(was: Baseline, is: Baseline): Change[] {
  const moved = (before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>, sign: 1 | -1): Change[] =>
    [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((figure) => {
      const [a, b] = [before[figure], now[figure]]
      if (a === undefined) return [{ figure, was: Number.NaN, is: b!, fell: false }]
      if (b === undefined) return [{ figure, was: a, is: Number.NaN, fell: true }]
      return Math.abs(a - b) < 1e-9 ? [] : [{ figure, was: a, is: b, fell: sign * (b - a) < 0 }]
    })
  return [...moved(was.higher, is.higher, 1), ...moved(was.lower, is.lower, -1)]
}
