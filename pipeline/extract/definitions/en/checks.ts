import type { Span } from '../../../model/span.ts'
import { isFieldTerm, type Setting } from '../candidate.ts'
import { families } from '../families.ts'
import { leadingPhrase, subjectOf } from './noun-phrase.ts'
import { phrases } from './phrases.ts'

// What the English rules ask of a term and its predicate. Each gives the reason why not, or null.

export const { termFirst, termLast, termInside, afterLead } = families(phrases)

export const fieldTerm = (term: string): string | null => (isFieldTerm(term, { language: 'en' }, phrases) ? null : `"${term}" is no term of the field`)
export const isQuoted = (term: string, text: string): boolean => ['"', '“', '‘', "'"].some((mark) => text.includes(mark + term))
export const quotedOrField = (term: string, _definiens: string, { text }: Pick<Setting, 'text'>): string | null =>
  isQuoted(term, text) ? null : fieldTerm(term)

/** A term of the field with a predicate that names a kind of thing. */
export const asKind = (term: string, predicate: string): string | null =>
  fieldTerm(term) ?? phrases.whyClaim(predicate) ?? (phrases.hasGenus(predicate) ? null : 'the predicate names no kind of thing')

/** A subject may be long when it is one thing; a sentence's whole first half is not. */
export const shortTerm = (term: string): string | null => (term.split(/\s+/u).length > 6 ? `"${term.slice(0, 30)}…" is a statement about several things` : null)

/** A subject that speaks of the kind ("a cluster", "clusters"), in quotes, or a term of the field. */
export function speaksOfKind(term: string, { text }: Setting, at: Span): string | null {
  if (isQuoted(term, text)) return null
  const subject = subjectOf(text, at)
  if (subject === 'name') return `"${term}" is a name`
  return subject === 'definite' ? fieldTerm(term) : null
}

/**
 * "A cluster is a group of firms that …": a subject that speaks of the kind, and a kind of thing that is narrowed down. With a term of the field
 * a known kind of thing is enough; without one the subject may not be "the X", nor the predicate "the Y of Z", which are claims as often as not.
 */
export function asKindNarrowed(term: string, predicate: string, setting: Setting, _match: RegExpExecArray, at: Span): string | null {
  const why = shortTerm(term) ?? phrases.whyClaim(predicate)
  if (why !== null) return why
  const phrase = leadingPhrase(predicate)
  if (!phrase) return 'the predicate begins with no noun'
  const field = fieldTerm(term) === null
  if (field && phrases.hasGenus(predicate)) return null
  if (phrase.narrowedBy === '') return `nothing narrows down "${phrase.head}"`
  // "The cluster life cycle (CLC)": what is given an abbreviation is a kind.
  const glossed = /^\s\(\p{Lu}{2,6}s?\)/u.test(setting.text.slice(at.end))
  const subject = glossed ? 'indefinite' : subjectOf(setting.text, at)
  if (subject === 'name') return `"${term}" is a name`
  const byClause = /^(?:that|which|who|whose|where|when|whereby|\p{L}+(?:ed|ing))$/iu.test(phrase.narrowedBy)
  if (subject === 'definite')
    return field && byClause && phrases.hasGenus(predicate) && !/\s(?:that|which|who)\s(?:was|were|had|has\s+been|\p{Ll}+ed)\s/u.test(predicate)
      ? null
      : `"the ${term}" is one at hand`
  if (phrase.determiner === 'definite' && !byClause && !glossed && !phrases.hasGenus(predicate)) return `"the ${phrase.head}" makes a claim`
  return field || subject === 'indefinite' || byClause || phrases.hasGenus(predicate) ? null : `"${term}" is no term of the field`
}

/** A definiens that begins with the kind of thing, or quotes it: after verbs that also draw conclusions. */
export const namesThing = (definiens: string): string | null =>
  /^\s*["“]/u.test(definiens) || leadingPhrase(definiens) !== null ? null : 'what follows names no thing'
