import type { StatisticKind } from '../../model/statistic.ts'
import type { Tests } from './compiled.ts'
import { isIndex } from './judge.ts'
import type { Quantity } from './quantity.ts'
import { isMoney } from './units.ts'

export interface Kind {
  readonly kind: StatisticKind
  readonly unit: string
  readonly direction: 'increase' | 'decrease' | null
}

/** What sort of figure the quantity is, and which way it moved. `before` and `behind` are its clause on both sides. */
export function kindOf(q: Quantity, before: string, behind: string, sentence: string, tests: Tests): Kind {
  const nearBefore = before.slice(-40)
  const nearBehind = behind.slice(0, 40)
  // "grew, compared with the year before, by 5 %": what "by" belongs to may stand far off.
  const changed = tests.before('changedBy', sentence.slice(Math.max(0, q.hull.start - 8), q.hull.start))
  const direction = directionOf(q, changed ? sentence.slice(Math.max(0, q.hull.start - 160), q.hull.start) : nearBefore, nearBehind, tests)
  const of = (kind: StatisticKind, unit = q.unit): Kind => ({ kind, unit, direction })
  const bare = q.unit === 'count' && q.end === q.numeral.end
  if (bare && (tests.before('coefficientBefore', nearBefore) || isIndex(q, sentence, tests))) return of('coefficient', 'coefficient')
  if (q.unit === 'percentage_point' && tests.within('modelSentence', sentence)) return of('coefficient')
  if (isPlanned(before, sentence, q, tests)) return of('target')
  if (q.unit === 'percent' || q.unit === 'percentage_point') {
    const grows =
      tests.before('growthBefore', nearBefore) || tests.behind('growthBehind', nearBehind) || (direction !== null && (changed || movedBy(q, nearBefore)))
    return of(grows ? 'growth' : 'share')
  }
  if (q.unit === 'times') return of(direction !== null || q.form.endsWith('doubled') || q.form.endsWith('вдвое') || q.form.includes('番') ? 'growth' : 'ratio')
  if (q.unit === 'ratio') {
    if (changed && direction !== null) return of('growth')
    const worded =
      !q.numeral.digits && (tests.behind('partBehind', nearBehind) || tests.before('shareBefore', sentence.slice(Math.max(0, q.start - 24), q.start)))
    return of(isPart(q) || (worded && !tests.behind('comparedBehind', nearBehind)) ? 'share' : 'ratio')
  }
  if (q.unit === 'count') return of('count')
  if (isMoney(q.unit)) return of(tests.before('priceBefore', before.slice(-60)) || tests.behind('priceBehind', nearBehind) ? 'price' : 'amount')
  return of('amount')
}

/** "One in three", «каждый третий», 每五家就有一家: so many of a whole. */
const isPart = ({ form }: Quantity): boolean => / in N| out of |every|кажд|из|每/u.test(form)

/** "grew by 5 %" moved by it; "rose to 50 %" is a share after a move. */
const movedBy = (q: Quantity, before: string): boolean =>
  q.unit === 'percentage_point' || !/(?:\b(?:to|from)|(?<!\p{L})(?:до|с|со)|[到至从由])\s{0,2}(?:\p{L}{1,8}\s)?$/iu.test(before)

function directionOf(q: Quantity, before: string, behind: string, tests: Tests): 'increase' | 'decrease' | null {
  if (q.form.endsWith('doubled') || q.form.endsWith('вдвое') || q.form.includes('番')) return q.value < 1 ? 'decrease' : 'increase'
  const up = lastOf(tests.cues.increase, before, tests)
  const down = lastOf(tests.cues.decrease, before, tests)
  if (up >= 0 || down >= 0) return up > down ? 'increase' : 'decrease'
  if (q.value < 0 && (q.unit === 'percent' || q.unit === 'percentage_point')) return 'decrease'
  if (!/^(?:percent|percentage_point|times|ratio)$/u.test(q.unit)) return null
  if (tests.behind('growthBehind', behind)) return tests.behind('lessBehind', behind) || tests.within('decrease', behind.slice(0, 16)) ? 'decrease' : 'increase'
  return null
}

const scans = new Map<string, RegExp>()
function lastOf(source: string, text: string, tests: Tests): number {
  let scan = scans.get(source)
  if (!scan) scans.set(source, (scan = new RegExp(`${tests.spaced ? '(?<!\\p{L})' : ''}(?:${source})${tests.spaced ? '(?!\\p{L})' : ''}`, 'giu')))
  let last = -1
  for (const match of text.matchAll(scan)) last = match.index
  return last
}

/** A plan's words stand before the number, or anywhere in a sentence that looks forward. */
function isPlanned(_before: string, sentence: string, q: Quantity, tests: Tests): boolean {
  return (
    tests.within('target', sentence.slice(0, q.end)) || (tests.spaced && tests.within('target', sentence) && !tests.within('target', sentence.slice(q.end)))
  )
}
