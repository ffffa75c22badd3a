import { tagEnglish } from '../../../knowledge/english.ts'
import { textAt } from '../../../model/span.ts'
import { group, pattern, refuse } from '../../rule.ts'
import { conceptEndingAt, isFieldTerm } from '../candidate.ts'
import type { DefinitionRule } from '../families.ts'
import { asKind, asKindNarrowed, fieldTerm, isQuoted, namesThing, quotedOrField, speaksOfKind, termFirst, termInside, termLast } from './checks.ts'
import { trailingPhrase } from './noun-phrase.ts'
import { phrases, quotedBefore } from './phrases.ts'

export const adverb =
  /(?:(?:usually|often|generally|commonly|typically|mainly|mostly|traditionally|sometimes|simply|also|frequently|loosely|broadly|formally|essentially|basically|here|then|thus|primarily|best|in general|not only|actually|therefore|normally|conventionally|in turn)\s+){0,2}/u
const be = /\b(?:is|are|was|were|can be|could be|may be|might be|should be|must be|has been|have been|being|will be)\s+/u

/** Rules with a verb that says "this is a definition": define, mean, call, refer to. */
export const byVerb: readonly DefinitionRule[] = [
  termFirst({
    name: 'en: X is defined as Y',
    parts: [
      be,
      adverb,
      /(?:defined|understood|described|conceptuali[sz]ed|interpreted|characteri[sz]ed|specified|delineated)\s+(?:by\s+[^,.;]{2,40}?\s+|in\s+[^,.;]{2,40}?\s+)?(?:(?:very |quite |more )?(?:simply|here|\p{L}+ly) )?(?:as|to be|to mean)(?!\s+follows\s*[.])[,:]?\s+/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
  termFirst({
    name: 'en: X is viewed as Y',
    parts: [
      /\b(?:is|are|was|were|can be|could be|may be|has been|have been)\s+/u,
      adverb,
      /(?:viewed|seen|regarded|considered|thought of|treated|perceived|taken)\s+(?:by\s+[^,.;]{2,40}?\s+)?(?:as|to be|to mean)\s+/u,
    ],
    form: 'implicit',
    confidence: 0.65,
    unless: (term, predicate, _setting, match) => (/mean\s+$/iu.test(match[0]) ? null : asKind(term, predicate)),
  }),
  termFirst({
    name: 'en: X is measured as Y',
    parts: [
      /\b(?:is|are|was|were|can be|has been|have been)\s+/u,
      adverb,
      /(?:(?:measured|calculated|computed|operationali[sz]ed|expressed|constructed|estimated)\s+as\s+(?=an?\s|the\s|one\s)|(?:measured|calculated|computed|obtained)\s+(?:by|from)\s+(?=(?:the\s+)?(?:ratio|share|number|proportion|sum|difference|percentage|dividing)\b))/u,
    ],
    form: 'implicit',
    confidence: 0.7,
    unless: (term) => (/^(?:it|this|they|these|values?|figures?|numbers?|variables?)$/iu.test(term) ? `"${term}" names no concept` : null),
  }),
  termFirst({
    name: 'en: X refers to Y',
    parts: [
      /\b/u,
      adverb,
      /(?:refers?|referred|referring)\s+(?:not only\s+|mainly\s+|specifically\s+|primarily\s+)?to\s+(?!(?:table|fig|figure|section|chapter|appendix|page|note|equation|as)\b)(?![^,.;]{2,40}\sas\s(?!well\b))/u,
    ],
    form: 'explicit',
    confidence: 0.95,
    unless: (term, _d, { text }, match) =>
      /\b(?:we|i|they|authors?|please|he|she|is|are|was|been|people|scholars|be)\s+(?:\w+ly\s+)?$/iu.test(text.slice(0, match.index))
        ? 'someone refers to something'
        : /referring|referred/iu.test(match[0])
          ? quotedOrField(term, '', { text })
          : null,
  }),
  termFirst({
    name: 'en: X denotes Y',
    parts: [
      /\b(?:(?:is|are|was|were)\s+(?:\w+ly\s+|first\s+)?(?:used|coined|introduced|proposed|suggested|invented)\s+(?:(?:by|in)\s+[^,.;]{2,40}?\s+)?to\s+(?:describe|denote|refer\s+to|mean|designate|characteri[sz]e|indicate)|(?:denotes?|designates?|signif(?:y|ies)|connotes?|stands?\s+for)|(?:describes?|captures?)(?=\s+(?:an?|the|how|what)\s))\s+/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens, setting, match, at) =>
      /describe|capture|stand/iu.test(match[0]) && !/\sto\s/iu.test(match[0])
        ? quotedOrField(term, definiens, setting)
        : (speaksOfKind(term, setting, at) ?? namesThing(definiens)),
  }),
  termFirst({
    name: 'en: X means Y',
    parts: [
      /\b(?<!by )(?<!no )(?:means|mean|meant)\s+(?!of\b|for\b|to\s+(?:me|us)\b|more\b|less\b|much\b|little\b|nothing\b|a lot\b|well\b|business\b|growth\b)(?:that\s+)?/u,
    ],
    form: 'explicit',
    confidence: 0.8,
    unless: (term, definiens, setting, match, at) => {
      if (/\b(?:this|which|that|it|these|by|no|any|other|what|necessarily)\s+(?:also\s+)?$/iu.test(setting.text.slice(0, match.index)))
        return 'it draws a conclusion'
      const conclusion = /that\s+$/iu.test(match[0]) || /meant/iu.test(match[0])
      if (isQuoted(term, setting.text) || /\b(?:term|word|concept)\b/iu.test(setting.text.slice(0, match.index))) return null
      return conclusion ? quotedOrField(term, definiens, setting) : (speaksOfKind(term, setting, at) ?? namesThing(definiens))
    },
  }),
  termInside({
    name: 'en: by X we mean Y',
    parts: [
      /\bby\s+(?:the\s+(?:term|word|concept)\s+(?:of\s+)?)?["“'‘]?/u,
      /(?<term>[^,.;"”]{2,60}?)/u,
      /["”'’]?,?\s+(?:or\s+[^,.;]{3,40},?\s+)?(?:(?:we|i|he|she|they|one|(?:the|our)\s+\p{L}+|\p{Lu}\p{Ll}+(?:\s+(?:and|&)\s+\p{Lu}\p{Ll}+|\s+et\s+al\.)?(?:\s?\(\d{4}\))?)\s+(?:here\s+|usually\s+)?(?:mean|means|meant|understand|understands|understood|refers?\s+to)|is\s+(?:usually\s+|generally\s+)?(?:meant|understood))\s+/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
  termInside({
    name: 'en: what A calls X is Y',
    parts: [
      /\bwhat\s+(?:(?:[^,;:.]{1,50}?\s+)?(?:calls?|called|terms?|termed|dubs?|dubbed|labels?|labell?ed|refers?\s+to\s+as|names?)|(?:is|are)\s+(?:often\s+|usually\s+|now\s+)?(?:called|known\s+as|termed|referred\s+to\s+as))\s+(?:the\s+)?["“'‘]?/u,
      /(?<term>[^,.;:"”]{2,50}?)/u,
      /["”'’]?,?\s+(?:is|are|was|were)\s+(?!not\b|called\b)/u,
    ],
    form: 'explicit',
    confidence: 0.9,
  }),
  termInside({
    name: 'en: we speak of X when Y',
    parts: [
      /\b(?:we|one|they|economists|authors|scholars|geographers|people)\s+(?:can\s+|may\s+|usually\s+|often\s+)?(?:speaks?|talks?)\s+of\s+(?:an?\s+|the\s+)?["“'‘]?/u,
      /(?<term>[^,.;:"”]{2,50}?)/u,
      /["”'’]?,?\s+(?:when(?:ever)?|where(?:ver)?|if|in\s+(?:the\s+)?cases?\s+(?:where|when|in\s+which))\s+/u,
    ],
    form: 'explicit',
    confidence: 0.85,
  }),
  termInside({
    name: 'en: A uses the term X for Y',
    parts: [
      /\b(?:uses?|used|employs?|employed|reserves?|reserved|coined|introduced)\s+the\s+(?:term|word|expression|label|phrase|notion|concept)\s+(?:of\s+)?/u,
      /["“‘'](?<term>[^"“”‘’,.;:]{2,50})["”’']/u,
      /\s+(?:for|to\s+(?:describe|denote|refer\s+to|mean|designate|capture))\s+/u,
    ],
    form: 'explicit',
    confidence: 0.85,
  }),
  termInside({
    name: 'en: A calls X those Y that',
    parts: [
      /\b(?:calls?|called|terms?|termed|dubs?|dubbed|labels?|labell?ed)\s+/u,
      /["“‘'](?<term>[^"“”‘’,.;:]{2,50})["”’']/u,
      /\s+(?=(?:those|the|an?|any)\s[^.;]{3,60}?\s(?:that|which|who|whose|where|in\s+which)\s)/u,
    ],
    form: 'explicit',
    confidence: 0.8,
  }),
  termInside({
    name: 'en: A defines X as Y',
    parts: [
      /\b(?:define[sd]?|defining|conceptuali[sz]e[sd]?|describe[sd]?|characteri[sz]e[sd]?|understand|understands|understood|interprets?|interpreted|specif(?:y|ies|ied)|view(?:s|ed)?|sees?|saw|regards?|regarded|considers?|considered|treats?|treated)\s+/u,
      /(?<term>(?!(?:very|quite|more|here|\p{L}+ly)\b)[^,.;:]{2,70}?)/u,
      /,?\s+(?:as|to be)\s+(?!(?:follows|well|an example|examples|important|much)\b)/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens, setting, match) =>
      /^(?:defin|conceptuali)/iu.test(match[0])
        ? namesThing(definiens) && quotedOrField(term, definiens, setting)
        : /definition/iu.test(setting.text.slice(0, match.index))
          ? null
          : asKind(term, definiens),
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
  {
    name: 'en: they call this X, which is Y',
    pattern: pattern(
      [
        /\b(?:calls?|called|terms?|termed|dub|dubbed|labels?)\s+(?:this|it|them|these|such)\s+/u,
        /(?:(?:an?\s+)?(?:situation|process|phenomenon|arrangement|system|practice|state|effect|pattern|form|model)s?\s+)?(?:the\s+|an?\s+)?["“'‘]?/u,
        /(?<term>\p{L}[\p{L}\s’'-]{2,50}?)/u,
        /["”'’]?(?:[,:]\s+(?:which\s+(?:is|means)|meaning|that\s+is,?|i\.e\.,?)?\s*(?=\p{L})|(?=[.;]|$))/u,
      ],
      'gidu',
    ),
    make: (match, { text }) => {
      const term = group(match, 'term')
      if (!term) return refuse('no name follows')
      const end = match.index + match[0].length
      const before = phrases.definiensBefore(text, match.index)
      const definiens = /[.;]/u.test(text[end] ?? '.') ? before : phrases.definiensAfter(text, end)
      const written = textAt(text, term)
      const named = isQuoted(written, text) || tagEnglish(written).some(({ part }) => part === 'noun')
      const why =
        phrases.whyNoTerm(written) ??
        (named ? null : `"${written}" says how it is found`) ??
        (definiens.end - definiens.start < 12 ? 'nothing is left to define it with' : null)
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.75 }]
    },
  },
  {
    name: 'en: X, meaning Y',
    pattern: pattern(
      [
        /(?<!\bthat),?\s+(?:\(\s*)?(?:meaning|which\s+(?:means|refers\s+to|denotes|is\s+defined\s+as|is\s+understood\s+as|can\s+be\s+defined\s+as)|defined\s+(?:here\s+)?as|understood\s+(?:here\s+)?as|referring\s+to|denoting)\s+(?!that\b|to\b|of\b)/u,
      ],
      'gidu',
    ),
    make: (match, { text, language }) => {
      const end = /["”'’)\s]*$/u.exec(text.slice(0, match.index))?.index ?? match.index
      const phrase = trailingPhrase(text.slice(0, end))
      const term = quotedBefore(text, match.index) ?? conceptEndingAt(text, end, language) ?? phrase
      if (!term) return refuse('no name stands right before it')
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      const named = textAt(text, term)
      const why =
        phrases.whyNoTerm(named) ??
        (/defined|understood|mean|denot/iu.test(match[0]) ? null : fieldTerm(named)) ??
        (definiens.end - definiens.start < 8 ? 'nothing is left to define it with' : namesThing(textAt(text, definiens)))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.75 }]
    },
  },
  termInside({
    name: 'en: the essence of X is Y',
    parts: [
      /\b(?:essence|soul|core|nature|heart|substance|basic idea|central idea|spirit)\s+of\s+(?:the\s+|an?\s+)?/u,
      /(?<term>[^,.;:]{2,50}?)/u,
      /\s+(?:lies\s+in|consists\s+in|is(?:\s+that)?|is\s+to)\s+/u,
    ],
    form: 'implicit',
    confidence: 0.7,
    unless: (term, predicate) => fieldTerm(term) ?? phrases.whyClaim(predicate),
  }),
  termFirst({
    name: 'en: A believes that X is Y',
    parts: [
      /\b(?:believes?|argues?|argued|holds?|held|states?|stated|suggests?|suggested|points?\s+out|pointed\s+out|considers?|thinks?|claims?|claimed|proposes?|proposed|maintains?|notes?|noted|according\s+to|following|wrote|writes|put\s+it)\b/u,
      /[^.;:]{2,90}?/u,
      /(?<cue>\s+(?:is|are|were|was)\s+)(?=(?:an?|the|one|those|not|["“])\s?)/u,
    ],
    form: 'explicit',
    confidence: 0.75,
    unless: asKindNarrowed,
  }),
  {
    name: 'en: X denotes Y; Z, W',
    pattern: pattern([/;\s+(?:while\s+|and\s+|an?\s+|the\s+)?/u, /(?<term>\p{L}[^,.;:()]{2,50}?)/u, /\s?[,:—–]\s+(?=(?:an?|the|those|that|one)\s)/u], 'gidu'),
    make: (match, { text, language }) => {
      const term = group(match, 'term')
      if (!term) return refuse('no name follows')
      if (!/\b(?:denotes?|means?|refers?\s+to|defined\s+as|designates?|is\s+called)\b/iu.test(text.slice(0, match.index)))
        return refuse('nothing is defined before it')
      const named = textAt(text, term)
      const why = phrases.whyNoTerm(named) ?? (named.split(/\s+/u).length > 4 && !isFieldTerm(named, { language }, phrases) ? 'it is no name' : null)
      return why !== null ? refuse(why) : [{ term, definiens: phrases.definiensAfter(text, match.index + match[0].length), form: 'explicit', confidence: 0.7 }]
    },
  },
]
