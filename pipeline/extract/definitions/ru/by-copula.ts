import type { DefinitionRule } from '../families.ts'
import { asKind, asKindNarrowed, fieldTerm, isConcept, ofArgument, start, termFirst, termInside } from './checks.ts'
import { narrowed, phrases } from './phrases.ts'

/** Rules whose verb says little, or is a dash: the term and the predicate decide. */
export const byCopula: readonly DefinitionRule[] = [
  termFirst({
    name: 'ru: X — это Y',
    parts: [
      /\s*[,(]?\s*(?:[—–−-]\s*это(?:,\s[^,.;:]{3,30},)?|(?<=\p{L}["»)]?\s)это(?=\s+[\p{L}-]+)|[—–−-]\s*есть|(?<=\p{L}["»)]?\s)есть(?!\p{L}))(?:\s+не\s+что\s+иное,?\s+как)?\s+(?!тот|то,|не\s|значит|позвол|необходим|важн|первы|когда|чтобы)/u,
    ],
    form: 'explicit',
    confidence: 0.95,
    unless: (term, predicate, { text }, match) =>
      /[—–−-]\s*это/iu.test(match[0])
        ? claimOnly(predicate)
        : /\p{Lu}|^$/u.test(text.slice(0, match.index).trimStart()[0] ?? '')
          ? asKind(term, predicate)
          : asKind(term, predicate),
  }),
  termFirst({
    name: 'ru: X — Y',
    parts: [/(?<=[\p{L}»")\],])\s+[—–−-]\s+(?!это|есть)(?=\p{Ll})/u],
    form: 'explicit',
    confidence: 0.8,
    unless: (term, predicate, setting, match, at) =>
      /[—–−-]\s/u.test(withoutBrackets(setting.text.slice(0, match.index)).slice(-80))
        ? 'an earlier dash: a list or an aside'
        : asKindNarrowed(term, predicate, setting, match, at),
  }),
  termFirst({
    name: 'ru: X представляет собой Y',
    parts: [start, /представля(?:ет|ют|ющ\p{Ll}{2,3}|л|ла|ли)\s+(?:из\s+себя|собой|собою)\s+/u],
    form: 'explicit',
    confidence: 0.9,
    unless: (term, predicate) =>
      phrases.whyClaim(predicate) ??
      (fieldTerm(term) === null
        ? null
        : (phrases.hasGenus(predicate) || narrowed(predicate)) && term.split(/\s+/u).length <= 4
          ? null
          : 'neither a term of the field nor a kind of thing'),
  }),
  termFirst({
    name: 'ru: X является Y',
    parts: [start, /явля(?:ется|ются|лся|лась|лись)\s+/u],
    form: 'implicit',
    confidence: 0.65,
    unless: (term, predicate) => asKind(term, predicate) ?? (term.split(/\s+/u).length > 5 ? 'the subject says too much for a term' : null),
  }),
  termInside({
    name: 'ru: сущность X состоит в Y',
    parts: [
      start,
      /(?:сущность|суть|содержание|смысл)\s+(?:понятия\s+|термина\s+)?/u,
      /(?<term>[^,.;:]{3,60}?)/u,
      /\s+(?:состоит|заключается|сводится)\s+(?:в|к)\s+/u,
    ],
    form: 'implicit',
    confidence: 0.75,
    unless: fieldTerm,
  }),
  termInside({
    name: 'ru: к X относят Y',
    parts: [
      /(?<=^|[.;]\s|,\s)к\s+/u,
      /(?<term>[^,.;:]{3,70}?)/u,
      /\s+(?:(?:обычно|также|принято|можно|следует)\s+)?(?:относ(?:ят|ятся|ится|ить|им)|отнести|причисля(?:ют|ть))\s+(?!к\s)/u,
    ],
    form: 'implicit',
    confidence: 0.6,
    unless: fieldTerm,
  }),
  termFirst({
    name: 'ru: X включает в себя Y',
    parts: [
      start,
      /(?:включа(?:ет|ют)\s+в\s+себя|состо(?:ит|ят)\s+из|объединя(?:ет|ют)\s+в\s+себе|складыва(?:ется|ются)\s+из)\s+(?!(?:(?:около|более|свыше|примерно|порядка|почти)\s+)?(?:\d|двух|тр[её]х|четыр|пят|шест|сем[иь]|восьм|восем|девят|десят|\p{Ll}+надцат|сорок|ста\s|сотн))/u,
    ],
    form: 'implicit',
    confidence: 0.55,
    unless: (term, _definiens, { text }, match) =>
      match.index > 70 && !/[.;]\s[^.;]{0,70}$/u.test(text.slice(0, match.index))
        ? 'it does not begin the sentence'
        : ofArgument.test(term)
          ? `"${term}" is a part of an argument`
          : isConcept(term)
            ? null
            : `"${term}" is no concept of the terms file`,
  }),
  termInside({
    name: 'ru: по мнению A, X есть Y',
    parts: [
      start,
      /(?:по\s+мнению|по\s+определению|согласно|по\s+(?=(?:\p{Lu}\.\s?){1,2}\p{Lu}))\s*/u,
      /(?:[^.,;:—]|(?<=\s\p{Lu})\.){2,80}?,\s+/u,
      /(?<term>[^,.;:—–]{3,80}?)/u,
      /\s*(?:[—–−-]\s*это|[—–−-]|явля(?:ется|ются))\s+/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, predicate) => fieldTerm(term) ?? phrases.whyClaim(predicate),
  }),
  termFirst({
    name: 'ru: X состоит в том, что Y',
    parts: [start, /(?:состо(?:ит|ят)|заключа(?:ется|ются))\s+в\s+(?:том,\s+что\s+)?/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (term) => (ofArgument.test(term) ? `"${term}" is a part of an argument` : fieldTerm(term)),
  }),
  termFirst({
    name: 'ru: X возникает, когда Y',
    parts: [start, /(?:возника(?:ет|ют)|име(?:ет|ют)\s+место|существу(?:ет|ют)|появля(?:ется|ются)),?\s+(?:тогда,\s+)?(?:когда|если)\s+/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (term, _definiens, _setting, match) => (match.index > 60 ? 'it does not begin the sentence' : fieldTerm(term)),
  }),
]

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/gu, '')

/** "Кластер — это": the dash says definition; what matters only, is none. */
function claimOnly(predicate: string): string | null {
  if (/^(?:(?:около|более|свыше|почти)\s+)?\d/u.test(predicate)) return 'it counts'
  const why = phrases.whyClaim(predicate)
  return why !== null && !phrases.hasGenus(predicate) ? why : null
}
