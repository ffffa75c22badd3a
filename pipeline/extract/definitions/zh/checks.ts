import type { Span } from '../../../model/span.ts'
import { group } from '../../rule.ts'
import { isFieldTerm } from '../candidate.ts'
import { families } from '../families.ts'
import { phrases } from './phrases.ts'

// What the Chinese rules ask of a term and its predicate. Each gives the reason why not, or null.

export const { termFirst, termLast, termInside, afterLead } = families(phrases)

export const fieldTerm = (term: string): string | null => (isFieldTerm(term, { language: 'zh' }, phrases) ? null : `"${term}" is no term of the field`)
export const says = (term: string, predicate: string): string | null => fieldTerm(term) ?? phrases.whyClaim(predicate)
export const asThing = (predicate: string): string | null =>
  phrases.whyClaim(predicate) ?? (phrases.hasGenus(predicate) ? null : 'the predicate names no kind of thing')
export const asKind = (term: string, predicate: string): string | null => fieldTerm(term) ?? asThing(predicate)
export const quotedOrField = (term: string, _definiens: string, { text }: { readonly text: string }): string | null =>
  new RegExp(`[“「"《]${term.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u').test(text) ? null : fieldTerm(term)

/** 产业集群(industrial cluster): a term that is given in another language too. */
export const isGlossed = (text: string, at: Span): boolean =>
  /^[”」"』]?\s?[(（][^()（）]*[\p{Script=Latin}]{3}[^()（）]*[)）]/u.test(text.slice(at.end, at.end + 60))

/** The group, which the pattern always has. */
export function spanOf(match: RegExpExecArray, name: string): Span {
  return group(match, name) as Span
}

export function asKindOf(term: string, predicate: string): string | null {
  const clause = predicate.split(/[,，;；。]/u)[0] ?? ''
  return says(term, clause) ?? (phrases.hasGenus(clause) ? null : 'what it is taken as names no kind of thing')
}
