import { type Misreading, readingsOf } from '../../knowledge/channel/channel.ts'
import { capitalised } from '../../model/capitalised.ts'
import type { Step } from './beam.ts'

/** How a word is written: what each way costs as it was read, in tenths of a nat. */
export interface Cased {
  readonly lower: string
  readonly title: string
  readonly upper: string
  readonly costs: { readonly lower: number; readonly title: number; readonly upper: number }
  /** What its letters say for capitals beside small ones; no letter much, for one alone may mislead. */
  readonly loud: number
}

export type Casing = (steps: readonly Step[]) => Cased

/** Glyphs of ё, seen with its dots. */
export const DOTS = /[éèêëÉÈÊË]/u

/** A case never seen read so: dearer than any that was. */
const NEVER = 90

/** The most that one letter says for capitals. */
const LOUD = 25

/** Tells how letters found without case were written, ё among them, by how each case is read. */
export function caser({ units }: Misreading, alphabet: string): Casing {
  const costs = new Map<string, number>()
  for (const [unit, readings] of Object.entries(units)) for (const [glyphs, cost] of readingsOf(readings)) costs.set(`${unit}\t${glyphs}`, cost)
  const written = new Map<string, { lower: string; upper: string; first: string; costs: [number, number, number] }>()

  const of = (key: string) => {
    const known = written.get(key)
    if (known) return known
    const tab = key.indexOf('\t')
    const [unit, glyphs] = [key.slice(0, tab), key.slice(tab)]
    const cheapest = (...ways: string[]) => ways.map((way) => ({ way, cost: costs.get(way + glyphs) ?? NEVER })).reduce((a, b) => (b.cost < a.cost ? b : a))
    // Most papers do without ё, so it is believed only where its dots were seen.
    const yo = DOTS.test(glyphs) ? unit.replace('е', 'ё') : unit
    const lower = cheapest(unit, yo)
    const upper = cheapest(unit.toUpperCase(), yo.toUpperCase())
    const first = cheapest(capitalised(unit))
    const made = { lower: lower.way, upper: upper.way, first: first.way, costs: [lower.cost, upper.cost, first.cost] as [number, number, number] }
    written.set(key, made)
    return made
  }

  return (steps) => {
    let [lower, title, upper] = ['', '', '']
    const costs = { lower: 0, title: 0, upper: 0 }
    let loud = 0
    for (const { option } of steps) {
      if (!option) continue
      const way = of(option.key || `${alphabet.charAt(option.first)}\t`)
      title += lower === '' ? way.first : way.lower
      costs.title += way.costs[lower === '' ? 2 : 0]
      lower += way.lower
      upper += way.upper
      costs.lower += way.costs[0]
      costs.upper += way.costs[1]
      loud += Math.min(LOUD, way.costs[0] - way.costs[1])
    }
    return { lower, title, upper, costs, loud }
  }
}
