import { type Span, textAt } from '../../../model/span.ts'
import { pattern, refuse } from '../../rule.ts'
import type { DefinitionRule } from '../families.ts'
import { fieldTerm, isGlossed, quotedOrField, says, termFirst, termInside, termLast } from './checks.ts'
import { nounBefore, phrases } from './phrases.ts'

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

/** Rules with words that say "this is a definition": 指, 称为, 定义为, 所谓. */
export const byVerb: readonly DefinitionRule[] = [
  termFirst({ name: 'zh: X是指向Y', parts: [/是指(?=向)/u], form: 'implicit', confidence: 0.6, unless: fieldTerm }),
  termFirst({
    name: 'zh: X是指Y',
    parts: [toMean],
    form: 'explicit',
    confidence: 0.95,
  }),
  termFirst({
    name: 'zh: X（外文）意味着Y',
    parts: [/意味着/u],
    form: 'explicit',
    confidence: 0.75,
    unless: (term, definiens, setting, _match, at) =>
      isGlossed(setting.text, at) || (quotedOrField(term, definiens, setting) === null && /^[“「"]/u.test(setting.text.slice(at.start - 1)))
        ? null
        : 'it draws a conclusion',
  }),
  termInside({
    name: 'zh: 所谓X，就是Y',
    parts: [
      /所谓的?/u,
      /[“「"‘『]?(?<term>[^,，。;；“”「」"‘’『』()（）]{2,20}?)[”」"’』]?(?:\s?[(（][^()（）]{1,50}[)）])?/u,
      /[,，]?\s*(?:就|即|主要|也就|通常|一般|乃|系|无非|不外乎|说的(?:就)?|讲的(?:就)?)?(?:是|即|指|为)(?:指|说)?(?:的是)?(?!不)/u,
    ],
    form: 'explicit',
    confidence: 0.95,
  }),
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
    parts: [
      /(?:可以?|能够?|应|常|通常|一般)?(?:被[^,，。;；]{0,24}?|可以|可)?(?:人们|学者们?)?(?:定义|界定|解释|理解|概括|归纳|表述|描述)(?:为|成)(?!了|什么)/u,
    ],
    form: 'explicit',
    confidence: 0.9,
    unless: (_term, _definiens, { text }, match) => (/(?:将|把)[^,，。;；]{1,30}$/u.test(text.slice(0, match.index)) ? 'the term stands after 将 or 把' : null),
  }),
  termInside({
    name: 'zh: 把X定义为Y',
    parts: [
      /(?:将|把)/u,
      /(?<term>[^,，。;；]{1,24}?)/u,
      /(?:定义|界定|解释|理解|概括|归纳|表述|描述|看作?|看成|看做|视|视作|视同|当作|堪称|等同|归结)(?:为|成|作|是|于)?(?:是|一种|一个)?(?=[^,，。;；]{3})/u,
    ],
    form: 'explicit',
    confidence: 0.85,
    unless: (term, definiens, _setting, match) => (/定义|界定/u.test(match[0]) ? null : (fieldTerm(term) ?? phrases.whyClaim(definiens))),
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
    unless: (term, predicate, { text }, match) =>
      /(?:将|把|对|被)[^,，。;；]{1,30}$/u.test(text.slice(0, match.index))
        ? 'the term stands after 将, 把 or 对, or before 被'
        : /产业|企业|经济/u.test(term) || fieldTerm(term) === null
          ? phrases.whyClaim(predicate)
          : null,
  }),
  termFirst({
    name: 'zh: X成为Y的代名词',
    parts: [
      /(?:几乎|已经?|也|便|常|往往)*(?:成为|是|成了|作为)(?=[^,，。;；]{2,20}的(?:另一种?|一种)?(?:替代性?的?)?(?:表达方式|说法|称谓|称呼|代名词|同义词|别称|别名|代称))/u,
    ],
    form: 'implicit',
    confidence: 0.7,
  }),
  ofVariable(
    'zh: X衡量的是Y',
    /[,，]?(?:它|其|该指标|该变量)?(?:主要)?(?:是)?(?:用来|用于|用以|可以|可)?(?:衡量|度量|测度|刻画|表征)(?:的(?:就)?是|了)(?=[^,，。;；]{4})/u,
  ),
  ofVariable('zh: X的计算公式为Y', /(?:[,，]其|的|[,，])?(?:具体)?(?:计算(?:公式|方法|方式)|表达式|算法)(?:为|是|如下)[:：]?/u),
  termFirst({
    name: 'zh: X一词用来指Y',
    parts: [
      /(?:一词|这一?(?:概念|术语|说法|词))[^。;；]{0,20}?[,，]?(?:用来|用以|用于|专门|专|泛|特)?(?:称呼|指称|指代|形容|描述|表示|指)(?:的是)?(?=[^,，。;；]{4})/u,
    ],
    form: 'explicit',
    confidence: 0.85,
  }),
]

/** 其具有…的特征: 特征 is no part of the name in "自我增强特征,也称为…". */
function withoutWord(text: string, at: Span): Span {
  const tail = /(?:[(（][^()（）]{0,40}[)）])?(?:特征|现象|概念|理论|问题)$/u.exec(textAt(text, at))
  return tail && tail.index >= 2 ? { start: at.start, end: at.start + tail.index } : at
}

/** The variable of a model, named right before the cue in brackets or as a term of the field: "为区位熵,其计算公式为". */
function ofVariable(name: string, cue: RegExp): DefinitionRule {
  return {
    name,
    pattern: pattern([cue], 'gidu'),
    make: (match, setting) => {
      const term = nounBefore(setting.text, match.index, setting)
      if (!term) return refuse('no noun stands before it')
      const why = phrases.whyNoTerm(textAt(setting.text, term)) ?? (isGlossed(setting.text, term) ? null : fieldTerm(textAt(setting.text, term)))
      const definiens = phrases.definiensAfter(setting.text, match.index + match[0].length)
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.65 }]
    },
  }
}
