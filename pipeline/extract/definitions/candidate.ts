import type { SegmentChinese } from '../../knowledge/chinese.ts'
import { conceptOf, conceptsIn } from '../../knowledge/concepts.ts'
import type { Definition } from '../../model/definition.ts'
import type { Span } from '../../model/span.ts'
import type { SentenceSetting } from '../setting.ts'

/** A sentence, and what Chinese rules need to cut it into words. */
export interface Setting extends SentenceSetting {
  readonly segmentChinese: SegmentChinese
}

/** A definition as a rule reads it: spans into the sentence; `lead` a term that stands before the sentence, as a span into the paper. */
export interface Candidate {
  readonly term: Span
  readonly lead?: Span
  readonly definiens: Span
  readonly form: Definition['form']
  readonly confidence: number
}

/** What a language must know so that the shared families of rules can read definitions in it. Spans are into the text of one sentence. */
export interface Phrases {
  /** The term that ends before `end` (where a cue begins); null when no term can stand there. */
  readonly termBefore: (text: string, end: number, setting: Setting) => Span | null
  /** The term that begins at `start` (where a cue ends). */
  readonly termAfter: (text: string, start: number, setting: Setting) => Span | null
  /** A span without articles, quotes, "the term"; may become empty. */
  readonly tidy: (text: string, at: Span) => Span
  /** Why these words are no term; null when they may be one. */
  readonly whyNoTerm: (term: string) => string | null
  /** Words that point back: it, this, 其, такой. The whole term must match. */
  readonly pronoun: RegExp
  /** A question whose answer defines, with the group `term`: "What is a cluster?" The whole sentence must match. */
  readonly asked: RegExp
  /** Heads that make a phrase a term of the field though the terms file lacks it: effect, 集群, эффект. */
  readonly termHead: RegExp
  /** Why a predicate says what a thing does or matters and not what it is ("the key to …"); null when it may define. */
  readonly whyClaim: (predicate: string) => string | null
  /** The kind of thing, at the head of a predicate: group, phenomenon, совокупность, 现象. */
  readonly hasGenus: (predicate: string) => boolean
  readonly definiensAfter: (text: string, start: number) => Span
  readonly definiensBefore: (text: string, end: number) => Span
}

/** True for a term of the terms file, or a phrase whose head is a word of the field. */
export const isFieldTerm = (term: string, { language }: { readonly language: string }, { termHead }: Pick<Phrases, 'termHead'>): boolean =>
  conceptOf(term, language) !== null || termHead.test(term)

/** The concept label that ends exactly at `end`, or null. */
export function conceptEndingAt(text: string, end: number, language: string): Span | null {
  const from = Math.max(0, end - 60)
  const found = conceptsIn(text.slice(from, end), language).at(-1)
  return found && found.end + from === end ? { start: found.start + from, end } : null
}

/** Words that are no phrase of any language: cut within brackets, or of a formula or a program. */
export const isBroken = (term: string): boolean => /^[)\]}]|[{}=<>_\\∑∏∫]|[([][^)\]]*$/u.test(term)
