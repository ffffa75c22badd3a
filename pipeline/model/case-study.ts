import type { Span } from './span.ts'

export type Aspect = 'formation' | 'structure' | 'performance' | 'problems' | 'policy' | 'lesson'

/** A real cluster spoken of: all its mentions in one paper. */
export interface CaseStudy {
  /** Canonical English name, e.g. "Chongqing motorcycle cluster". */
  readonly name: string
  /** Canonical English place, "Chongqing, China"; null where unknown. */
  readonly place: string | null
  /** True when the place was mangled (by translation) and is a guess. */
  readonly placeGuessed: boolean
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** English, lower case: "motorcycle". */
  readonly industry: string | null
  readonly depth: 'mention' | 'described'
  readonly aspects: readonly Aspect[]
  /** The forms the paper uses, as spans. */
  readonly asWritten: readonly Span[]
  /** Whole sentences that speak of it, in text order; the first is the first mention. */
  readonly at: readonly Span[]
  readonly language: string
  readonly rule: string
  readonly confidence: number
}
