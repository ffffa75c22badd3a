import { type Span, textAt } from '../../../model/span.ts'
import { group, pattern, refuse } from '../../rule.ts'
import { isFieldTerm } from '../candidate.ts'
import { type DefinitionRule, families } from '../families.ts'
import { nounBefore, phrases } from './phrases.ts'

const { termFirst, termLast, termInside, afterLead } = families(phrases)

const fieldTerm = (term: string): string | null => (isFieldTerm(term, { language: 'zh' }, phrases) ? null : `"${term}" is no term of the field`)
const says = (term: string, predicate: string): string | null => fieldTerm(term) ?? phrases.whyClaim(predicate)
const asKind = (term: string, predicate: string): string | null =>
  says(term, predicate) ?? (phrases.hasGenus(predicate) ? null : 'the predicate names no kind of thing')
const quotedOrField = (term: string, _definiens: string, { text }: { readonly text: string }): string | null =>
  new RegExp(`[“「"《]${term.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u').test(text) ? null : fieldTerm(term)

/** 指 is a word of its own before a definiens; 指导, 手指, 指标 are not meant. */
const inWord = '(?!向|标|数|南|导|责|示|出|定|明|引|望|派|挥|甲|针|代|令|教|认|控|点|战|尖|头|纹|环|使)'
const toMean = new RegExp(
  [
    `(?:就|主要|通常|一般|既|也|乃|正|都)?是(?:特|泛|专|意)?指${inWord}的?(?:是)?`,
    `(?:主要|通常|一般|特|泛|专|意|乃|系|多|仅)(?:是)?指${inWord}(?:的)?(?:是)?`,
    '指的(?:就)?是',
    `(?<=\\p{Script=Han}{2}|[)）”"])(?<![所泛特专意系乃是食拇戒中无不一能大可股综期])(?<!(?<!对)手)指${inWord}(?=[^,，。;；]{6})`,
  ].join('|'),
  'u',
)

export const rules: readonly DefinitionRule[] = [
  termFirst({
    name: 'zh: X是指Y',
    parts: [toMean],
    form: 'explicit',
    confidence: 0.95,
  }),
  termFirst({ name: 'zh: X是指向Y', parts: [/是指(?=向)/u], form: 'implicit', confidence: 0.6, unless: fieldTerm }),
  termInside({
    name: 'zh: 所谓X，就是Y',
    parts: [/所谓的?/u, /[“「"]?(?<term>[^,，。;；“”「」"]{2,20}?)[”」"]?/u, /[,，]?\s*(?:就|即|主要|也就|通常|一般)?(?:是|即|指|为)(?:指|说)?(?:的是)?/u],
    form: 'explicit',
    confidence: 0.95,
  }),
  {
    name: 'zh: X，即Y',
    pattern: pattern([/[,，(（]?\s*(?:即|亦即|也即|也就是说?)(?!使|将|便|可|时|日|刻|兴|期|席|位|为|是|若|景|令)[,，:：]?/u], 'gidu'),
    make: (match, setting) => {
      const term = nounBefore(setting.text, match.index, setting)
      if (!term) return refuse('no noun stands before it')
      const definiens = phrases.definiensAfter(setting.text, match.index + match[0].length)
      const written = textAt(setting.text, term)
      const why =
        phrases.whyNoTerm(written) ?? quotedOrField(written, '', setting) ?? (definiens.end - definiens.start < 4 ? 'nothing is left to define it with' : null)
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.75 }]
    },
  },
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
  termLast({
    name: 'zh: Y称为X',
    parts: [/(?<![简名堪自通职宣声俗昵])(?:称之?(?:为|作|其为|之为|它为)|叫做|叫作|称做|称其为|命名为|名为|通称为?|统称为?)/u],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens, { text }, match) =>
      /(?:不能|不可|不应|不宜|并非|不)(?:被)?$/u.test(text.slice(0, match.index))
        ? 'it is said not to be called so'
        : definiens.length < 4
          ? 'nothing is left to define it with'
          : quotedOrField(term, definiens, { text }),
  }),
  {
    name: 'zh: X，也称为Y',
    pattern: pattern([/[,，(（]?\s*(?:又|也|亦|或|还)(?:可)?(?:被)?(?:称(?:之)?(?:为|作)?|叫(?:做|作)?|名)(?!赞|道|呼|霸|雄|职)/u], 'gidu'),
    make: (match, setting) => {
      const { text } = setting
      const before = phrases.termBefore(text, match.index, setting)
      const term = before && withoutWord(text, phrases.tidy(text, before))
      const definiens = phrases.termAfter(text, match.index + match[0].length, setting)
      if (!term || !definiens) return refuse('no name on one side')
      const written = textAt(text, term)
      const why = phrases.whyNoTerm(written) ?? fieldTerm(written)
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.7 }]
    },
  },
  termFirst({
    name: 'zh: X被定义为Y',
    parts: [/(?:可以?|能够?|应|常|通常|一般)?(?:被|可以|可)?(?:人们|学者们?)?(?:定义|界定|解释|理解|概括|归纳|表述|描述)(?:为|成)(?!了|什么)/u],
    form: 'explicit',
    confidence: 0.9,
    unless: (_term, _definiens, { text }, match) => (/(?:将|把)[^,，。;；]{2,30}$/u.test(text.slice(0, match.index)) ? 'the term stands after 将 or 把' : null),
  }),
  termInside({
    name: 'zh: 把X定义为Y',
    parts: [
      /(?:将|把)/u,
      /(?<term>[^,，。;；]{2,24}?)/u,
      /(?:定义|界定|解释|理解|概括|归纳|表述|看作?|看成|看做|视|视作|视同|当作|堪称|等同|归结)(?:为|成|作|是|于)?(?:是|一种|一个)?(?=[^,，。;；]{3})/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens) => fieldTerm(term) ?? phrases.whyClaim(definiens),
  }),
  termFirst({
    name: 'zh: X可以看成是Y',
    parts: [
      /(?:可以?|也|能够?|常)*(?:被)?(?:看作|看成|看做|视为|视作|认为)(?:是|为)(?!在|由于|因为)|(?:可以?|也|能够?|常)*(?:被)?(?:看作|看成|看做|视为|视作)/u,
    ],
    form: 'implicit',
    confidence: 0.7,
    unless: (term, predicate, { text }, match) =>
      /(?:将|把)[^,，。;；]{2,30}$/u.test(text.slice(0, match.index)) ? 'the term stands after 将 or 把' : says(term, predicate),
  }),
  termInside({
    name: 'zh: 对X的定义是Y',
    parts: [
      /(?:对于?|给|关于)/u,
      /[“「"]?(?<term>[^,，。;；]{2,24}?)[”」"]?/u,
      /(?:下|作出|做出|给出|所下|所作)?(?:了)?(?:如下)?的?(?:一般|经典|基本)?(?:定义|界定|解释|理解|观点|看法|认识|表述|概括|描述)(?:主要|大致|通常)?(?:是指|是|为|如下)[:：,，]?/u,
    ],
    form: 'explicit',
    confidence: 0.9,
    unless: fieldTerm,
  }),
  termFirst({
    name: 'zh: X的定义是Y',
    parts: [
      /的?(?:一般|基本|经典|科学|核心|主要|真正|完整)?(?:定义|概念|含义|涵义|内涵|意思|本意|原意|词义|意义)(?:就|主要|通常|可以概括|可以表述|可以归纳|可以定义)?(?:是指|是|为|在于)(?!什么|非常|不|重要|指导)[:：,，]?|(?<=^|[,，。;；])其(?:基本)?(?:定义|概念|含义|涵义|内涵|意思)(?:就|主要)?(?:是指|是|为|在于)[:：,，]?/u,
    ],
    form: 'explicit',
    confidence: 0.9,
    unless: (term, predicate) => (/产业|企业|经济/u.test(term) || fieldTerm(term) === null ? phrases.whyClaim(predicate) : null),
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
    unless: (term, predicate, setting, match) => asKind(term, predicate) ?? roleOfThis(setting.text, match),
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
    name: 'zh: X成为Y的代名词',
    parts: [
      /(?:几乎|已经?|也|便|常|往往)*(?:成为|是|成了|作为)(?=[^,，。;；]{2,20}的(?:另一种?|一种)?(?:替代性?的?)?(?:表达方式|说法|称谓|称呼|代名词|同义词|别称|别名|代称))/u,
    ],
    form: 'implicit',
    confidence: 0.7,
  }),
  afterLead({ name: 'zh: (1) X。这是Y', parts: [/^(?:这|它|其)(?:主要)?(?:是指|指的是|是|指)/u], form: 'implicit', confidence: 0.75 }),
  afterLead({
    name: 'zh: (1) X。描述',
    parts: [/^(?=[^,，。]{4,})/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (lead) =>
      /(?:效应|经济|资本|网络|集群|集聚|环境|优势型|外部性|溢出|黏性|根植性|机制|模式|型)$/u.test(lead) && !lead.includes('的')
        ? null
        : `"${lead}" is a heading and no term`,
  }),
  {
    name: 'zh: 分为A和B。前者…，后者…',
    pattern: pattern([/(?:前者|后者)(?:则)?(?:主要|一般|通常)?(?:是指|指的是|指|包括|包含|表现为|体现为|是|为)(?!了)/u], 'gidu'),
    make: (match, setting) => {
      const pair = lastPair(setting)
      if (!pair) return refuse('no pair of names stands before it')
      const lead = match[0].startsWith('前') ? pair[0] : pair[1]
      const definiens = phrases.definiensAfter(setting.text, match.index + match[0].length)
      if (definiens.end - definiens.start < 3) return refuse('nothing is left to define it with')
      const until = setting.text.slice(definiens.start, definiens.end).search(/[,，;；](?:而)?后者/u)
      return [
        {
          term: { start: match.index, end: match.index + 2 },
          lead,
          definiens: until > 0 ? { ...definiens, end: definiens.start + until } : definiens,
          form: 'implicit',
          confidence: 0.7,
        },
      ]
    },
  },
]

/** The group, which the pattern always has. */
function spanOf(match: RegExpExecArray, name: string): Span {
  return group(match, name) as Span
}

/** 其具有…的特征: 特征 is no part of the name in "自我增强特征,也称为…". */
function withoutWord(text: string, at: Span): Span {
  const tail = /(?:[(（][^()（）]{0,40}[)）])?(?:特征|现象|概念|理论|问题)$/u.exec(textAt(text, at))
  return tail && tail.index >= 2 ? { start: at.start, end: at.start + tail.index } : at
}

function asKindOf(term: string, predicate: string): string | null {
  const clause = predicate.split(/[,，;；。]/u)[0] ?? ''
  return says(term, clause) ?? (phrases.hasGenus(clause) ? null : 'what it is taken as names no kind of thing')
}

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

/** The last "A和B" named as kinds or parts, here or in the sentence before. */
function lastPair(setting: Parameters<DefinitionRule['make']>[1]): [Span, Span] | null {
  const { paper, index, text, start } = setting
  const before = paper.sentences[index - 1]
  const from = before && before.block === paper.sentences[index]?.block ? before.start : start
  const first = text.search(/前者/u)
  const context = paper.text.slice(from, first >= 0 ? start + first : start)
  const pair = Array.from(
    context.matchAll(
      /(?:分为|分成|包括|包含|划分为|有|是)(?<a>[^,，。;；和与及、]{2,14})(?:和|与|及|以及|、)(?<b>[^,，。;；和与及、]{2,14}?)(?=(?:两|二)?[种类个]?[,，。;；]|两)/dgu,
    ),
  ).at(-1)
  const [a, b] = [pair?.indices?.groups?.a, pair?.indices?.groups?.b]
  return a && b
    ? [
        { start: from + a[0], end: from + a[1] },
        { start: from + b[0], end: from + b[1] },
      ]
    : null
}
