import type { Qualifier } from '../../model/statistic.ts'
import type { Numeral } from './numeral.ts'
import type { Unit } from './units.ts'

/** What a word does inside a number. */
export type Word =
  /** Adds: one, twenty, двести, 五. An `article` ("a") counts as one before a scale or a fraction only. */
  | { readonly kind: 'add'; readonly value: number; readonly article?: true }
  /** Multiplies what stands before it: hundred, тысяч, 万. `bare`: may stand without (тысяча), or without if a number follows (百三). */
  | { readonly kind: 'times'; readonly value: number; readonly bare?: true | 'followed' }
  /** Leaves open how many: 十余万, 二十几亿. Counts nothing. */
  | { readonly kind: 'vague' }
  /** Divides: thirds, четверть. `bare`: one of them without a numerator (half, треть); `one`: only after "one" or "a" (a fifth, else an ordinal). */
  | { readonly kind: 'over'; readonly value: number; readonly bare?: true; readonly one?: true }
  /** "and", 零: joins parts. */
  | { readonly kind: 'and' }
  /** Adds a part of the unit before it: «с половиной». */
  | { readonly kind: 'plus'; readonly value: number }
  /** Decimal point said as a word. */
  | { readonly kind: 'point' }
  /** A nought that is only said behind a point: "twelve point oh five". */
  | { readonly kind: 'nought' }
  /** «две целых три десятых»: ends the whole part of a decimal fraction. */
  | { readonly kind: 'whole' }
  /** "of a", in "two thirds of a million". */
  | { readonly kind: 'of' }
  | { readonly kind: 'minus' }
  /** Makes an ordinal of the number before it, which then counts nothing. */
  | { readonly kind: 'ordinal'; readonly value?: number }

/** A number in a longer form: a name (an example in miniature), a pattern over the masked text (see mask.ts), what the form is worth. */
export interface NumberForm {
  readonly name: string
  /** `N` stands for a number; compiled once. */
  readonly pattern: string
  readonly make: (
    numbers: readonly Numeral[],
    match: RegExpExecArray,
  ) => { readonly value: number; readonly max?: number | null; readonly unit: string; readonly qualifier?: Qualifier } | null
}

export interface QualifierCue {
  readonly qualifier: Qualifier
  /** Regular expression sources, matched directly before or behind the number. */
  readonly before?: string
  readonly after?: string
}

/** How a language says numbers: tables, no code. Keys are lower case. */
export interface NumberWords {
  /** Code units that read as another one: full width, traditional forms. */
  readonly fold: (text: string) => string
  readonly tokens: ReadonlyMap<string, Word>
  /** Regular expression source of number words written in several words; '' for none. */
  readonly phrases: string
  /** Scales glued to digits, case kept: 10k, 3М. */
  readonly glued: Readonly<Record<string, number>>
  /** Text that looks like a number and is none: 一般, 四川. Source, '' for none. */
  readonly never: string
  /** 三百五 is 350: a last digit counts the next lower power. */
  readonly shortTail: boolean
  /** 三五百 is 300 to 500. */
  readonly neighbours: boolean
  /** So many digits said one by one are one number: 二〇一一, "one three zero". */
  readonly digitRun: number
  /** "one twenty two" is 122. */
  readonly hundredsUnsaid: boolean
  readonly units: readonly Unit[]
  readonly forms: readonly NumberForm[]
  /** Between two numbers of a range, beside the dash; and before it ("from", "between", от). */
  readonly rangeBetween: string
  readonly rangeBefore: string
  /** Verbs of change: "rose from 3 to 5" names two figures, no range. */
  readonly moved: string
  /** Between the two figures of a change, where the verb stands there: 由…上升到…. '' for languages that put it before both. */
  readonly movedBetween: string
  /** Between numbers of a list that share a unit. */
  readonly listBetween: string
  /** Between a major and a minor unit: 20 dollars and 5 cents, 5元3角. */
  readonly minorBetween: string
  readonly qualifiers: readonly QualifierCue[]
}
