import { type Span, textAt } from '../../../model/span.ts'
import { group, pattern, refuse } from '../../rule.ts'
import type { DefinitionRule } from '../families.ts'
import { afterLead, asKindNarrowed, ownVerb } from './checks.ts'
import { nameBefore, narrowed, phrases } from './phrases.ts'

/** Rules of marks rather than verbs: a colon, brackets, «то есть», a bare name with its description behind. */
export const byMark: readonly DefinitionRule[] = [
  {
    name: 'ru: X, то есть Y',
    pattern: pattern([/,?\s*[,(—–]\s*(?:то\s+есть|т\.\s?е\.|иначе\s+говоря|иными\s+словами|другими\s+словами|а\s+именно)\s*,?\s+/u], 'gidu'),
    make: (match, { text, language }) => {
      const term = nameBefore(text, match.index, language) ?? subjectBefore(text, match.index)
      if (!term) return refuse('no name of a concept stands right before it')
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      return definiens.end - definiens.start < 8 ? refuse('nothing is left to define it with') : [{ term, definiens, form: 'explicit', confidence: 0.7 }]
    },
  },
  {
    name: 'ru: X (предприятия, которые …)',
    pattern: pattern(
      [
        /\s\(/u,
        /(?<definiens>(?!(?:см|англ|нем|фр|лат|напр|например|от|по|в|на|с|для|или|и|далее|рис|табл|более|менее|около|также)[\s.])\p{Ll}[^()]{14,160})/u,
        /\)/u,
      ],
      'gidu',
    ),
    make: (match, { text, language }) => {
      const definiens = group(match, 'definiens')
      const term = nameBefore(text, match.index, language) ?? abbreviationBefore(text, match.index)
      if (!term || !definiens) return refuse('no name of a concept stands right before it')
      const said = textAt(text, definiens)
      const why =
        phrases.whyNoTerm(textAt(text, term)) ??
        (narrowed(said) || (phrases.hasGenus(said) && /\s(?:с|со|из|для|по|в)\s/u.test(said)) ? phrases.whyClaim(said) : 'the brackets hold no kind of thing')
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.6 }]
    },
  },
  {
    name: 'ru: КЛАСТЕР (англ. cluster), группа фирм',
    pattern: pattern([/^/u, /(?<term>\p{Lu}{3,}(?:[\s-]\p{Lu}{2,}){0,4})/u, /(?:\s*\([^()]{2,90}\))?\s*(?:,|[—–-])\s+(?=\p{Ll})/u], 'gdu'),
    make: (match, { text }) => {
      const term = group(match, 'term')
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      const said = textAt(text, definiens)
      if (!term) return refuse('no entry begins here')
      return phrases.hasGenus(said) || narrowed(said) ? [{ term, definiens, form: 'explicit', confidence: 0.75 }] : refuse('the entry names no kind of thing')
    },
  },
  afterLead({
    name: 'ru: 1) X. Это Y',
    answers: true,
    parts: [
      /^(?:это|он|она|оно|они)\s+(?:[—–-]\s*)?(?:(?:есть|представля(?:ет|ют)\s+собой|явля(?:ется|ются)|означа(?:ет|ют)|предполага(?:ет|ют)|включа(?:ет|ют))\s+)?/u,
    ],
    form: 'implicit',
    confidence: 0.75,
  }),
  afterLead({
    name: 'ru: 1) X. Описание',
    parts: [/^(?=[\p{Lu}\p{Ll}][^,.]{8,})/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (lead) =>
      /(?:эффект|экономия|среда|капитал|сеть|сети|кластер|кластеры|агломерация|дифференциация)(?:\s+(?:[\p{L}-]+)){0,2}$/iu.test(lead) &&
      lead.split(/\s+/u).length <= 4
        ? null
        : `"${lead}" is a heading and no term`,
  }),
  afterLead({
    name: 'ru: X. Предприятие, которое …',
    fromHeading: true,
    parts: [/^(?=\p{L}[\p{Ll}-]+)/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (lead, _definiens, { text }) => {
      if (!phrases.hasGenus(text) || !narrowed(text)) return 'it names no kind of thing that is narrowed down'
      if (ownVerb(text)) return 'it is a sentence of its own'
      return lead.split(/\s+/u).length > 4 ||
        /^(?:введение|заключение|выводы|результаты|методика|данные|обсуждение|литература|ключевые слова|аннотация|апробация)/iu.test(lead)
        ? `"${lead}" is a heading and no term`
        : null
    },
  }),
  {
    name: 'ru: X: Y',
    pattern: pattern([/^(?:\(?\d{1,2}[.)]\s*|[-•*—–]\s*)?/u, /(?<term>\p{L}[^,.;:—–]{2,60}?)/u, /\s*:\s+(?=\p{Ll})/u], 'gidu'),
    make: (match, { text, ...setting }) => {
      const at = group(match, 'term')
      if (!at) return refuse('no name before the colon')
      const term = phrases.tidy(text, at)
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      const why =
        phrases.whyNoTerm(textAt(text, term)) ??
        (ownVerb(textAt(text, term)) ? `"${textAt(text, term)}" is a sentence of its own` : null) ??
        (ownVerb(textAt(text, definiens)) ? 'a sentence of its own stands behind the colon' : null) ??
        asKindNarrowed(textAt(text, term), textAt(text, definiens), { ...setting, text }, match, term)
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.7 }]
    },
  },
]

/** All that stands before: up to three adjectives and a noun. */
function subjectBefore(text: string, end: number): Span | null {
  const subject = /^(?:[\p{L}-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)\s+){0,3}\p{L}[\p{L}-]{3,}$/u.exec(text.slice(0, end).trimEnd())?.[0]
  return subject && phrases.whyNoTerm(subject) === null && !ownVerb(subject) ? { start: 0, end: subject.length } : null
}

/** «МСП (предприятия, …»: letters that stand for a name. */
function abbreviationBefore(text: string, end: number): Span | null {
  const found = /(?:^|\s)(\p{Lu}{2,6})$/u.exec(text.slice(Math.max(0, end - 8), end))
  return found?.[1] ? { start: end - found[1].length, end } : null
}
