import type { Lexicon } from './lexicon.ts'
import type { Numeral } from './numeral.ts'
import { type Token, tokenize } from './tokens.ts'

/** A summand of the number so far. `low`: what is added next must be smaller. */
interface Term {
  value: number
  max: number
  low: number
  /** Index of the token it begins with. */
  readonly from: number
  fraction: boolean
}

/** Every number of the (folded) text, in order. */
export function readNumerals(text: string, lexicon: Lexicon): Numeral[] {
  const tokens = tokenize(text, lexicon)
  const numerals: Numeral[] = []
  for (let i = 0; i < tokens.length; ) {
    const { numeral, next } = new Reading(text, tokens, i, lexicon).read()
    if (numeral) numerals.push(numeral)
    i = Math.max(next, i + 1)
  }
  return slashed(text, numerals)
}

// One number being read from its tokens: state in one place, because words act on what was read before them.
class Reading {
  private terms: Term[] = []
  private end: number
  private scale = 1
  private whole: number | null = null
  private lastTimes = -1
  /** Terms before the last "and". */
  private andAt = 0
  private ordinal = false
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly from: number
  private readonly lexicon: Lexicon

  constructor(text: string, tokens: readonly Token[], from: number, lexicon: Lexicon) {
    this.text = text
    this.tokens = tokens
    this.from = from
    this.lexicon = lexicon
    this.end = from
  }

  read(): { numeral: Numeral | null; next: number } {
    let i = this.from
    const first = this.tokens[i] as Token
    const negative = first.kind === 'minus'
    if (negative) {
      if (!this.joined(i + 1)) return { numeral: null, next: i + 1 }
      i++
    }
    const begin = i
    this.end = begin
    const run = this.digitRun(i)
    if (run > i) i = run
    while (i < this.tokens.length && (i === begin || this.joined(i))) {
      const next = this.step(i)
      if (next === 0) break
      i = next
    }
    if (this.end === begin) return { numeral: null, next: begin + 1 }
    this.shortTail()
    if (this.ordinal) return { numeral: null, next: this.end }
    const start = negative ? first : (this.tokens[begin] as Token)
    const head = this.tokens[begin] as Token
    const value = this.sum('value')
    const max = this.sum('max')
    const numeral: Numeral = {
      start: start.start,
      end: (this.tokens[this.end - 1] as Token).end,
      value,
      max: max === value ? null : max,
      scale: this.scale,
      digits: head.digits === true,
      plain: head.digits === true && !head.decimal && this.end === begin + 1 && !negative && !/\D/u.test(this.text.slice(head.start, head.end)),
      fraction: this.terms.some((term) => term.fraction),
      negative,
      glued: head.glued === true,
    }
    return { numeral, next: this.end }
  }

  /** Takes the token in; the index to go on with, or 0 when it does not belong to this number. */
  private step(i: number): number {
    const token = this.tokens[i] as Token
    switch (token.kind) {
      case 'add':
        return this.add(token, i)
      case 'times':
        return this.times(token, i)
      case 'vague':
        return this.terms.length > 0 && this.joined(i + 1) && this.tokens[i + 1]?.kind === 'times' ? i + 1 : 0
      case 'over':
        return this.over(token, i)
      case 'and':
        return this.and(i)
      case 'point':
        return this.point(i)
      case 'whole':
        if (this.terms.length === 0 || this.whole !== null) return 0
        this.whole = this.sum('value')
        this.terms = []
        this.end = i + 1
        return i + 1
      case 'of':
        return this.terms.at(-1)?.fraction && this.joined(i + 1) && this.tokens[i + 1]?.kind === 'times' ? i + 1 : 0
      case 'ordinal':
        return this.asOrdinal(i)
      case 'plus': {
        const last = this.terms.at(-1)
        if (!last) return 0
        const unit = this.lastTimes === i - 1 ? this.scale : 1
        last.value += token.value * unit
        last.max = last.value
        last.low = 0
        this.end = i + 1
        return i + 1
      }
      case 'minus':
      case 'nought':
        return 0
    }
  }

  private add(token: Token & { kind: 'add' }, i: number): number {
    const following = this.joined(i + 1) ? this.tokens[i + 1] : undefined
    if (token.article) {
      if (this.terms.at(-1)?.fraction && following?.kind === 'times') return i + 1 // half a million
      const tens = following?.kind === 'add' && this.tokens[i + 2]
      if (following?.kind !== 'times' && following?.kind !== 'over' && !(tens && (tens.kind === 'over' || tens.kind === 'ordinal') && this.joined(i + 2)))
        return 0
    }
    const last = this.terms.at(-1)
    // «0,9 млн и 60 млн»: digits behind "and" begin another number.
    if (token.digits && last && this.tokens[i - 1]?.kind === 'and' && !(token.decimal && token.value < 1)) return 0
    // "up from $300 million five years before": a word behind a scale of digits is another number.
    if (this.lexicon.language.spaced && last && !token.digits && this.tokens[i - 1]?.kind === 'times' && this.tokens[this.from]?.digits === true) return 0
    // "20 billion a quarter of a century later": without "and", a fraction is another number.
    if (token.article && last && this.tokens[i - 1]?.kind === 'times' && following?.kind === 'over') return 0
    if (
      this.lexicon.words.hundredsUnsaid &&
      !last &&
      isDigit(token) &&
      token.value > 0 &&
      following?.kind === 'add' &&
      !following.digits &&
      following.value >= 20 &&
      following.value < 100 &&
      !(this.joined(i + 2) && /^(?:over|ordinal)$/u.test(this.tokens[i + 2]?.kind ?? ''))
    ) {
      this.terms.push({ value: token.value * 100, max: token.value * 100, low: 100, from: i, fraction: false })
      this.end = i + 1
      return i + 1
    }
    // one hundred and three and two thirds
    if (last && following?.kind === 'over' && this.tokens[i - 1]?.kind === 'and') {
      this.terms.push({ value: token.value, max: token.value, low: 1, from: i, fraction: false })
      return i + 1
    }
    if (
      this.lexicon.words.neighbours &&
      isDigit(token) &&
      following &&
      isDigit(following) &&
      neighbours(token.value, following.value) &&
      (!last || last.low > following.value)
    ) {
      // 一万六七 is 16000 to 17000: as behind 百, the last digits count the next lower power.
      const before = this.tokens[i - 1]
      const goesOn = this.joined(i + 2) && this.tokens[i + 2]?.kind === 'times'
      const power =
        this.lexicon.words.shortTail && before?.kind === 'times' && before.value >= 1000 && this.lastTimes === i - 1 && !goesOn ? before.value / 10 : 1
      this.terms.push({ value: token.value * power, max: following.value * power, low: 1, from: i, fraction: false })
      this.end = i + 2
      return i + 2
    }
    if (last && token.value === 0 && !token.digits && this.lexicon.words.shortTail && following?.kind) {
      return following.kind === 'add' || following.kind === 'times' || following.kind === 'vague' ? i + 1 : 0
    }
    const mixed = token.digits && token.decimal && token.value < 1 && last !== undefined && Number.isInteger(last.value)
    if (last && !mixed && (token.value >= last.low || (token.digits && this.lastTimes < 0))) return this.tensOver(token, i)
    this.terms.push({ value: token.value, max: token.value, low: mixed ? 0 : lowOf(token), from: i, fraction: false })
    this.end = i + 1
    return i + 1
  }

  private times({ value, bare }: Token & { kind: 'times' }, i: number): number {
    let k = this.terms.length
    let sum = 0
    let max = 0
    while (k > 0 && (this.terms[k - 1] as Term).max < value) {
      k--
      sum += (this.terms[k] as Term).value
      max += (this.terms[k] as Term).max
    }
    const last = this.terms.at(-1)
    const previous = i > this.from ? this.tokens[i - 1] : undefined
    if (k === this.terms.length && last && previous?.kind === 'add' && previous.digits) {
      // 1200 thousand
      k--
      sum = last.value
      max = last.max
    }
    if (k === this.terms.length) {
      if (last && bare === true && last.low > value) sum = max = 1
      else if (!last) {
        const following = this.joined(i + 1) ? this.tokens[i + 1]?.kind : undefined
        if (!bare || (bare === 'followed' && following !== 'add' && following !== 'times')) return 0
        sum = max = 1
      } else if (this.lastTimes === i - 1 && i > this.from) {
        // 十万万, three hundred dozen: one scale upon another
        last.value *= value
        last.max *= value
        last.low *= value
        this.scale *= value
        this.lastTimes = i
        this.end = i + 1
        return i + 1
      } else return 0
    }
    const before = this.terms[k - 1]
    if (before && before.low <= max * value) {
      this.end = (this.terms[k] as Term).from
      this.terms.length = k
      return 0
    }
    const from = this.terms[k]?.from ?? i
    const fraction = last?.fraction === true && this.terms.length - k === 1
    this.scale = this.scale > 1 && k === 0 ? this.scale * value : value
    this.terms.length = k
    this.terms.push({ value: sum * value, max: max * value, low: value, from, fraction })
    this.lastTimes = i
    this.end = i + 1
    return i + 1
  }

  private over(token: Token & { kind: 'over' }, i: number): number {
    if (this.tokens[i - 1]?.kind === 'over') return 0
    const mixed = this.andAt > 0
    const base = mixed ? this.terms.slice(0, this.andAt) : []
    let top = this.terms.slice(base.length)
    // "one hundred and thirty fifths" is 130/5, "one hundred and three quarters" is 100.75
    if (mixed && top.length === 1 && (top[0] as Term).value >= 10) top = this.terms
    if (mixed && top.length > 1) top = this.terms
    const whole = top === this.terms ? [] : base
    const numerator = top.reduce((n, term) => n + term.value, 0)
    if (top.length === 0) {
      if (!token.bare) return 0
    } else if (token.one && numerator !== 1) return this.asOrdinal(i)
    const scaled =
      whole.length > 0 &&
      this.lastTimes >= 0 &&
      (this.tokens[this.lastTimes] as { value: number }).value >= 1000 &&
      this.tokens[this.lastTimes + 1]?.kind === 'and'
    const unit = scaled ? (this.tokens[this.lastTimes] as { value: number }).value : 1
    const value = (this.whole ?? whole.reduce((n, term) => n + term.value, 0)) + ((top.length === 0 ? 1 : numerator) / token.value) * unit
    this.terms = [{ value, max: value, low: 0, from: this.from, fraction: whole.length === 0 && this.whole === null }]
    this.whole = null
    this.andAt = 0
    this.end = i + 1
    return i + 1
  }

  /** "twenty-first": the whole is no number of things. */
  private asOrdinal(i: number): number {
    const before = this.tokens[i - 1]
    if (before?.kind === 'add' && !before.digits && before.value >= 20) {
      this.ordinal = true
      this.end = i + 1
    }
    return 0
  }

  /** "three twenty-firsts": tens behind a finished number, with a denominator behind them. */
  private tensOver(token: Token & { kind: 'add' }, i: number): number {
    const below = this.joined(i + 1) ? this.tokens[i + 1] : undefined
    if (token.digits || token.value < 20 || token.value > 90 || !(below?.kind === 'over' || below?.kind === 'ordinal') || !below.value || below.value > 9)
      return 0
    const value = this.sum('value') / (token.value + below.value)
    this.terms = [{ value, max: value, low: 0, from: this.from, fraction: true }]
    this.end = i + 2
    return i + 2
  }

  private and(i: number): number {
    const following = this.joined(i + 1) ? this.tokens[i + 1] : undefined
    if (!following || !(following.kind === 'add' || following.kind === 'over')) return 0
    if (this.terms.length === 0 && this.whole === null) return 0
    this.andAt = this.terms.length
    return i + 1
  }

  private point(i: number): number {
    this.shortTail()
    let written = ''
    let j = i + 1
    for (; j < this.tokens.length && this.joined(j); j++) {
      const token = this.tokens[j] as Token
      if (token.kind === 'nought') {
        written += '0'
        continue
      }
      if (token.kind !== 'add' || token.article || !Number.isInteger(token.value)) break
      if (token.digits || token.value < 10 || written === '') {
        const unit = this.tokens[j + 1]
        if (!token.digits && token.value >= 20 && token.value < 100 && unit?.kind === 'add' && unit.value < 10 && this.joined(j + 1)) {
          written += String(token.value + unit.value)
          j++
        } else written += token.digits ? this.text.slice(token.start, token.end) : String(token.value)
      } else break
    }
    if (written === '') return 0
    const value = this.sum('value') + Number(`0.${written}`)
    this.terms = [{ value, max: value, low: 0, from: this.from, fraction: false }]
    this.end = j
    return j
  }

  /** 一九九八, 二〇一一, 五五: digits said one by one. Returns the index behind them, or `i`. */
  private digitRun(i: number): number {
    const { digitRun: least, neighbours: ranges } = this.lexicon.words
    let j = i
    let written = ''
    for (; j < this.tokens.length && (j === i || this.joined(j)); j++) {
      const token = this.tokens[j] as Token
      if (!isDigit(token) || (j > i && this.lexicon.language.spaced && !/^\s+$/u.test(this.text.slice(this.tokens[j - 1]?.end ?? 0, token.start)))) break
      written += String(token.value)
    }
    if (written.length < least || (ranges && written.length === 2 && neighbours(Number(written[0]), Number(written[1])))) return i
    if (written.length < 4 && this.tokens[j]?.kind === 'times' && this.joined(j)) return i
    this.terms.push({ value: Number(written), max: Number(written), low: 0, from: i, fraction: false })
    this.end = j
    return j
  }

  /** 三百五 is 350, 一万三 is 13000. */
  private shortTail(): void {
    const last = this.terms.at(-1)
    const token = this.tokens[this.end - 1]
    const before = this.tokens[this.end - 2]
    if (!this.lexicon.words.shortTail || !last || this.terms.length < 2 || token?.kind !== 'add' || token.digits || token.value > 9) return
    if (before?.kind !== 'times' || before.value < 100 || this.end - 2 !== this.lastTimes) return
    last.value *= before.value / 10
    last.max *= before.value / 10
  }

  private sum(field: 'value' | 'max'): number {
    return this.terms.reduce((n, term) => n + term[field], this.whole ?? 0)
  }

  /** Whether token `i` stands close enough behind the one before it to be of one number. */
  private joined(i: number): boolean {
    const [a, b] = [this.tokens[i - 1], this.tokens[i]]
    if (!a || !b || b.start < a.end) return a !== undefined && b !== undefined && b.start === a.end
    const gap = this.text.slice(a.end, b.start)
    if (a.digits && b.digits && gap !== ' ') return false
    return this.lexicon.language.spaced ? /^\s{0,3}[-‐]?\s{0,2}$/u.test(gap) : /^\s{0,3}$/u.test(gap)
  }
}

const isDigit = (token: Token): token is Token & { kind: 'add' } => token.kind === 'add' && !token.digits && !token.article && token.value < 10

/** 三四百, 三五家: two digits side by side are a range. */
const neighbours = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5) || (a === 1 && b === 2))

/** The power of ten below which a number word still leaves room: twenty leaves units, digits leave nothing. */
function lowOf(token: Token & { kind: 'add' }): number {
  if (token.digits || token.value === 0) return token.decimal ? 0 : 1
  if (token.value >= 100) return 100
  return token.value >= 20 && token.value % 10 === 0 ? 10 : 1
}

/** Joins 3/4, "1 4/5" and "one over three" style slashes of bare digits into one numeral. */
function slashed(text: string, numerals: readonly Numeral[]): Numeral[] {
  const joined: Numeral[] = []
  for (let i = 0; i < numerals.length; i++) {
    const [a, b] = [numerals[i] as Numeral, numerals[i + 1]]
    if (
      !b ||
      !a.plain ||
      !b.plain ||
      b.value === 0 ||
      !/^\s?[/⁄]\s?$/u.test(text.slice(a.end, b.start)) ||
      /^[\d/]/u.test(text[b.end] ?? '') ||
      text[a.start - 1] === '/' ||
      text[a.start - 1] === '-'
    ) {
      if (b && a.negative && Number.isInteger(a.value) && a.digits && b.plain && /^\s?[/⁄]\s?$/u.test(text.slice(a.end, b.start)) && b.value !== 0) {
        joined.push({ ...a, end: b.end, value: a.value / b.value, fraction: true, plain: false })
        i++
      } else joined.push(a)
      continue
    }
    const before = joined.at(-1)
    const mixed =
      before?.digits && Number.isInteger(before.value) && before.scale === 1 && /^\s{1,2}$/u.test(text.slice(before.end, a.start)) && before.value < 1000
    if (mixed && before) joined[joined.length - 1] = { ...before, end: b.end, value: before.value + a.value / b.value, plain: false }
    else joined.push({ ...a, end: b.end, value: a.value / b.value, fraction: true, plain: false })
    i++
  }
  return joined
}
