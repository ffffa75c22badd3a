import { textAt } from '../../../model/span.ts'
import { group, pattern, refuse } from '../../rule.ts'
import { isFieldTerm } from '../candidate.ts'
import type { DefinitionRule } from '../families.ts'
import { adverb } from './by-verb.ts'
import { asKindNarrowed, fieldTerm, shortTerm, speaksOfKind, termFirst, termLast } from './checks.ts'
import { leadingPhrase, subjectOf } from './noun-phrase.ts'
import { phrases } from './phrases.ts'

/** Rules whose verb says little (is, consists of): the term and the predicate decide. */
export const byCopula: readonly DefinitionRule[] = [
  termFirst({
    name: 'en: X is a kind of Y',
    parts: [
      /(?<!\b(?:it|this|that|which|there|what|who|these|they|here|reason|one)\s)(?<!^\s?(?:it|this))\s+(?:is|are)(?:,\s[^,.;:]{3,40},)?\s+/u,
      adverb,
      /(?!(?:defined|understood|called|not|based|used|considered|to|more|less|very|so|that|in|on|at|due|from|because)\b)(?=["“]?\p{L})/u,
    ],
    form: 'implicit',
    confidence: 0.65,
    unless: (term, predicate, setting, match, at) =>
      /^["“]/u.test(setting.text.slice(match.index + match[0].length)) ? fieldTerm(term) : asKindNarrowed(term, predicate, setting, match, at),
  }),
  termFirst({
    name: 'en: X is when Y',
    parts: [/(?<!\b(?:it|this|that|which|there|these|here|time|point|moment|place)\s)\s+(?:is|are)\s+(?:a\s+situation\s+)?(?:when|where|in\s+which)\s+/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (term, _definiens, setting, _match, at) => shortTerm(term) ?? (subjectOf(setting.text, at) === 'indefinite' ? null : fieldTerm(term)),
  }),
  termFirst({
    name: 'en: X is one in which Y',
    parts: [/\s+(?:is|are)\s+(?:one|ones|those)\s+(?=(?:that|which|who|whose|where|(?:in|for|to|by|with)\s+which|with)\s)/u],
    form: 'implicit',
    confidence: 0.65,
    unless: (term, _definiens, setting, _match, at) => shortTerm(term) ?? (subjectOf(setting.text, at) === 'indefinite' ? null : fieldTerm(term)),
  }),
  termFirst({
    name: 'en: the X index measures the share of Y',
    parts: [
      /\s+/u,
      adverb,
      /(?:measures|captures|reflects|expresses|indicates|gauges|shows)\s+(?=(?:how\s|whether\s|(?:the|a)\s(?:\p{L}+\s){0,2}(?:share|ratio|extent|degree|proportion|number|intensity|concentration|level|strength|distance|difference)\s))/u,
    ],
    form: 'implicit',
    confidence: 0.6,
    unless: (term) =>
      /(?:quotient|index|ratio|coefficient|indicator|elasticity)(?:\s\(\p{L}+\))?$/iu.test(term) ? shortTerm(term) : `"${term}" is no measure`,
  }),
  termFirst({
    name: 'en: X is not Y, but Z',
    parts: [/\s+(?:is|are)\s+not\s+(?:simply|merely|just|only)?\s*(?=(?:an?|the)\s[^.;]{5,90}?,?\s+but\s)/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (term) => shortTerm(term) ?? fieldTerm(term),
  }),
  {
    name: 'en: X is …, namely a Y',
    pattern: pattern([/,\s+(?:namely|that is(?: to say)?|i\.e\.)\s*,?\s+/u, /(?=(?:an?|the|those|a large number of)\s)/u], 'gidu'),
    make: (match, { text, language }) => {
      const subject = /^(?:\([^)]{1,3}\)\s*)?(?:(?:the|an?)\s+)?(?<term>[^,.;:]{3,70}?)\s+(?:is|are)\s/diu.exec(text)
      const at = subject && group(subject, 'term')
      if (!at || at.end > match.index) return refuse('the sentence does not begin with "X is"')
      const term = textAt(text, at)
      const why = phrases.whyNoTerm(term) ?? (isFieldTerm(term, { language }, phrases) ? null : `"${term}" is no term of the field`)
      return why !== null
        ? refuse(why)
        : [{ term: at, definiens: phrases.definiensAfter(text, match.index + match[0].length), form: 'explicit', confidence: 0.7 }]
    },
  },
  termFirst({
    name: 'en: X consists of Y',
    parts: [
      /\s+(?:generally\s+|usually\s+|mainly\s+)?(?:consists?\s+(?:of|in)|(?:is|are)\s+(?:composed|made\s+up)\s+of|(?:includes?|contains?|comprises?|covers?)(?=\s+(?:two|three|four|five|six|seven|the\s+following|several)\b)|encompass(?:es)?)\s+(?!(?:about\s+|over\s+|more\s+than\s+|some\s+|around\s+|nearly\s+)?\d)/u,
    ],
    form: 'implicit',
    confidence: 0.55,
    unless: (term, definiens, setting, match, at) =>
      /:$/u.test(definiens)
        ? 'what it consists of stands elsewhere'
        : match.index > 60 && !/[.;]\s[^.;]{0,60}$/u.test(setting.text.slice(0, match.index))
          ? 'it does not begin the sentence'
          : (shortTerm(term) ?? (subjectOf(setting.text, at) === 'indefinite' ? null : fieldTerm(term))),
  }),
  termFirst({
    name: 'en: X arises when Y',
    parts: [/\s+(?:arises?|occurs?|exists?|is\s+present|emerges?|appl(?:y|ies))\s+(?:when(?:ever)?|where(?:ver)?|if)\s+/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (term, _definiens, setting, match, at) =>
      match.index > 60 ? 'it does not begin the sentence' : (shortTerm(term) ?? fieldTerm(term) ?? speaksOfKind(term, setting, at)),
  }),
  termLast({
    name: 'en: Y, which constitute an X',
    parts: [/,?\s+(?:which|that|they|together|all of which)\s+(?:together\s+|jointly\s+)?(?:constitutes?|forms?|makes?\s+up|compose)\s+(?=an?\s)/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (term) =>
      /(?:system|network|cluster|chain|complex|organi[sz]ation|district|ecosystem)$/iu.test(term) ? null : `"${term}" is no term of the field`,
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
  {
    name: 'en: X, a kind of Y, …',
    pattern: pattern(
      [
        /^(?:\(?\d{1,2}[.)]\s*)?(?:the\s+|an?\s+)?["“'‘]?/u,
        /(?<term>\p{L}[^,.;:()]{2,50}?)/u,
        /["”'’]?(?:\s?\([^()]{1,40}\))?,\s+(?:as\s+)?(?=(?:an?|one|the)\s[^.;]{6,160}?,\s)/u,
      ],
      'gidu',
    ),
    make: (match, setting) => {
      const { text } = setting
      const term = phrases.tidy(text, group(match, 'term') as never)
      const definiens = apposition(text, match.index + match[0].length)
      const [named, said] = [textAt(text, term), textAt(text, definiens)]
      const why =
        phrases.whyNoTerm(named) ??
        (/^(?:an?|the|one)\s(?:\p{L}+\s){0,2}(?:term|word|concept|notion|idea|phrase|expression|label|name)\s/iu.test(said)
          ? 'it tells of the word, not of the thing'
          : asKindNarrowed(named, said, setting, match, term))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.6 }]
    },
  },
  {
    name: 'en: the "X", Y who …',
    pattern: pattern([/["“‘]/u, /(?<term>\p{L}[^"“”‘’,.;:()]{2,50})/u, /["”’],\s+(?=\p{Ll}|\p{Lu}\p{Ll}+\s)/u], 'gidu'),
    make: (match, { text }) => {
      const term = group(match, 'term')
      const definiens = apposition(text, match.index + match[0].length)
      const phrase = leadingPhrase(textAt(text, definiens))
      if (!term || !phrase) return refuse('no noun follows the comma')
      const byClause = /^(?:that|which|who|whose|where|when|whereby|\p{L}+(?:ed|ing))$/iu.test(phrase.narrowedBy)
      if (!byClause && !(phrase.determiner === 'indefinite' && phrase.narrowedBy !== '')) return refuse(`nothing narrows down "${phrase.head}"`)
      const why = phrases.whyNoTerm(textAt(text, term)) ?? phrases.whyClaim(textAt(text, definiens))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.65 }]
    },
  },
]

/** An apposition ends at the comma that leads back to the sentence. */
function apposition(text: string, start: number) {
  const comma = text.indexOf(', ', start)
  const full = phrases.definiensAfter(text, start)
  return comma > start && comma < full.end ? { start: full.start, end: comma } : full
}
