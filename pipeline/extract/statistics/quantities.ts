import type { LanguageCode } from '../../languages/languages.ts'
import type { Span } from '../../model/span.ts'
import { type Lexicon, lexicons } from './lexicon.ts'
import { masked, overMask } from './mask.ts'
import type { Numeral } from './numeral.ts'
import { readNumerals } from './numerals.ts'
import { qualify } from './qualify.ts'
import { type Quantity, quantity, scaled, tidy, unitFactor } from './quantity.ts'
import { joinRanges } from './ranges.ts'
import { shareBackwards, shareUnits } from './shared-units.ts'
import { folded } from './tokens.ts'
import { unitBefore, unitBehind } from './unit-beside.ts'
import { isMoney } from './units.ts'
import type { NumberForm } from './words.ts'

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

/** "a kilogram", «кг»: a unit that stands alone is one of it. */
function unitAlone(text: string, lexicon: Lexicon): Quantity[] {
  const start = /^\s*(?:an?\s+)?/iu.exec(text)?.[0].length ?? 0
  const behind = unitBehind(text, start, lexicon)
  if (!behind?.unit.after || behind.unit.unit === 'count' || text.slice(behind.end).trim() !== '') return []
  return [quantity({ start, end: behind.end }, behind.unit.factor, null, behind.unit.unit, 'a unit', worded({ start, end: behind.end }, 1))]
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
    const share = unitFactor(b)
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
