import { type Span, textAt } from '../../../model/span.ts'
import { pattern, refuse } from '../../rule.ts'
import { isFieldTerm } from '../candidate.ts'
import type { DefinitionRule } from '../families.ts'
import { asKind, asKindOf, asThing, fieldTerm, isGlossed, quotedOrField, says, spanOf, termFirst, termInside } from './checks.ts'
import { phrases } from './phrases.ts'

/** Rules whose verb says little (是, 为, 作为): the term and the predicate decide. */
export const byCopula: readonly DefinitionRule[] = [
  termFirst({
    name: 'zh: X就是Y',
    parts: [/(?:就是|便是|无非是|乃是)(?![要说为在因由当让使对从以把将])/u],
    form: 'explicit',
    confidence: 0.8,
    unless: (term, predicate, setting) =>
      setting.text.includes(`”就是`) || setting.text.includes('"就是') ? phrases.whyClaim(predicate) : asKind(term, predicate),
  }),
  {
    name: 'zh: 这种Y就是X',
    pattern: pattern(
      [
        /(?<=^|[,，。;；])(?:这种|这一|这样的|这类|此种)/u,
        /(?<definiens>[^,，。;；“”「」"]{2,20}?)/u,
        /(?:就是|即是|即为|便是|即)(?:所谓的?)?[“「"]?/u,
        /(?<term>[^,，。;；“”「」"的]{2,10})[”」"]?(?=[,，。;；]|$)/u,
      ],
      'gidu',
    ),
    make: (match, setting) => {
      const term = setting.text.slice(...(match.indices?.groups?.term ?? [0, 0]))
      const why = phrases.whyNoTerm(term) ?? quotedOrField(term, '', setting)
      if (why !== null) return refuse(why)
      return [
        { term: spanOf(match, 'term'), definiens: phrases.definiensBefore(setting.text, spanOf(match, 'term').start - 2), form: 'explicit', confidence: 0.85 },
      ]
    },
  },
  termFirst({
    name: 'zh: X即Y',
    parts: [
      /(?<=\p{Script=Han}{2}|[)）”」])(?<![立随当旋也亦迅在瞬])即(?:为|是)?(?=[^,，。;；]{3,40}的[^,，。;；的]{1,6}(?:[,，。;；]|$))(?!使|将|便|可|时|日|刻|兴|期|席|位|若|景|令)/u,
    ],
    form: 'explicit',
    confidence: 0.75,
    unless: (term, predicate, { text }, match, at) =>
      term.length > 10 || /[,，]/u.test(text.slice(at.end, match.index))
        ? 'no bare name stands right before it'
        : fieldTerm(term) === null || at.start === 0
          ? phrases.whyClaim(predicate)
          : 'it is no name',
  }),
  termFirst({
    name: 'zh: X的本质是Y',
    parts: [/的(?:核心|根本|经济|基本|内在)?(?:本质|实质|灵魂|精髓|核心本质|本质特征|精神实质)(?:上)?(?:就)?(?:是|在于|乃是)/u],
    form: 'implicit',
    confidence: 0.75,
    unless: says,
  }),
  termFirst({
    name: 'zh: X是一种Y的现象',
    parts: [
      /(?<![不而只但也要还可若就正凡即便总算都更或既])(?<!认为|就)(?:乃|都|则|也|既)?是(?=(?:一(?:种|个|类|群|组|项|系列|套|门|定|片)|由|在|指|以|介于|基于|各|许多|众多|大量|某|同|相互|企业|人们|产业|若干|除了|社会|经济|区域|国际|建立|通过)[^,，。;；]{4,}|[^,，。;；]{4,}的)/u,
    ],
    form: 'implicit',
    confidence: 0.7,
    unless: (term, predicate, setting, match, at) =>
      (isGlossed(setting.text, at) ? asThing(predicate) : asKind(term, predicate)) ?? roleOfThis(setting.text, match),
  }),
  termFirst({
    name: 'zh: 认为X是Y',
    parts: [/(?<=(?:认为|指出|提出|定义|主张)[,，:：]?[^,，。;；是]{2,16})(?<![不而只但])是(?=[^,，。;；]{6})/u],
    form: 'explicit',
    confidence: 0.8,
    unless: (term, predicate) =>
      says(term, predicate) ?? (phrases.hasGenus(predicate) || /^(?:一|由|在)/u.test(predicate) ? null : 'the predicate names no kind of thing'),
  }),
  termFirst({
    name: 'zh: X是在Y基础上建立的',
    parts: [
      /(?:往往|通常|一般|大多|主要|都)?是(?=(?:在|由|基于|通过|依靠|以)[^。;；]{6,60}(?:建立|形成|构成|组成|产生|发展|演化)(?:起来)?的(?:[,，。;；]|$))/u,
    ],
    form: 'implicit',
    confidence: 0.6,
    unless: fieldTerm,
  }),
  termFirst({
    name: 'zh: X作为Y，…',
    parts: [/作为(?=[^,，。;；]{3,30}[,，])/u],
    form: 'implicit',
    confidence: 0.6,
    unless: asKindOf,
  }),
  {
    name: 'zh: 作为Y，X…',
    pattern: pattern([/(?<=^|[,，。;；\s])作为/u, /(?<definiens>[^,，。;；]{4,40})/u, /[,，]\s*(?=\p{Script=Han})/u], 'gidu'),
    make: (match, setting) => {
      const definiens = spanOf(match, 'definiens')
      const start = match.index + match[0].length
      const term = leadingConcept(setting.text, start, setting.language)
      if (!term) return refuse('the clause after it does not begin with a term of the field')
      const why = asKindOf(textAt(setting.text, term), textAt(setting.text, definiens))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.6 }]
    },
  },
  termInside({
    name: 'zh: A强调…，B则强调…',
    parts: [
      /(?<=^|[,，。;；])/u,
      /(?<term>[^,，。;；]{2,12}?)/u,
      /(?:则|更|更加|主要|也|更多地?)*(?:强调|突出|侧重于?|注重|着重于?|关注|偏重)(?:的是|于|了)?/u,
      /(?<definiens>[^,，。;；]{2,60})/u,
    ],
    form: 'implicit',
    confidence: 0.6,
    unless: (term, _definiens, { text }) =>
      fieldTerm(term) ?? ((text.match(/(?:强调|突出|侧重|注重|着重|偏重)/gu)?.length ?? 0) < 2 ? 'nothing is contrasted with it' : null),
  }),
  termFirst({
    name: 'zh: X为Y的N',
    // 为 for 是, as formal and traditional texts have it; in most of its words it means something else.
    parts: [
      /(?<![解释定括述归结做当以认成作称因名视义分被变转化设列评誉改升降增减达约仅合行更极尤甚较颇最所何])(?:则|乃|亦|均)?为(?=[^,，。;；]{4,40}的[^,，。;；]{2,8}(?:[,，。;；]|$))(?!了|此|主|例|基础|核心|首|何|什么|中心|目标|目的)/u,
    ],
    form: 'implicit',
    confidence: 0.6,
    unless: (term, predicate, { text }, match, at) =>
      /[,，。;；]/u.test(text.slice(at.end, match.index))
        ? 'the term does not stand right before it'
        : /了|而|从而/u.test(predicate.split(/[,，。;；]/u)[0] ?? '')
          ? 'what it is for, not what it is'
          : ((isGlossed(text, at) || at.start === 0 ? null : fieldTerm(term)) ?? asThing(predicate)),
  }),
]

/** "这些是…" and "就是因为" say something of a thing at hand. */
function roleOfThis(text: string, match: RegExpExecArray): string | null {
  return /(?:之所以|正是因为|原因|关键|目的|任务|问题|重点|难点|意义)[^,，。;；]{0,12}$/u.test(text.slice(0, match.index))
    ? 'it gives a reason or an aim'
    : null
}

function leadingConcept(text: string, start: number, language: string): Span | null {
  const clause = text.slice(start, start + 20)
  for (let length = Math.min(14, clause.length); length >= 2; length--) {
    const term = clause.slice(0, length)
    if (/[,，。;；是]/u.test(term)) continue
    if (isFieldTerm(term, { language }, { termHead: /(?!)/u })) return { start, end: start + length }
  }
  return null
}
