import type { LanguageCode } from '../../languages/languages.ts'
import type { Span } from '../../model/span.ts'
import type { Qualifier } from '../../model/statistic.ts'
import { type Lexicon, lexicons } from './lexicon.ts'
import { masked, overMask } from './mask.ts'
import type { Numeral } from './numeral.ts'
import { readNumerals } from './numerals.ts'
import { folded } from './tokens.ts'
import { isMoney, type Unit } from './units.ts'
import type { NumberForm } from './words.ts'

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

/** Every number of the text with its unit, qualifier and range, in order. Whether it says something of the world is not asked here. */
export function parseQuantities(text: string, language: LanguageCode): Quantity[] {
  const lexicon = lexicons[language]
  const flat = folded(text, lexicon)
  const numerals = readNumerals(flat, lexicon)
  const single = withUnits(flat, numerals, lexicon)
  if (single.length === 0 && flat.length < 24) return unitAlone(flat, lexicon)
  const listed = shareBackwards(flat, shareUnits(flat, joinRanges(flat, joinMinors(flat, single, lexicon), lexicon), lexicon))
  return listed.map((quantity) => qualify(flat, quantity, lexicon))
}

const compiled = new WeakMap<NumberForm, RegExp>()
function patternOf(form: NumberForm): RegExp {
  let pattern = compiled.get(form)
  if (!pattern) compiled.set(form, (pattern = overMask(form.pattern)))
  return pattern
}

/** Longer forms first (百分之N, one in N), then a number with the unit that stands beside it. */
function withUnits(text: string, numerals: readonly Numeral[], lexicon: Lexicon): Quantity[] {
  const mask = masked(text, numerals)
  const found: Quantity[] = []
  const taken: Span[] = []
  for (const form of lexicon.words.forms) {
    for (const match of mask.matchAll(patternOf(form))) {
      const at = { start: match.index, end: match.index + match[0].length }
      if (taken.some((span) => span.start < at.end && at.start < span.end)) continue
      const inside = numerals.filter((n) => n.start >= at.start && n.end <= at.end)
      const made = form.make(inside, match as RegExpExecArray)
      if (!made) continue
      const numeral = inside.at(-1) ?? worded(at, made.value)
      const unit = made.unit === 'count' || made.unit === 'ratio' ? unitBehind(text, at.end, lexicon) : null
      // 每五双中就有一双 and 每100元中有83元 stay a ratio: what is counted changes no share.
      const takes = unit !== null && unit.unit.unit !== 'times' && !(made.unit === 'ratio' && (unit.unit.unit === 'count' || inside.length > 1))
      const end = takes ? unit.end : at.end
      const factor = takes ? unit.unit.factor : 1
      taken.push(at)
      // 负三分之负七: two signs are none.
      const sign = inside[0]?.negative && made.value > 0 && !(inside.length > 1 && inside.every(({ negative }) => negative)) ? -1 : 1
      found.push(
        quantity(
          { ...at, end },
          sign * made.value * factor,
          scaled(made.max ?? null, factor),
          takes ? unit.unit.unit : made.unit,
          form.name,
          numeral,
          made.qualifier,
        ),
      )
    }
  }
  for (const numeral of numerals) {
    if (taken.some((span) => span.start < numeral.end && numeral.start < span.end)) continue
    const read = measured(text, numeral, lexicon)
    if (read) found.push(read)
  }
  return found.sort((a, b) => a.start - b.start)
}

const worded = (at: Span, value: number): Numeral => ({
  ...at,
  value,
  max: null,
  scale: 1,
  digits: false,
  plain: false,
  fraction: false,
  negative: false,
  glued: false,
})

const scaled = (value: number | null, factor: number): number | null => (value === null ? null : tidy(value * factor))

/** Binary noise of 0.53 × 1e4 taken off. */
const tidy = (value: number): number => Number(value.toPrecision(15))

function quantity(at: Span, value: number, max: number | null, unit: string, form: string, numeral: Numeral, qualifier: Qualifier = 'eq'): Quantity {
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

function measured(text: string, numeral: Numeral, lexicon: Lexicon): Quantity | null {
  const sign = numeral.negative ? -1 : 1
  const behind = unitBehind(text, numeral.end, lexicon)
  const named = unitBefore(text, numeral.start, lexicon)
  // 新台币9,293亿元: the currency named before says which 元 is meant; else what stands behind is nearer.
  const before =
    behind &&
    behind.unit.unit !== 'count' &&
    behind.unit.unit !== 'kg' &&
    !(named && isMoney(behind.unit.unit) && isMoney(named.unit.unit) && behind.unit.factor === 1)
      ? null
      : named
  const unit = before ?? behind
  if (numeral.glued && !before) return null
  const end = before ? (behind && isMoney(behind.unit.unit) ? behind.end : numeral.end) : (behind?.end ?? endOfFraction(text, numeral))
  // 24703L202, 128th: digits that go on in letters are a name or an ordinal, "3D" a label.
  if (!behind && numeral.digits && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text[end] ?? '')) return null
  const half = unit && !before ? halfBehind(text, end) : 0
  const factor = unit?.unit.factor ?? 1
  const name = unit ? unit.unit.unit : numeral.fraction ? 'ratio' : 'count'
  const at = { start: before ? before.start : numeral.start, end: end + (half ? 1 : 0) }
  return quantity(at, sign * (numeral.value + half) * factor, scaled(numeral.max, factor), name, name === 'count' ? 'N' : `N ${name}`, numeral)
}

/** 3/4th, 1/3rd. */
const endOfFraction = (text: string, { start, end, digits }: Numeral): number =>
  digits && /[/⁄]\s?\d+(?:st|nd|rd|th)(?!\p{L})/iu.test(text.slice(start, end + 3)) ? end + 2 : end

/** 三斤半, 一个半小时: a half of the unit behind it. */
const halfBehind = (text: string, at: number): number => (text[at] === '半' && !/[年导径岛]/u.test(text[at + 1] ?? '') ? 0.5 : 0)

interface Read {
  readonly unit: Unit
  readonly start: number
  readonly end: number
}

/** "a kilogram", «кг»: a unit that stands alone is one of it. */
function unitAlone(text: string, lexicon: Lexicon): Quantity[] {
  const start = /^\s*(?:an?\s+)?/iu.exec(text)?.[0].length ?? 0
  const behind = unitBehind(text, start, lexicon)
  if (!behind?.unit.after || behind.unit.unit === 'count' || text.slice(behind.end).trim() !== '') return []
  return [quantity({ start, end: behind.end }, behind.unit.factor, null, behind.unit.unit, 'a unit', worded({ start, end: behind.end }, 1))]
}

const units = new WeakMap<Unit, { after: RegExp; before: RegExp }>()
function patternsOf(unit: Unit, symbols: boolean): { after: RegExp; before: RegExp } {
  let patterns = units.get(unit)
  if (!patterns) {
    const flags = symbols ? 'uy' : 'iuy'
    patterns = {
      after: new RegExp(`\\s{0,3}[-‐]?(?:${unit.after ?? '(?!)'})`, flags),
      before: new RegExp(`(?:${unit.before ?? '(?!)'})\\s{0,2}$`, symbols ? 'u' : 'iu'),
    }
    units.set(unit, patterns)
  }
  return patterns
}

/** The longest unit that begins at `at`. */
function unitBehind(text: string, at: number, lexicon: Lexicon): Read | null {
  let best: Read | null = null
  for (const unit of lexicon.after) {
    const { after } = patternsOf(unit, !lexicon.words.units.includes(unit))
    after.lastIndex = at
    const written = after.exec(text)?.[0]
    if (written && (!best || at + written.length > best.end)) best = { unit, start: at, end: at + written.length }
  }
  return best
}

function unitBefore(text: string, at: number, lexicon: Lexicon): Read | null {
  const head = text.slice(Math.max(0, at - 16), at)
  if (!/[\p{Sc}\p{L}.]\s{0,2}$/u.test(head)) return null
  let best: Read | null = null
  for (const unit of lexicon.before) {
    const match = patternsOf(unit, !lexicon.words.units.includes(unit)).before.exec(head)
    const start = match ? at - (head.length - match.index) : at
    if (match && (!best || start < best.start)) best = { unit, start, end: at }
  }
  return best
}

/** 20 dollars and 5 cents, 5元3角, 3斤5两, 五块六: a major and a minor unit of one thing are one quantity. */
function joinMinors(text: string, found: readonly Quantity[], lexicon: Lexicon): Quantity[] {
  const between = new RegExp(`^\\s{0,2}(?:${lexicon.words.minorBetween})?\\s{0,2}$`, 'iu')
  const joined: Quantity[] = []
  // What the last part of the quantity counts: a dollar 1, a 角 0.1.
  let step = 1
  for (const b of found) {
    const a = joined.at(-1)
    const gap = a ? text.slice(a.end, b.start) : ''
    const share = b.numeral.value === 0 ? 1 : tidy(Math.abs(b.value / b.numeral.value))
    if (a && isDivided(a) && Number.isInteger(a.numeral.value) && between.test(gap)) {
      const money = isMoney(a.unit)
      const minor = (b.unit === a.unit || (money && b.unit === 'USD')) && share < step && b.numeral.value < 100
      const zero = /零/u.test(gap) || text[b.start] === '零'
      const bare = b.unit === 'count' && b.end === b.numeral.end && b.numeral.value < 100 && Number.isInteger(b.numeral.value)
      const said =
        money && bare && /^(?:$|[.,;。，；以到至-])/u.test(text.slice(b.end)) && (a.end === b.start || zero || (lexicon.language.spaced && /\s/u.test(gap)))
      if (minor || said) {
        const part = minor ? Math.abs(b.value) : b.numeral.value * (zero ? 0.01 : lexicon.language.spaced ? 0.01 : step / 10)
        joined[joined.length - 1] = { ...a, end: b.end, hull: { start: a.start, end: b.end }, value: tidy(a.value + part) }
        step = minor ? share : step / 10
        continue
      }
    }
    step = share
    joined.push(b)
  }
  return joined
}

/** Units that are written with a smaller one behind: money, and 斤 with 两. */
const isDivided = (q: Quantity): boolean => isMoney(q.unit) || (q.unit === 'kg' && q.value !== q.numeral.value)

const dash = '\\s{0,2}[-–—―−~～‐]{1,2}\\s{0,2}'

/** "from 10 to 20 %", 82-78 yuan, 5~10万元: two numbers that are one range; a bare first end takes unit and scale of the second. */
function joinRanges(text: string, found: readonly Quantity[], lexicon: Lexicon): Quantity[] {
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
        /[-–—]\s?$/u.test(text.slice(Math.max(0, a.start - 2), a.start)) ||
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
  if (!dashed && !bareA && opened && !/^(?:between|между|介于)/iu.test(lexicon.words.rangeBefore) && a.end !== a.numeral.end) {
    const span = { start: a.start, end: b.end }
    return { ...b, ...span, hull: span, value: tidy(Math.min(low, high)), valueMax: tidy(Math.max(low, high)), unit, form: 'from N to N', numeral: b.numeral }
  }
  const at = { start: a.start, end: b.end }
  return {
    ...b,
    ...at,
    hull: at,
    value: tidy(Math.min(low, high)),
    valueMax: tidy(Math.max(low, high)),
    unit,
    form: dashed ? 'N–N' : 'N to N',
    numeral: b.numeral,
  }
}

const unitFactor = (q: Quantity): number => (q.numeral.value === 0 ? 1 : tidy(Math.abs(q.value / q.numeral.value)))

/** "90, 60 and 40 %": bare numbers of a list take the unit at its end. */
function shareUnits(text: string, found: readonly Quantity[], lexicon: Lexicon): Quantity[] {
  const between = new RegExp(`^\\s*(?:${lexicon.words.listBetween})\\s*$`, 'iu')
  const shared = [...found]
  for (let i = shared.length - 2; i >= 0; i--) {
    const a = shared[i] as Quantity
    const b = shared[i + 1] as Quantity
    if (
      a.unit !== 'count' ||
      a.end !== a.numeral.end ||
      a.start !== a.numeral.start ||
      b.unit === 'count' ||
      b.unit === 'ratio' ||
      b.unit.endsWith('-duration')
    )
      continue
    if (!between.test(text.slice(a.end, b.start)) || b.start !== b.numeral.start) continue
    // "in 1990, 12 per cent"
    if (a.numeral.plain && a.value >= 1800 && a.value <= 2100) continue
    // «167 млрд, или 9,1 %» says one amount twice.
    if (a.numeral.scale > 1 && b.unit.startsWith('percent')) continue
    const scale = b.numeral.scale > 1 && a.numeral.scale === 1 ? b.numeral.scale : 1
    shared[i] = { ...a, value: tidy(a.value * scale * unitFactor(b)), valueMax: scaled(a.valueMax, scale * unitFactor(b)), unit: b.unit, form: 'N, N and N' }
  }
  return shared
}

/** "36 million roubles, and another 84 million.": a bare number with a scale and no noun takes the money named before it. */
function shareBackwards(text: string, found: readonly Quantity[]): Quantity[] {
  let money: string | null = null
  return found.map((q) => {
    if (isMoney(q.unit)) money = q.unit
    const bare = q.unit === 'count' && q.end === q.numeral.end && q.numeral.scale >= 1e6
    return bare && money && /^\s*(?:$|[.,;:)，。；）])/u.test(text.slice(q.end)) ? { ...q, unit: money, form: 'N, N and N' } : q
  })
}

interface Cue {
  readonly qualifier: Qualifier
  readonly pattern: RegExp
}
const cues = new WeakMap<Lexicon, { before: Cue[]; after: Cue[] }>()
function cuesOf(lexicon: Lexicon) {
  let made = cues.get(lexicon)
  if (!made) {
    const open = lexicon.language.spaced ? '(?<!\\p{L})' : ''
    made = {
      before: lexicon.words.qualifiers.flatMap(({ qualifier, before }) =>
        before ? [{ qualifier, pattern: new RegExp(`${open}(?:${before})\\s{0,2}(?:a|an|the|на|в|до|и|на\\s+сумму)?\\s{0,2}$`, 'iu') }] : [],
      ),
      after: lexicon.words.qualifiers.flatMap(({ qualifier, after }) => (after ? [{ qualifier, pattern: new RegExp(`^\\s{0,2}(?:${after})`, 'iu') }] : [])),
    }
    cues.set(lexicon, made)
  }
  return made
}

function qualify(text: string, q: Quantity, lexicon: Lexicon): Quantity {
  const { before, after } = cuesOf(lexicon)
  const head = text.slice(Math.max(0, q.start - 80), q.start)
  const tail = text.slice(q.end, q.end + 24)
  const behind = after.find(({ pattern }) => pattern.test(tail))
  const inFront = before.find(({ pattern }) => pattern.test(head))
  // 近…以上 does not happen; of two, the bound behind the number is the stronger word.
  const cue = behind ?? inFront
  if (!cue) return { ...q, qualifier: vague(text, q) ?? q.qualifier }
  const start = inFront ? q.start - (head.length - (inFront.pattern.exec(head)?.index ?? head.length)) : q.start
  const end = behind ? q.end + (behind.pattern.exec(tail)?.[0].length ?? 0) : q.end
  return { ...q, qualifier: cue.qualifier, hull: { start, end } }
}

/** 十余万, 三百多家 are more than they say, 十几万 about so many; null where the number leaves nothing open. */
function vague(text: string, q: Quantity): Qualifier | null {
  const word = /[余多几](?=[^\s]{0,3}$)/u.exec(text.slice(q.start, q.end))?.[0]
  return word === undefined || q.numeral.value < 10 ? null : word === '几' ? 'approx' : 'gt'
}
