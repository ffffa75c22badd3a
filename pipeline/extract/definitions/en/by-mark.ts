import { type Span, textAt } from '../../../model/span.ts'
import { group, pattern, type Refusal, refuse } from '../../rule.ts'
import { type Candidate, conceptEndingAt, type Setting } from '../candidate.ts'
import type { DefinitionRule } from '../families.ts'
import { adverb } from './by-verb.ts'
import { afterLead, asKind, asKindNarrowed } from './checks.ts'
import { leadingPhrase, trailingPhrase } from './noun-phrase.ts'
import { phrases, quotedBefore } from './phrases.ts'

/** Rules of marks rather than verbs: a colon, brackets, "that is", a bare name with its description behind. */
export const byMark: readonly DefinitionRule[] = [
  {
    name: 'en: X, that is, Y',
    pattern: pattern([/,?\s*[(,]\s*(?:that\s+is(?:\s+to\s+say)?\s*,|i\.\s?e\.\s?,?|namely\s*,?|in\s+other\s+words\s*,)\s*/u], 'gidu'),
    make: (match, { text, language }) => {
      // X must be quoted or end with a label of the terms file, for the words before a comma may be anything.
      const rough = quotedBefore(text, match.index) ?? conceptEndingAt(text, match.index, language) ?? subjectBefore(text, match.index)
      if (!rough) return refuse('no name of a concept stands right before it')
      const term = phrases.tidy(text, rough)
      const why = phrases.whyNoTerm(textAt(text, term))
      if (why !== null) return refuse(why)
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      return definiens.end - definiens.start < 8 ? refuse('nothing is left to define it with') : [{ term, definiens, form: 'explicit', confidence: 0.7 }]
    },
  },
  {
    name: 'en: X (firms that …)',
    pattern: pattern(
      [
        /\s?\(/u,
        /(?<definiens>(?!(?:e\.g|i\.e|see|for|such|including|in|and|or|cf|the\s+so|also|hereafter|from|by|with|on|at|as|not|about|after|before|since)\b)\p{Ll}[^()]{12,160})/u,
        /\)/u,
      ],
      'gidu',
    ),
    make: glossed,
  },
  {
    name: 'en: X—firms that …—',
    pattern: pattern([/\s?[—–]\s?/u, /(?<definiens>\p{Ll}[^—–.;:]{12,160})/u, /\s?[—–]/u], 'gidu'),
    make: glossed,
  },
  {
    name: 'en: X: a Y that …',
    pattern: pattern(
      [
        /^(?:\(?\d{1,2}[.)]\s*|[-•*]\s*)?/u,
        /(?<term>\p{L}[^.;:]{2,90}?)/u,
        /\s*(?::|\s[–—-]\s)\s*(?=an?\s|the\s|any\s|those\s|\p{Ll}+s\s(?:that|which|who|whose)\s)/u,
      ],
      'gidu',
    ),
    make: (match, setting) => {
      const { text } = setting
      let term = group(match, 'term') as Span
      // "A introduced the X: a Y that …"
      const verb =
        /\b(?:introduced?s?|proposed?s?|developed?s?|coined?|offers?|formulated|speaks?\s+of|spoke\s+of|put\s+forward|calls?|called|concept\s+of|notion\s+of|idea\s+of|is|are|was)\s+(?:the\s+(?:term|concept|notion|idea)\s+(?:of\s+)?)?(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?["“'‘]?/iu.exec(
          textAt(text, term),
        )
      if (verb) term = { start: term.start + verb.index + verb[0].length, end: term.end }
      term = phrases.tidy(text, term)
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      const [named, said] = [textAt(text, term), textAt(text, definiens)]
      const why = phrases.whyNoTerm(named) ?? (verb ? asKind(named, said) : asKindNarrowed(named, said, setting, match, term))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.75 }]
    },
  },
  afterLead({
    name: 'en: (1) X. This is Y',
    answers: true,
    parts: [
      /^(?:this|it|they|these)\s+/u,
      adverb,
      /(?:(?:is|are)\s+(?=(?:an?|the|one|those|what|how|any)\s)|refers?\s+to\s+|means?\s+|denotes?\s+|describes?\s+|concerns?\s+)/u,
    ],
    form: 'implicit',
    confidence: 0.75,
    unless: (lead) => partOfPaper(lead),
  }),
  afterLead({
    name: 'en: (1) X. Including Y',
    parts: [/^(?:including|includes?|that\s+is,?|referring\s+to|refers\s+to|namely,?|meaning)\s+/u],
    form: 'implicit',
    confidence: 0.65,
  }),
  afterLead({
    name: 'en: X. A Y that …',
    fromHeading: true,
    parts: [/^(?:an?|the|any)\s+(?=\p{L})/u],
    form: 'implicit',
    confidence: 0.65,
    unless: (lead, definiens, { text }) => {
      const phrase = leadingPhrase(text)
      if (!phrase || phrase.narrowedBy === '') return 'it does not begin with a kind of thing that is narrowed down'
      // A whole sentence with its own verb tells of the thing; a bare phrase says what it is.
      const main = text.split(/,?\s(?:that|which|who|whom|whose|where|when|by which|in which)\s/iu)[0] ?? ''
      if (/\s(?:is|are|was|were|has|have|had|can|could|will|would|must|may|shows?|means?|makes?|does|do|did)\s/iu.test(main))
        return 'it is a sentence of its own'
      return partOfPaper(lead) ?? (lead.split(/\s+/u).length > 5 ? `"${lead}" is a heading and no term` : phrases.whyClaim(definiens))
    },
  }),
  afterLead({
    name: 'en: (1) X. Description',
    parts: [/^(?=\p{Lu}[^,.]{8,})/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (lead) =>
      /(?:effects?|econom(?:y|ies)|environment|milieu|capital|networks?|clusters?|agglomeration|spillovers?|embeddedness|differentiation|externalit(?:y|ies)|type|mechanism)(?:\s*\([^()]{1,40}\))?$/iu.test(
        lead,
      ) &&
      lead.split(/\s+/u).length <= 5 &&
      !/^(?:develop|improve|strengthen|create|build|promote|cultivate|establish|enhance|optimi[sz]e|increase)/iu.test(lead)
        ? null
        : `"${lead}" is a heading and no term`,
  }),
]

const partOfPaper = (lead: string): string | null =>
  /^(?:introduction|discussion|conclusions?|results?|data|methods?|methodology|background|summary|abstract|keywords?|limitations?|references|literature(?:\s+review)?|findings?|policy implications?|implications?|appendix|acknowledge?ments?|evidence|lessons?|experiences?|examples?|cases?|overview|trends?|history)\b/iu.test(
    lead,
  )
    ? `"${lead}" is a part of the paper`
    : null

/** "A cluster manager, that is": one thing of its kind is all that stands before. */
function subjectBefore(text: string, end: number): Span | null {
  const phrase = trailingPhrase(text.slice(0, end))
  return phrase && /^\s*an?\s$/iu.test(text.slice(0, phrase.start)) ? phrase : null
}

/** "SMEs (firms with …": letters that stand for a name. */
function abbreviationBefore(text: string, end: number): Span | null {
  const found = /(?:^|\s)(\p{Lu}{2,6}s?)$/u.exec(text.slice(Math.max(0, end - 8), end))
  return found?.[1] ? { start: end - found[1].length, end } : null
}

/** What stands between brackets or dashes right behind a name, when it says what kind of thing that is. */
function glossed(match: RegExpExecArray, { text, language }: Setting): Candidate[] | Refusal {
  const term = quotedBefore(text, match.index) ?? conceptEndingAt(text, match.index, language) ?? abbreviationBefore(text, match.index)
  const definiens = group(match, 'definiens')
  if (!term || !definiens) return refuse('no name of a concept stands right before it')
  const phrase = leadingPhrase(textAt(text, definiens))
  const narrowed = phrase !== null && /^(?:that|which|who|whose|where|with|\p{L}+(?:ed|ing)|whereby|of|by)$/iu.test(phrase.narrowedBy)
  const why = phrases.whyNoTerm(textAt(text, term)) ?? (narrowed ? phrases.whyClaim(textAt(text, definiens)) : 'no kind of thing stands there')
  return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.6 }]
}
