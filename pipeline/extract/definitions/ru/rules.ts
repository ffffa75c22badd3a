import { textAt } from '../../../model/span.ts'
import { group, pattern, refuse } from '../../rule.ts'
import { conceptEndingAt, isFieldTerm, type Setting } from '../candidate.ts'
import { type DefinitionRule, families } from '../families.ts'
import { phrases } from './phrases.ts'

const { termFirst, termLast, termInside, afterLead } = families(phrases)

const fieldTerm = (term: string): string | null => (isFieldTerm(term, { language: 'ru' }, phrases) ? null : `"${term}" is no term of the field`)
const says = (term: string, predicate: string): string | null => fieldTerm(term) ?? phrases.whyClaim(predicate)
const asKind = (term: string, predicate: string): string | null =>
  says(term, predicate) ?? (phrases.hasGenus(predicate) ? null : 'the predicate names no kind of thing')
const quoted = (term: string, text: string): boolean =>
  text.includes(`«${term}`) || text.includes(`"${term}`) || text.includes(`“${term}`) || text.includes(`„${term}`)
const quotedOrField = (term: string, _definiens: string, { text }: Setting): string | null => (quoted(term, text) ? null : fieldTerm(term))
/** Instrumental case, which "называется" asks of a name: кластером, сетью, внешней экономией. */
const instrumental = (term: string): boolean => /(?:ом|ем|ём|ой|ей|ою|ею|ым|им|ами|ями|ью|ыми|ими)(?!\p{L})/iu.test(term)
const named = (term: string, definiens: string, setting: Setting): string | null =>
  quoted(term, setting.text)
    ? null
    : !instrumental(term)
      ? `"${term}" is not in the instrumental: it is what is called, not the name`
      : definiens.length < 6
        ? 'nothing is left to define it with'
        : null

const start = /(?<![\p{L}-])/u
const under = /(?:под|Под)\s+(?!котор|влиян|воздейств|руковод|контрол|давлен|эгид|назван|угроз|действи|защит|управлен|силу|вопрос)/u

export const rules: readonly DefinitionRule[] = [
  termInside({
    name: 'ru: под X понимают Y',
    parts: [
      start,
      under,
      /(?<term>[^;:.!?]{2,110}?)/u,
      /,?\s+(?:(?:обычно|часто|нами|автором|авторами|мы|здесь|далее|чаще всего|как правило,?|в\s[^,.;]{3,40}?|следует|будем|принято|можно|нужно|необходимо|[А-Я][\p{L}.\s]{2,30}?)\s+){0,3}(?:понима(?:ют|ет|ем|ется|ются|ть|л|ли)|подразумева(?:ют|ет|ем|ется|ются|ть|л|ли)|име(?:ют|ем|ется|ются)\s+в\s+виду)(?!\p{L})\s*/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
  {
    name: 'ru: X, под которым понимают Y',
    pattern: pattern(
      [/,\s+под\s+котор(?:ым|ой|ыми)\s+/u, /(?:[\p{L}-]+\s+){0,3}?(?:понима(?:ют|ет|ем|ется|ются)|подразумева(?:ют|ет|ем|ется|ются))\s+/u],
      'gidu',
    ),
    make: (match, { text, language }) => {
      const term = conceptEndingAt(text, match.index, language)
      return term
        ? [{ term, definiens: phrases.definiensAfter(text, match.index + match[0].length), form: 'explicit', confidence: 0.85 }]
        : refuse('no name of a concept stands right before it')
    },
  },
  termFirst({
    name: 'ru: X — это Y',
    parts: [
      /\s*[,(]?\s*(?:[—–−-]\s*это|(?<=\p{L}["»)]?\s)это(?=\s+[\p{L}-]+)|[—–−-]\s*есть|(?<=\p{L}["»)]?\s)есть(?!\p{L}))(?:\s+не\s+что\s+иное,?\s+как)?\s+(?!тот|то,|не\s|значит|позвол|необходим|важн|первы|когда|чтобы)/u,
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
    parts: [/(?<=[\p{L}»")\]])\s+[—–−-]\s+(?!это|есть)(?=\p{Ll})/u],
    form: 'explicit',
    confidence: 0.8,
    unless: (term, predicate, { text }, match) =>
      /[—–−-]\s/u.test(text.slice(0, match.index).slice(-80)) ? 'an earlier dash: a list or an aside' : asKind(term, predicate),
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
        : phrases.hasGenus(predicate) && term.split(/\s+/u).length <= 4
          ? null
          : 'neither a term of the field nor a kind of thing'),
  }),
  termFirst({
    name: 'ru: X определяется как Y',
    parts: [
      start,
      /(?:определя(?:ется|ются|лся|лась|лись)|тракту(?:ется|ются)|понима(?:ется|ются)|рассматрива(?:ется|ются)|характеризу(?:ется|ются)|интерпретиру(?:ется|ются)|опис(?:ывается|ываются)|воспринима(?:ется|ются)|может\s+быть\s+(?:определ[её]н\p{Ll}?|описан\p{Ll}?)|можно\s+(?:определить|охарактеризовать|описать|рассматривать|представить|трактовать)|следует\s+(?:понимать|рассматривать|определять|трактовать)|был[аои]?\s+определ[её]н\p{Ll}?|определ[её]н\p{Ll}?)\s+/u,
      /(?:[^,.;—–]{2,60}?\s+)??(?:как|в\s+качестве)\s+/u,
    ],
    form: 'explicit',
    confidence: 0.9,
    unless: (term, predicate, setting, match) =>
      /рассматр|описыв|воспринима|характериз|описать/iu.test(match[0])
        ? asKind(term, predicate)
        : quotedOrField(term, predicate, setting) && phrases.whyClaim(predicate),
  }),
  termInside({
    name: 'ru: A определяет X как Y',
    parts: [
      start,
      /(?:определя(?:ет|ют|л|ла|ли|ем|я)|определил[аи]?|определить|тракту(?:ет|ют|ем)|трактовал[аи]?|понима(?:ет|ют|л|ем)|рассматрива(?:ет|ют|л|ли|ем|я)|характеризу(?:ет|ют|ем)|охарактеризовал[аи]?|интерпретиру(?:ет|ют)|представля(?:ет|ют)|описыва(?:ет|ют)|описал[аи]?|считает|считают|понимать|рассматривать|трактовать)\s+/u,
      /(?<term>[^,.;:—–]{3,80}?)/u,
      /,?\s+как\s+(?!правил|можно|бы|минимум|раз|например)/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, predicate, setting, match) =>
      quotedOrField(term, predicate, setting) ?? (/^(?:определ|тракт|поним)/iu.test(match[0]) ? null : asKind(term, predicate)),
  }),
  termFirst({
    name: 'ru: термин X обозначает Y',
    parts: [
      start,
      /(?:обознача(?:ет|ют)|означа(?:ет|ют)|(?:также\s+|часто\s+|обычно\s+|нередко\s+)?(?:использу(?:ется|ются)|применя(?:ется|ются)|употребля(?:ется|ются)|служит|служат)\s+(?:[^,.;]{2,60}?\s+)?(?:для\s+(?:обозначения|описания|характеристики|определения)|в\s+значении))\s+(?!,?\s*что)/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: quotedOrField,
  }),
  termLast({
    name: 'ru: Y называют X',
    parts: [
      start,
      /(?:называ(?:ется|ются|ют|ет|ем|л|ли|лся|лась|лись|ть)|назван[аоы]?|назвал[аи]?|назвать|именует(?:ся)?|именуют(?:ся)?|именуем\p{Ll}{2,3}|получил[аои]?\s+название|нос(?:ит|ят)\s+название|известн\p{Ll}{1,3}\s+как|известен\s+(?:под\s+названием|как)|обозначается\s+термином|обозначают\s+термином)(?!\p{L})\s*[:—–-]?\s*/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens, setting) => named(term, definiens, setting) ?? quotedOrField(term, definiens, setting),
  }),
  {
    name: 'ru: X называют Y',
    pattern: pattern(
      [
        /(?<=^|[.;,]\s|\s)/u,
        /(?<term>\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*){0,3})/u,
        /\s+(?:(?:обычно|часто|принято|также)\s+)?(?:называ(?:ется|ются|ют|ть)|именуют)\s+(?=\p{Ll})/u,
      ],
      'gidu',
    ),
    make: (match, { text, language }) => {
      const at = group(match, 'term')
      const before = at && conceptEndingAt(text, at.end, language)
      if (!before || !instrumental(textAt(text, before))) return refuse('no name in the instrumental stands right before it')
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      return phrases.hasGenus(textAt(text, definiens))
        ? [{ term: before, definiens, form: 'explicit', confidence: 0.9 }]
        : refuse('what is called so names no kind of thing')
    },
  },
  termFirst({
    name: 'ru: X является Y',
    parts: [start, /явля(?:ется|ются|лся|лась|лись)\s+/u],
    form: 'implicit',
    confidence: 0.65,
    unless: (term, predicate) => asKind(term, predicate) ?? (term.split(/\s+/u).length > 5 ? 'the subject says too much for a term' : null),
  }),
  {
    name: 'ru: X, то есть Y',
    pattern: pattern([/,?\s*[,(—–]\s*(?:то\s+есть|т\.\s?е\.|иначе\s+говоря|иными\s+словами|другими\s+словами|а\s+именно)\s*,?\s+/u], 'gidu'),
    make: (match, { text, language }) => {
      const inQuotes = /[«"“„]([^«»"“”„]{2,60})[»"”“]$/u.exec(text.slice(Math.max(0, match.index - 70), match.index))
      const term = inQuotes?.[1] ? { start: match.index - 1 - inQuotes[1].length, end: match.index - 1 } : conceptEndingAt(text, match.index, language)
      if (!term) return refuse('no name of a concept stands right before it')
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      return definiens.end - definiens.start < 8 ? refuse('nothing is left to define it with') : [{ term, definiens, form: 'explicit', confidence: 0.7 }]
    },
  },
  termFirst({
    name: 'ru: сущность X состоит в Y',
    parts: [/(?<=(?:^|[\s,])(?:сущность|суть|содержание|смысл)\s+(?:понятия\s+|термина\s+)?[^,.;:]{3,60}?)\s+(?:состоит|заключается|сводится)\s+(?:в|к)\s+/u],
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
    parts: [start, /(?:включа(?:ет|ют)\s+в\s+себя|состо(?:ит|ят)\s+из|объединя(?:ет|ют)\s+в\s+себе|складыва(?:ется|ются)\s+из)\s+/u],
    form: 'implicit',
    confidence: 0.55,
    unless: (term, _definiens, { text }, match) =>
      match.index > 70 && !/[.;]\s[^.;]{0,70}$/u.test(text.slice(0, match.index))
        ? 'it does not begin the sentence'
        : (fieldTerm(term) ?? (term.split(/\s+/u).length > 4 ? 'the subject says too much for a term' : null)),
  }),
  termFirst({
    name: 'ru: по мнению A, X есть Y',
    parts: [
      /(?<=(?:^|\s)(?:по\s+мнению|по\s+определению|согласно|по\s+(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+)[^.;:]{2,120}?)\s*(?:[—–−-]|[—–−-]?\s*это|явля(?:ется|ются))\s+/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: says,
  }),
  afterLead({
    name: 'ru: 1) X. Это Y',
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
  {
    name: 'ru: X: Y',
    pattern: pattern([/^(?:\(?\d{1,2}[.)]\s*|[-•*—–]\s*)?/u, /(?<term>\p{L}[^,.;:—–]{2,60}?)/u, /\s*:\s+(?=\p{Ll})/u], 'gidu'),
    make: (match, { text, ...setting }) => {
      const at = group(match, 'term')
      if (!at) return refuse('no name before the colon')
      const term = phrases.tidy(text, at)
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      const why = phrases.whyNoTerm(textAt(text, term)) ?? (setting.index < 0 ? null : asKind(textAt(text, term), textAt(text, definiens)))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.7 }]
    },
  },
]

/** "Кластер — это": the dash says definition; what matters only, is none. */
function claimOnly(predicate: string): string | null {
  const why = phrases.whyClaim(predicate)
  return why !== null && !phrases.hasGenus(predicate) ? why : null
}
