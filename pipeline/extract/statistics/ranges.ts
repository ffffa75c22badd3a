import type { Lexicon } from './lexicon.ts'
import { type Quantity, tidy, unitFactor } from './quantity.ts'
import { isMoney } from './units.ts'

const dash = '\\s{0,2}[-–—―−~～‐]{1,2}\\s{0,2}'

/** "from 10 to 20 %", 82-78 yuan, 5~10万元: two numbers that are one range; a bare first end takes unit and scale of the second. */
export function joinRanges(text: string, found: readonly Quantity[], lexicon: Lexicon): Quantity[] {
  const { rangeBetween, rangeBefore } = lexicon.words
  const spaced = lexicon.language.spaced
  const edge = spaced ? '\\s+' : '\\s*'
  const dashed = new RegExp(`^${dash}$`, 'u')
  const worded = new RegExp(`^${edge}(?:${rangeBetween.replaceAll('N', '')})${edge}(?:(?:about|around|over|nearly|近|около|примерно)${edge})?$`, 'iu')
  const opened = new RegExp(
    `(?:${spaced ? '(?<!\\p{L})' : ''})(?:${rangeBefore})${edge}(?:\\d{4}['’]s\\s)?(?:(?:about|around|nearly|over|近|около)${edge})?$`,
    'iu',
  )
  const moved = new RegExp(lexicon.words.moved, 'iu')
  const movedBetween = lexicon.words.movedBetween ? new RegExp(`^\\s*(?:${lexicon.words.movedBetween})\\s*$`, 'u') : null
  const ends = new Set<Quantity>()
  const joined: Quantity[] = []
  for (let i = 0; i < found.length; i++) {
    const a: Quantity = ends.has(found[i] as Quantity) ? { ...(found[i] as Quantity), changed: 'to' } : (found[i] as Quantity)
    const b = found[i + 1]
    const gap = b ? text.slice(a.end, b.start) : ''
    const isDash =
      b !== undefined && (dashed.test(gap) || (b.numeral.negative && /^\s*$/u.test(gap)) || new RegExp(`^${dash}(?:~|about|около)\\s*$`, 'u').test(gap))
    const isTo = b !== undefined && !isDash && worded.test(gap)
    const chained =
      isDash &&
      (joined.at(-1)?.end === a.start ||
        // "Prato — 5–6 %": a dash between blanks is the verb.
        /(?:\d\s?[-–—]\s?|\S[-–—])$/u.test(text.slice(Math.max(0, a.start - 4), a.start)) ||
        new RegExp(`^${dash}\\d`, 'u').test(text.slice(b.end, b.end + 5)))
    // "from 1985's 1,500 to 2000 more than 14,000", as translated: the year belongs to the figure behind it.
    const next = found[i + 2]
    const dated =
      b && next && isTo && yearLike(b) && /^\s(?:more|less|fewer|over|about|nearly|around|almost)?(?:\sthan)?\s?$/iu.test(text.slice(b.end, next.start))
    const isMove = b !== undefined && movedBetween?.test(gap) === true
    const begins = () => opened.test(text.slice(Math.max(0, a.start - 28), a.start))
    const moves = () => moved.test(text.slice(Math.max(0, a.start - 60), a.start))
    // "from 37 in 2007 to 112 in 2012": the year of the first figure may stand between the two.
    const far = b && yearLike(b) && !yearLike(a) && /^\s(?:in|by|в|к)\s$/iu.test(gap) ? found[i + 2] : undefined
    const isFar = b && far && worded.test(text.slice(b.end, far.start).replace(/^\s?(?:гг?\.|году|года)/u, ''))
    const second = dated ? next : isFar ? far : (isTo || isMove) && !chained && !yearLike(b as Quantity) ? b : undefined
    if (second && begins() && (isMove || moves())) {
      joined.push({ ...sharing(a, second), changed: 'from' })
      ends.add(second)
      continue
    }
    const range =
      b &&
      (isDash || isTo) &&
      !chained &&
      !dated &&
      !(yearLike(b) && a.end !== a.numeral.end) &&
      !(yearLike(a) && (yearLike(b) || isTo || b.numeral.value < 100))
        ? rangeOf(a, b, isDash, begins(), gap, lexicon)
        : null
    if (!range || !b) {
      joined.push(a)
      continue
    }
    joined.push(range)
    i++
  }
  return joined
}

/** A bare year, which begins no range: "in 1986 to 20 billion", "between 2014 and 2020". */
const yearLike = (q: Quantity): boolean => q.unit === 'count' && q.numeral.plain && q.end === q.numeral.end && q.value >= 1500 && q.value <= 2100

/** "from 5.1 to 4.4 billion roubles": the bare first number takes scale and unit of the second. */
function sharing(a: Quantity, b: Quantity): Quantity {
  const bare = a.end === a.numeral.end && a.start === a.numeral.start && a.unit === 'count'
  if (!bare || (b.end === b.numeral.end && b.numeral.scale === 1)) return a
  // "from 10 to 44 thousand", but "from 800 to 2 thousand" is as it stands.
  const near = a.value < (20 * b.numeral.value) / b.numeral.scale
  const scale = b.numeral.scale > 1 && a.numeral.scale === 1 && near ? b.numeral.scale : 1
  return { ...a, value: tidy(a.value * scale * unitFactor(b)), unit: b.unit, form: 'from N to N' }
}

function rangeOf(a: Quantity, b: Quantity, dashed: boolean, opened: boolean, gap: string, lexicon: Lexicon): Quantity | null {
  const bareA = a.end === a.numeral.end && a.start === a.numeral.start && (a.unit === 'count' || a.unit === 'ratio')
  const bareB = b.end === b.numeral.end && b.start === b.numeral.start && (b.unit === 'count' || b.unit === 'ratio')
  const unit = bareB && !bareA ? a.unit : b.unit
  if (!bareA && !bareB && a.unit !== b.unit) return null
  if (a.valueMax !== null || b.valueMax !== null || a.value < 0) return null
  // "and" and "or" make a range only behind "between": 30 % and 40 % are two figures. "to" needs no opening.
  const loose = /(?:^|\s)(?:and|or|и|или|по|或|和)(?:\s|$)/iu.test(gap)
  if (!dashed && loose && !(opened && !/or|или|或/iu.test(gap))) return null
  let low = a.value
  const high = Math.abs(b.value)
  // 5–7 млрд: the first end shares the second's scale; but 500 to 1 million does not.
  // "€1.5 to 4 million": so does the one behind a sign of money.
  const scale = b.numeral.scale > 1 && a.numeral.scale === 1 ? b.numeral.scale : 1
  const factor = bareA ? scale * (bareB ? 1 : unitFactor(b)) : bareB && isMoney(a.unit) && a.end === a.numeral.end ? scale : 1
  if (factor !== 1 && low * factor <= high * 1.5) low *= factor
  if (low === high) return null
  // A change "from 30 to 80 %" is two figures of two times, not a range; so is "from" with a far end.
  const changes = !dashed && !bareA && opened && !/^(?:between|между|介于)/iu.test(lexicon.words.rangeBefore) && a.end !== a.numeral.end
  const at = { start: a.start, end: b.end }
  return {
    ...b,
    ...at,
    hull: at,
    value: tidy(Math.min(low, high)),
    valueMax: tidy(Math.max(low, high)),
    unit,
    form: changes ? 'from N to N' : dashed ? 'N–N' : 'N to N',
  }
}
