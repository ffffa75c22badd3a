import { conceptsIn } from '../../../knowledge/concepts.ts'
import { textAt } from '../../../model/span.ts'
import { group, pattern, refuse } from '../../rule.ts'
import { conceptEndingAt } from '../candidate.ts'
import type { DefinitionRule } from '../families.ts'
import { asKind, fieldTerm, instrumental, named, quotedOrField, start, termFirst, termInside, termLast } from './checks.ts'
import { nameBefore, narrowed, phrases } from './phrases.ts'

const under = /(?:под|Под)\s+(?!котор|влиян|воздейств|руковод|контрол|давлен|эгид|назван|угроз|действи|защит|управлен|силу|вопрос)/u

/** Rules with a verb that says "this is a definition": понимать, называть, определять, обозначать. */
export const byVerb: readonly DefinitionRule[] = [
  termInside({
    name: 'ru: под X понимают Y',
    parts: [
      start,
      under,
      /(?<term>[^;:.!?]{2,110}?)/u,
      /,?\s+(?:(?:обычно|часто|нами|автором|авторами|авторы?|(?:многие\s+|ряд\s+|большинство\s+)?(?:автор|исследовател|специалист|эксперт|экономист|уч[её]ны)\p{Ll}{1,3}|он|она|они|мы|здесь|далее|чаще всего|как правило,?|в\s[^,.;]{3,40}?|следует|будем|принято|можно|нужно|необходимо|(?-i:[А-Я])[\p{L}.\s]{2,30}?)\s+){0,3}(?:понима(?:ют|ет|ем|ется|ются|ть|л|ли)|подразумева(?:ют|ет|ем|ется|ются|ть|л|ли)|име(?:ют|ем|ется|ются)\s+в\s+виду)(?!\p{L})\s*/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
  {
    name: 'ru: X, под которым понимают Y',
    pattern: pattern(
      [/,\s+под\s+котор(?:ым|ой|ыми)\s+/u, /(?:[\p{L}-]+\s+){0,3}?(?:понима(?:ют|ет|ем|ется|ются|ть|л|ли)|подразумева(?:ют|ет|ем|ется|ются|ть))\s+/u],
      'gidu',
    ),
    make: (match, { text, language }) => {
      const term = nameBefore(text, match.index, language)
      return term
        ? [{ term, definiens: phrases.definiensAfter(text, match.index + match[0].length), form: 'explicit', confidence: 0.85 }]
        : refuse('no name of a concept stands right before it')
    },
  },
  {
    name: 'ru: понимать под X Y',
    pattern: pattern(
      [
        start,
        /(?:понима|подразумева)\p{Ll}+\s+под\s+/u,
        /(?<term>[«"“„][^«»"“”„]{2,60}[»"”“]|(?:[\p{L}-]+(?:ым|им|ой|ей|ою|ею|ом|ем|ём|ью|ами|ями|ыми|ими)\s+){0,3}[\p{L}-]+(?:ым|им|ой|ей|ою|ею|ом|ем|ём|ью|ами|ями|ыми|ими))/u,
        /,?\s+/u,
      ],
      'gidu',
    ),
    make: (match, { text, language }) => {
      const words = group(match, 'term')
      if (!words) return refuse('no name follows')
      // The label of the terms file may go on in the genitive: «под кластером предприятий группу …».
      const label = conceptsIn(text.slice(words.start, words.end + 40), language)[0]
      const said = label?.start === 0 && label.end > words.end - words.start ? { start: words.start, end: words.start + label.end } : phrases.tidy(text, words)
      // «ввёл понятие промышленной атмосферы, понимая под ней …»
      const term = phrases.pronoun.test(textAt(text, said)) ? (nameBefore(text, match.index, language) ?? said) : said
      const definiens = phrases.definiensAfter(text, Math.max(match.index + match[0].length, term.end))
      const why = phrases.whyNoTerm(textAt(text, term)) ?? (definiens.end - definiens.start < 8 ? 'nothing is left to define it with' : null)
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.9 }]
    },
  },
  termFirst({
    name: 'ru: X определяется как Y',
    parts: [
      start,
      /(?:(?:(?:мы|я|автор|авторы|он|она|они|(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+)\s+)(?:определя(?:ет|ем|ют|л|ла|ли)|тракту(?:ет|ем|ют)|понима(?:ет|ем|ют))|определя(?:ется|ются|лся|лась|лись)|тракту(?:ется|ются)|понима(?:ется|ются)|рассматрива(?:ется|ются)|выступа(?:ет|ют)|характеризу(?:ется|ются)|интерпретиру(?:ется|ются)|опис(?:ывается|ываются)|воспринима(?:ется|ются)|может\s+быть\s+(?:определ[её]н\p{Ll}?|описан\p{Ll}?)|можно\s+(?:определить|охарактеризовать|описать|рассматривать|представить|трактовать)|следует\s+(?:понимать|рассматривать|определять|трактовать)|был[аои]?\s+определ[её]н\p{Ll}?|определ[её]н\p{Ll}?)\s+/u,
      /(?:(?:[^,.;—–]|(?<=\s\p{Lu})\.){2,60}?\s+)??(?:как|в\s+качестве)\s+/u,
    ],
    form: 'explicit',
    confidence: 0.9,
    unless: (term, predicate, setting, match) =>
      /рассматр|выступа|описыв|воспринима|характериз|описать/iu.test(match[0])
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
  termInside({
    name: 'ru: термин X введён A и обозначает Y',
    parts: [
      start,
      /(?:термин|понятие|слово|выражение)\s+/u,
      /[«"“„](?<term>[^«»"“”„]{2,60})[»"”“]/u,
      /(?:[^.;:]|(?<=\s\p{Lu})\.){1,90}?\s(?:обозначает|означает|обозначало|обозначал)\s+(?!,?\s*что)/u,
    ],
    form: 'explicit',
    confidence: 0.85,
  }),
  termFirst({
    name: 'ru: коэффициент X показывает отношение Y',
    parts: [
      start,
      /(?:показывает|отражает|характеризует|измеряет|выражает)\s+(?=(?:,?\s*(?:во\s+сколько|насколько|сколько|какую)|(?:[\p{L}-]+(?:ую|ое|ее|ый|ий)\s+)?(?:отношение|соотношение|долю|степень|уровень|удельный\s+вес|величину|разницу|вероятность)\s))/u,
    ],
    form: 'implicit',
    confidence: 0.65,
    unless: (term) => (/^(?:коэффициент|индекс|показатель|мультипликатор|плотность|эластичность)/iu.test(term) ? null : `"${term}" is no measure`),
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
  {
    name: 'ru: X мы будем называть Y',
    pattern: pattern(
      [
        /(?:^|(?<=[.;:]\s))(?:\(?\d{1,2}[.)]\s*)?/u,
        /[«"“]?(?<term>[\p{L}-]+(?:ым|им|ой|ей|ом|ем|ём|ью|ами|ями|ыми|ими)(?:\s+[\p{L}-]+){0,3}?)[»"”]?/u,
        /(?:\s+\([^()]{2,40}\))?(?:\s+в\s+[\p{L}-]+(?:\s+[\p{L}-]+){0,2}?(?:\s+с\s+\d{4}-х\s+годов)?)?\s+(?:(?:мы|обычно|часто|принято|также|далее|здесь|в\s+дальнейшем|будем|автор|авторы|(?-i:(?:\p{Lu}\.\s?){0,2}\p{Lu}\p{Ll}+))\s+){0,3}(?:призна[её]тся|считается|называ(?:ется|ются|ют|ть|ем|л|ла|ли|лся|лась|лись|лось)|именуют|именуется|назов[её]м|назвал[аи]?)\s+(?=\p{Ll})/u,
      ],
      'gidu',
    ),
    make: (match, { text }) => {
      const at = group(match, 'term')
      if (!at) return refuse('no name in the instrumental begins the sentence')
      const term = phrases.tidy(text, at)
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      const said = textAt(text, definiens)
      const why =
        phrases.whyNoTerm(textAt(text, term)) ??
        (/^(?:так|эт|данн|подобн|тем|ч[еи]м|он|их|котор)\p{Ll}{0,4}(?:\s|$)/iu.test(textAt(text, at)) ? 'it points back' : null) ??
        (phrases.hasGenus(said) || narrowed(said) ? null : 'what is called so names no kind of thing')
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.85 }]
    },
  },
  {
    name: 'ru: X…: так называют Y',
    pattern: pattern(
      [/^/u, /(?<term>\p{L}[^,;:.—–]{2,50}?)/u, /(?:,[^:;.]{0,60})?\s*[,:—–]\s*(?:именно\s+)?так\s+(?:обычно\s+|принято\s+)?называ(?:ют|ется|ть)\s+/u],
      'gidu',
    ),
    make: (match, { text }) => {
      const at = group(match, 'term')
      // «X говорит о …: так называют Y»: the subject ends where its verb begins.
      const subject = at && /^(?:[\p{L}-]+(?:ая|яя|ый|ий|ой|ое|ее|ые|ие)\s+){0,2}[\p{L}-]+/u.exec(textAt(text, at))?.[0]
      if (!at || !subject) return refuse('no subject begins the sentence')
      const term = { start: at.start, end: at.start + subject.length }
      const why = phrases.whyNoTerm(subject)
      return why !== null ? refuse(why) : [{ term, definiens: phrases.definiensAfter(text, match.index + match[0].length), form: 'explicit', confidence: 0.8 }]
    },
  },
  {
    name: 'ru: если Y, говорят о X',
    pattern: pattern(
      [
        /,?\s+(?:то\s+)?(?:(?:обычно|часто|также|уже)\s+)?(?:говор(?:ят|им)|(?:можно|принято|следует|уместно)\s+говорить)\s+об?\s+/u,
        /(?<term>[«"“„]?[\p{L}-]+(?:\s+[\p{L}-]+){0,3}[»"”“]?)/u,
        /(?=[,.;(]|\s+(?:когда|если)\s)/u,
      ],
      'gidu',
    ),
    make: (match, { text }) => {
      const at = group(match, 'term')
      if (!at) return refuse('no name follows')
      const term = phrases.tidy(text, at)
      const end = match.index + match[0].length
      const behind = /^,?\s+(?:когда|если)\s+/u.exec(text.slice(end))
      const before = /^(?:Если|Когда|В тех случаях, когда|В случае, если)(?:\s+же)?\s+/u.exec(text)
      if (!behind && !before) return refuse('nothing says when one speaks of it')
      const definiens = behind ? phrases.definiensAfter(text, end + behind[0].length) : { start: before?.[0].length ?? 0, end: match.index }
      const why = phrases.whyNoTerm(textAt(text, term))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.7 }]
    },
  },
  termFirst({
    name: 'ru: X измеряется как Y',
    parts: [
      start,
      /(?:рассчитыва|вычисля|измеря|исчисля|оценива)(?:ется|ются|лся|лась|лось|лись)\s+(?:нами\s+|обычно\s+|в\s+работе\s+)?(?:как|путём|путем|делением|отношением|по\s+формуле)\s+/u,
    ],
    form: 'implicit',
    confidence: 0.7,
  }),
  {
    name: 'ru: X, рассчитываемый как Y',
    pattern: pattern(
      [/,\s+(?:рассчитыва|вычисля|измеря|определя|понима|исчисля|тракту)ем(?:ый|ая|ое|ые|ую|ой|ого|ых|ым|ыми)\s+(?:нами\s+|здесь\s+)?как\s+/u],
      'gidu',
    ),
    make: (match, { text, language }) => {
      const term = nameBefore(text, match.index, language) ?? phrases.termBefore(text, match.index, undefined as never)
      if (!term) return refuse('no name stands right before it')
      const tidy = phrases.tidy(text, term)
      const why = phrases.whyNoTerm(textAt(text, tidy))
      return why !== null
        ? refuse(why)
        : [{ term: tidy, definiens: phrases.definiensAfter(text, match.index + match[0].length), form: 'explicit', confidence: 0.75 }]
    },
  },
  termFirst({
    name: 'ru: X относится к Y',
    parts: [start, /относ(?:ится|ятся)\s+к\s+/u],
    form: 'implicit',
    confidence: 0.55,
    // What translations make of "X refers to Y", 指: «относится к» else puts a thing in a class.
    unless: (term, predicate) =>
      fieldTerm(term) ??
      (/^(?:[\p{L}-]+\s+){0,2}?(?:совокупност|групп|количеств|множеств|систем|скоплени|процесс|способност|явлени|форме|ситуаци|объединени)/iu.test(predicate) &&
      (narrowed(predicate) || /^(?:[\p{L}-]+\s+){1,3}предприяти/iu.test(predicate))
        ? null
        : 'it puts a thing in a class'),
  }),
]
