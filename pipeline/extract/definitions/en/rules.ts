import { type Span, textAt } from '../../../model/span.ts'
import { group, pattern, refuse } from '../../rule.ts'
import { conceptEndingAt, isFieldTerm, type Setting } from '../candidate.ts'
import { type DefinitionRule, families } from '../families.ts'
import { phrases, quotedBefore } from './phrases.ts'

const { termFirst, termLast, termInside, afterLead } = families(phrases)

const fieldTerm = (term: string): string | null => (isFieldTerm(term, { language: 'en' }, phrases) ? null : `"${term}" is no term of the field`)
const says = (term: string, predicate: string): string | null => fieldTerm(term) ?? phrases.whyClaim(predicate)
const asKind = (term: string, predicate: string): string | null =>
  says(term, predicate) ?? (phrases.hasGenus(predicate) ? null : 'the predicate names no kind of thing')
const quotedOrField = (term: string, _definiens: string, { text }: Setting): string | null =>
  text.includes(`"${term}`) || text.includes(`“${term}`) || text.includes(`‘${term}`) ? null : fieldTerm(term)

/** A subject may be long when it is one thing; a sentence's whole first half is not. */
const shortTerm = (term: string): string | null => (term.split(/\s+/u).length > 6 ? `"${term.slice(0, 30)}…" is a statement about several things` : null)
const adverb =
  /(?:(?:usually|often|generally|commonly|typically|mainly|mostly|traditionally|sometimes|simply|also|frequently|loosely|broadly|formally|essentially|basically|here|then|thus|primarily|best|in general|not only|actually)\s+){0,2}/u

export const rules: readonly DefinitionRule[] = [
  termFirst({
    name: 'en: X is defined as Y',
    parts: [
      /\b(?:is|are|was|were|can be|could be|may be|might be|should be|must be|has been|have been|being|will be)\s+/u,
      adverb,
      /(?:defined|understood|described|conceptuali[sz]ed|interpreted|characteri[sz]ed|specified|delineated)\s+(?:by\s+[^,.;]{2,40}?\s+)?(?:simply |here |broadly |formally )?(?:as|to be|to mean)(?!\s+follows\s*[.])[,:]?\s+/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
  termFirst({
    name: 'en: X is viewed as Y',
    parts: [
      /\b(?:is|are|was|were|can be|could be|may be|has been|have been)\s+/u,
      adverb,
      /(?:viewed|seen|regarded|considered|thought of|treated|perceived|taken)\s+(?:by\s+[^,.;]{2,40}?\s+)?(?:as|to be)\s+/u,
    ],
    form: 'implicit',
    confidence: 0.65,
    unless: asKind,
  }),
  termFirst({
    name: 'en: X refers to Y',
    parts: [
      /\b/u,
      adverb,
      /(?:refers?|referred|referring)\s+(?:not only\s+|mainly\s+|specifically\s+|primarily\s+)?to\s+(?!(?:table|fig|figure|section|chapter|appendix|page|note|equation|as)\b)/u,
    ],
    form: 'explicit',
    confidence: 0.95,
    unless: (term, _d, { text }, match) =>
      /\b(?:we|i|they|authors?|please|he|she|is|are|was|been|people|scholars|be)\s+(?:\w+ly\s+)?$/iu.test(text.slice(0, match.index))
        ? 'someone refers to something'
        : /referring|referred/iu.test(match[0])
          ? quotedOrFieldIn(term, text)
          : null,
  }),
  termFirst({
    name: 'en: X denotes Y',
    parts: [
      /\b(?:(?:is|are)\s+(?:\w+ly\s+)?used\s+to\s+(?:describe|denote|refer\s+to|mean|designate|characteri[sz]e|indicate)|(?:denotes?|designates?|signif(?:y|ies)|connotes?|stands?\s+for)|(?:describes)(?=\s+(?:an?|the)\s))\s+/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: quotedOrField,
  }),
  termFirst({
    name: 'en: X means Y',
    parts: [
      /\b(?<!by )(?<!no )(?:means|mean)\s+(?!of\b|for\b|to\s+(?:me|us)\b|more\b|less\b|much\b|little\b|nothing\b|a lot\b|well\b|business\b|growth\b)(?:that\s+)?/u,
    ],
    form: 'explicit',
    confidence: 0.8,
    unless: (term, _d, { text }, match) =>
      /\b(?:this|which|that|it|these|by|no|any|other|what|necessarily)\s+(?:also\s+)?$/iu.test(text.slice(0, match.index))
        ? 'it draws a conclusion'
        : quotedOrFieldIn(term, text),
  }),
  termInside({
    name: 'en: by X we mean Y',
    parts: [
      /\bby\s+(?:the\s+(?:term|word|concept)\s+(?:of\s+)?)?["“'‘]?/u,
      /(?<term>[^,.;"”]{2,60}?)/u,
      /["”'’]?,?\s+(?:we|i|he|she|they|one|the authors?)\s+(?:here\s+)?(?:mean|means|meant|understand|understands|understood|refer to)\s+/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
  termInside({
    name: 'en: by X is meant Y',
    parts: [
      /\bby\s+(?:the\s+(?:term|word|concept)\s+(?:of\s+)?)?["“'‘]?/u,
      /(?<term>[^,.;"”]{2,60}?)/u,
      /["”'’]?,?\s+is\s+(?:usually\s+|generally\s+)?(?:meant|understood)\s+/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
  termInside({
    name: 'en: A defines X as Y',
    parts: [
      /\b(?:define[sd]?|defining|conceptuali[sz]e[sd]?|describe[sd]?|characteri[sz]e[sd]?|understand|understands|understood|interprets?|interpreted|specif(?:y|ies|ied)|view(?:s|ed)?|sees?|saw|regards?|regarded|considers?|considered|treats?|treated)\s+/u,
      /(?<term>[^,.;:]{2,70}?)/u,
      /\s+(?:as|to be)\s+(?!(?:follows|well|an example|examples|important|much)\b)/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens, { text }, match) =>
      /^(?:defin|conceptuali)/iu.test(match[0]) ? fieldTerm(term) && quotedOrFieldIn(term, text) : asKind(term, definiens),
  }),
  termLast({
    name: 'en: Y is called X',
    parts: [
      /\b(?:is|are|was|were|been|be|being|which|also|what\s+\S{2,20}|(?:he|they|we|she|\p{Lu}\p{Ll}+)(?:\s\(\d{4}\))?)\s+/u,
      adverb,
      /(?:called|termed|named|labell?ed|dubbed|coined|known\s+as|referred\s+to\s+as|designated\s+as)\s+/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens, setting) => (definiens.length < 8 ? 'nothing is left to define it with' : quotedOrField(term, definiens, setting)),
  }),
  termFirst({
    name: 'en: term X',
    parts: [
      /(?<=\b(?:the\s+)?(?:essence|soul|core|nature|heart|substance|basic idea|central idea|spirit)\s+of\s+[^,.;:]{2,50}?)\s+(?:lies\s+in|consists\s+in|is(?:\s+that)?|is\s+to)\s+/u,
    ],
    form: 'implicit',
    confidence: 0.7,
    unless: says,
  }),
  namely('en: X, that is, Y', /,?\s*[(,]\s*(?:that\s+is(?:\s+to\s+say)?\s*,|i\.\s?e\.\s?,?|namely\s*,?|in\s+other\s+words\s*,)\s*/u),
  {
    name: 'en: X is …, namely a Y',
    pattern: pattern([/,\s+(?:namely|that is(?: to say)?|i\.e\.)\s*,?\s+/u, /(?=(?:an?|the|those|a large number of)\s)/u], 'gidu'),
    make: (match, { text, start: _, ...setting }) => {
      const subject = /^(?:\([^)]{1,3}\)\s*)?(?:(?:the|an?)\s+)?(?<term>[^,.;:]{3,70}?)\s+(?:is|are)\s/diu.exec(text)
      const at = subject && group(subject, 'term')
      if (!at || at.end > match.index) return refuse('the sentence does not begin with "X is"')
      const term = textAt(text, at)
      const why = phrases.whyNoTerm(term) ?? (isFieldTerm(term, setting, phrases) ? null : `"${term}" is no term of the field`)
      return why !== null
        ? refuse(why)
        : [{ term: at, definiens: phrases.definiensAfter(text, match.index + match[0].length), form: 'explicit', confidence: 0.7 }]
    },
  },
  termFirst({
    name: 'en: A believes that X is Y',
    parts: [
      /(?<=\b(?:believes?|argues?|argued|holds?|held|states?|stated|suggests?|suggested|points?\s+out|pointed\s+out|considers?|thinks?|claims?|claimed|proposes?|proposed|maintains?|notes?|noted|according\s+to|following)\b[^.;:]{2,90}?)\s+(?:is|are|were|was)\s+(?=(?:an?|the|one|those|not)\s)/u,
    ],
    form: 'explicit',
    confidence: 0.75,
    unless: asKind,
  }),
  termFirst({
    name: 'en: X is a kind of Y',
    parts: [
      /(?<!\b(?:it|this|that|which|there|what|who|these|they|here|reason|one)\s)(?<!^\s?(?:it|this))\s+(?:is|are)\s+/u,
      adverb,
      /(?!(?:defined|understood|called|not|called|based|used|considered|to|more|less|very|so|that|in|on|at|due|from|because)\b)(?=\p{L})/u,
    ],
    form: 'implicit',
    confidence: 0.65,
    unless: (term, predicate) => shortTerm(term) ?? asKind(term, predicate),
  }),
  termFirst({
    name: 'en: X is not Y, but Z',
    parts: [/\s+(?:is|are)\s+not\s+(?:simply|merely|just|only)?\s*(?=(?:an?|the)\s[^.;]{5,90}?,?\s+but\s)/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (term) => shortTerm(term) ?? fieldTerm(term),
  }),
  termFirst({
    name: 'en: X, as a form of Y, …',
    parts: [/,\s+(?:as\s+)?(?=(?:an?|one)\s[^,.;]{6,90},)(?:(?=an?\s)|(?=one\s))/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (term, definiens, { text }, match) =>
      match.index > 60
        ? 'it does not begin the sentence'
        : (shortTerm(term) ?? asKind(term, textAt(text, { start: match.index + match[0].length, end: match.index + match[0].length + definiens.length }))),
  }),
  {
    name: 'en: as a kind of Y, X …',
    pattern: pattern([/(?<=^|[.;]\s)As\s+/u, /(?<definiens>(?:an?|one)\s[^,.;]{6,100})/u, /,\s+(?:the\s+)?/u], 'gidu'),
    make: (match, { text, language }) => {
      const start = match.index + match[0].length
      const subject =
        /^(?<term>\p{L}[\p{L}'’-]*(?:\s+(?!(?:is|are|has|have|can|plays?|was|were|will|may)\b)\p{L}[\p{L}'’-]*){0,3}?)\s+(?:is|are|has|have|can|plays?|was|were|will|may|\p{Ll}+s)\b/iu.exec(
          text.slice(start),
        )
      const term = subject?.groups?.term
      const definiens = group(match, 'definiens')
      if (!term || !definiens) return refuse('no subject stands behind it')
      const why =
        phrases.whyNoTerm(term) ??
        (isFieldTerm(term, { language }, phrases) ? phrases.whyClaim(textAt(text, definiens)) : `"${term}" is no term of the field`) ??
        (phrases.hasGenus(textAt(text, definiens)) ? null : 'it names no kind of thing')
      return why !== null ? refuse(why) : [{ term: { start, end: start + term.length }, definiens, form: 'implicit', confidence: 0.6 }]
    },
  },
  termFirst({
    name: 'en: X consists of Y',
    parts: [
      /\s+(?:generally\s+|usually\s+|mainly\s+)?(?:consists?\s+of|(?:is|are)\s+(?:composed|made\s+up)\s+of|(?:includes?|contains?|comprises?|covers?)(?=\s+(?:two|three|four|five|six|seven|the\s+following|several)\b)|encompass(?:es)?)\s+/u,
    ],
    form: 'implicit',
    confidence: 0.55,
    unless: (term, _definiens, { text }, match) =>
      match.index > 60 && !/[.;]\s[^.;]{0,60}$/u.test(text.slice(0, match.index)) ? 'it does not begin the sentence' : (shortTerm(term) ?? fieldTerm(term)),
  }),
  termLast({
    name: 'en: Y, which constitute an X',
    parts: [/,?\s+(?:which|that|they|together|all of which)\s+(?:together\s+|jointly\s+)?(?:constitutes?|forms?|makes?\s+up|compose)\s+(?=an?\s)/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (term) =>
      /(?:system|network|cluster|chain|complex|organi[sz]ation|district|ecosystem)$/iu.test(term) ? null : `"${term}" is no term of the field`,
  }),
  afterLead({
    name: 'en: (1) X. This is Y',
    parts: [/^(?:this|it|they|these)\s+/u, adverb, /(?:is|are|refers?\s+to|means?|denotes?|describes?|concerns?)\s+/u],
    form: 'implicit',
    confidence: 0.75,
  }),
  afterLead({
    name: 'en: (1) X. Including Y',
    parts: [/^(?:including|includes?|that\s+is,?|referring\s+to|refers\s+to|namely,?|meaning)\s+/u],
    form: 'implicit',
    confidence: 0.65,
  }),
  afterLead({
    name: 'en: (1) X. Description',
    parts: [/^(?=\p{Lu}[^,.]{8,})/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (lead) =>
      /(?:effects?|econom(?:y|ies)|environment|milieu|capital|networks?|clusters?|agglomeration|spillovers?|embeddedness|differentiation|externalit(?:y|ies)|type|mechanism)(?:\s*\([^()]{1,40}\))?$/iu.test(
        lead,
      ) && lead.split(/\s+/u).length <= 5
        ? null
        : `"${lead}" is a heading and no term`,
  }),
  {
    name: 'en: X: a Y that …',
    pattern: pattern([/^(?:\(?\d{1,2}[.)]\s*|[-•*]\s*)?/u, /(?<term>\p{L}[^,.;:]{2,50}?)/u, /\s*(?::|\s[–—-]\s)\s*(?=an?\s|the\s)/u], 'gidu'),
    make: (match, setting) => {
      const term = group(match, 'term') as Span
      const definiens = phrases.definiensAfter(setting.text, match.index + match[0].length)
      const why = phrases.whyNoTerm(textAt(setting.text, term)) ?? asKind(textAt(setting.text, term), textAt(setting.text, definiens))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.75 }]
    },
  },
]

function quotedOrFieldIn(term: string, text: string): string | null {
  return text.includes(`"${term}`) || text.includes(`“${term}`) || text.includes(`‘${term}`) ? null : fieldTerm(term)
}

/** "X, that is, Y": X must be quoted or end with a label of the terms file, for the words before a comma may be anything. */
function namely(name: string, cue: RegExp): DefinitionRule {
  return {
    name,
    pattern: pattern([cue], 'gidu'),
    make: (match, { text, language, ...setting }) => {
      const rough = quotedBefore(text, match.index) ?? conceptEndingAt(text, match.index, language)
      if (!rough) return refuse('no name of a concept stands right before it')
      const term = phrases.tidy(text, rough)
      const why = phrases.whyNoTerm(textAt(text, term))
      if (why !== null) return refuse(why)
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      if (definiens.end - definiens.start < 8 || setting.index < 0) return refuse('nothing is left to define it with')
      return [{ term, definiens, form: 'explicit', confidence: 0.7 }]
    },
  }
}
