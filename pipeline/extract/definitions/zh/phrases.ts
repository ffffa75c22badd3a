import { type Span, textAt, trimmed } from '../../../model/span.ts'
import { numbered } from '../antecedent.ts'
import { conceptEndingAt, isBroken, type Phrases, type Setting } from '../candidate.ts'

// Papers set Chinese with full-width or ASCII punctuation; translated and scanned ones mix both.
const clauseEnd = /[,，。.;；:：!！?？\n—]/u
const opening = '“「《『"‘'
const closing = '”」》』"’'

/** Words after which a new statement begins: what stands before them is no part of its subject. */
const leadIn =
  /^.*(?:认为|指出|提出|强调|表明|说明|显示|看来|来看|来说|而言|来讲|发现|主张|意味着|就在于|这里的|这里|所谓的?|其中的?|本文的?|文中的?|我们说的?|上述|以上|换言之|也就是说|实际上|事实上|一般来说|可以说|不过|但是|可见|因此|所以|因而|从而|那么|首先|其次|再次|最后|同时|另外|此外|例如|比如|一般|通常|即使|虽然|尽管|如果|由于|因为)/u
const startWords =
  /^(?:(?:本文|文中|我们|这里|笔者|通常)?所(?:说|称|指|讲|言|谓|研究|讨论)的|但是?|而(?!且)|且|并且?|则|又|再|即|如|像|那|这样|这种|这一|这类|这个|这些|此|此种|该|该类|某种|某个|一个|一种|每个|所有的?|几乎所有的|现实中的?|大多数的?|多数|许多|很多|一些|有些|各种|不同的|典型的|真正的|传统的|现代的|广义的|狭义的|我国的?|关于|对于|对|将|把|以|在|从|与|和|及|是|就是|的|概念|术语|名词)+/u
const adverbs =
  /(?:主要|通常|一般|往往|大多|大都|实际|实质上?|本质上?|从本质上?|实际上|事实上|具体|简单地?|既|也|都|均|则|就|便|又|还|只|仅|可以?|能够?|(?<![效反响供适相对])应(?:当|该)?|往往都?|其实|正|更|才|所)+$/u
const frame = /^(?:在|从|就|根据|按照|随着|当|对)[^的]{1,18}(?:中|里|上|下|内|看|来看|时|方面|角度)(?=.{2})/u

const wordsOfNoTerm =
  /^(?:我们|人们|他们|它们|大家|学者们?|有人|作者|笔者|本文|关键|问题|原因|目的|目标|结果|意义|任务|重点|难点|核心|根本|主要|前提|基础|条件|优势|特点|特征|表现|事实|最|以上|以下|上述|下面|什么|哪些|如何|怎样|一方面|另一方面|后来|目前|当前|现在|今天|过去|未来|前者|后者|第.|其一|其二|其三|不|没有|图|表|\d|[A-Za-z]$|针对|(?:证明|输入|输出|(?:定理|引理|推论|命题|步骤)\s?[\d一二三四五六七八九十]*|[Ii]nput|[Oo]utput)$)|(?:时候|时|之后|以后|之前|以前|问题|原因|关键|目的|意义|结果|任务|重点|难点|角度|方面|看法|观点|定义|说法|结论|来看|而言|之一|之[乡都城]?|^中国.{1,3}都|名[城镇村]|第一[镇村县]|们|了|着|过|等|以|在|与|和|及|或|对|于|从|向|被|把|将|为)$/u
const finite = /^这(?!样)|源于|来自|取决于|在于|分为|依靠|是(?!否)|有着|具有|必须|需要|已经|正在|成为|存在|导致|促进|提高|推动|使得|[吗呢吧]/u

/** Heads of a predicate that say what a thing does or matters. */
const claimHead =
  /(?:关键|基础|基石|来源|源泉|源头|根源|途径|渠道|手段|目标|目的|核心|动力|引擎|重点|热点|焦点|亮点|难点|问题|课题|概念|话题|原因|缘由|后果|前提|条件|保证|保障|支撑|因素|要素|标志|趋势|潮流|方向|任务|使命|选择|抓手|要求|需要|需求|环节|步骤|举措|措施|策略|战略|对策|办法|支柱|主体|主力|主力军|部分|成分|载体|平台|体现|表现|反映|特征|特点|特性|优势|劣势|变数|变量|例子|典范|范例|案例|典型|内容|理由|阶段|时期|必然|命题|挑战|机遇|机会|主题|主流|对象|领域|地位|作用|意义|事情|事|秘诀|出路|重要实现方式|重要形式|有效方式|主要方式|省份?|城市|国家|之一|学者|人|创始人|城镇?|基地|目录|指南)$/u
const claimWord =
  /^(?:最|非常|十分|很|比较|相当|越来越|至关|必不可少|不可或缺|不同|相同|一致|密切|必要|重要的|可能|不可|有利|值得|如何|否|不是|没有|因为|由于(?!.*(?:而|所).*的)|为了|\d|我国|中国|世界上?最|全国|全球最)|重要组成|重要途径|重要手段|重要因素|重要实现|有效途径|有效手段|必然选择|有效组织形式/u
const genusHead =
  /(?:现象|形式|形态|群体|群落|组织|系统|体系|网络|区域|地区|地域|园区|地带|空间|过程|能力|力|总和|总称|统称|集合|集合体|聚合体|复合体|综合体|联合体|共同体|集聚体|聚集体|集中|集聚|聚集|聚合|集聚现象|关系|状态|状况|结构|行为|活动|企业群|企业集团|模式|机制|资源|规则|规范|文化|联盟|协会|节约|节省|学科|理论|学说|制度|安排|程度|产业|产业群|行业|经济|效应|效益|收益|成本|费用|单位|实体|社区|企业|集团|机构|指标|工具|技术|知识|环境|力量|差异|差别|性质|属性|组合|结合|结合体|链条|价值|利益|优势之和|产物|中间体|中间组织|一体化|一种方式|生产方式|方式|方法|范式|比值|比率|比重|权利|契约|观念|意识|氛围|集群|城市群|园|区)$/u

const bracketed = /[(（][^()（）]{0,80}[)）]\s*$/u

/** Where the clause that holds `end` begins; brackets and quotes do not end a clause. */
function clauseStart(text: string, end: number): number {
  let depth = 0
  let quoted = false
  for (let i = end - 1; i >= 0; i--) {
    const char = text[i] as string
    if (char === ')' || char === '）') depth++
    else if ((char === '(' || char === '（') && depth > 0) depth--
    else if (closing.includes(char) && char !== '"') quoted = true
    else if (opening.includes(char)) quoted = false
    else if (depth === 0 && !quoted && clauseEnd.test(char)) return i + 1
  }
  return 0
}

function withoutTail(text: string, at: Span): Span {
  let { start, end } = trimmed(text, at)
  for (;;) {
    const written = text.slice(start, end)
    const tail = bracketed.exec(written) ?? adverbs.exec(written)
    if (!tail || tail.index === 0) return trimmed(text, { start, end })
    end = start + tail.index
    ;({ start, end } = trimmed(text, { start, end }))
  }
}

function tidy(text: string, at: Span): Span {
  // What stands in quotes is whole: 中国鞋都 ends in no adverb.
  const quoted = opening.includes(text[at.start - 1] ?? ' ') && closing.includes(text[at.end] ?? ' ')
  let { start, end } = quoted ? at : withoutTail(text, at)
  const number = numbered.exec(text.slice(start, end))
  if (number) start += number[0].length
  for (let before = -1; before !== start; ) {
    before = start
    const written = text.slice(start, end)
    const quote = new RegExp(`[${opening}]([^${opening}${closing}]{1,30})[${closing}]$`, 'u').exec(written)
    // "这种“黏性”": a quoted word is the term, whatever stands before it.
    if (quote?.[1] && !/^[“「《『"‘]/u.test(written)) start = end - quote[1].length - 2
    const lead = leadIn.exec(written)?.[0].length ?? frame.exec(written)?.[0].length ?? startWords.exec(written)?.[0].length ?? 0
    if (lead > 0 && lead < written.length && !quote) start += lead
    else if (lead > 0 && lead === written.length && /^(?:这|此|该|其)/u.test(written)) break
  }
  // 产业集群作为一种区域,是…: what it is taken as is no part of its name.
  const taken = /(?:作为|(?:一词|这一(?:概念|术语))|(?:最早|首先)?由[^,，]{2,14}(?:首先|最早)?提出|[,，(（]?(?:也|又|亦)(?:可)?(?:被)?(?:称|叫)).*$/u.exec(
    text.slice(start, end),
  )
  if (taken && taken.index >= 2) end = start + taken.index
  // 学习型区域的概念由…提出,其含义是: what is defined is the region.
  const word = /(?:的|这一|这个|这种)(?:概念|定义|含义|涵义|内涵|提法|术语|说法)$/u.exec(text.slice(start, end))
  if (word && word.index >= 2) end = start + word.index
  // 产业集群中的非正式网络: the term is the network.
  const inside = /^.{2,12}?(?:中|内|里|上|之间|内部)的(?=.{2})/u.exec(text.slice(start, end))
  if (inside) start += inside[0].length
  ;({ start, end } = trimmed(text, { start, end }))
  if (opening.includes(text[start] ?? ' ') && closing.includes(text[end - 1] ?? ' ') && end - start > 2) return { start: start + 1, end: end - 1 }
  return { start, end }
}

function termBefore(text: string, end: number): Span | null {
  let stop = end
  const gap = /[,，:：]?\s*$/u.exec(text.slice(Math.max(0, end - 3), end))
  if (gap) stop = end - gap[0].length
  const start = clauseStart(text, stop)
  return stop - start > 60 ? { start: stop - 60, end: stop } : { start, end: stop }
}

function termAfter(text: string, start: number): Span | null {
  const rest = text.slice(start, start + 40)
  const quoted = new RegExp(`^\\s*(?:是|为)?[${opening}]([^${closing}]{1,30})[${closing}]`, 'u').exec(rest)
  if (quoted?.[1]) {
    const from = start + quoted[0].length - quoted[1].length - 1
    return { start: from, end: from + quoted[1].length }
  }
  const bare = /^[^,，。.;；:：!！?？、()（）\s“”]{2,16}/u.exec(rest)
  if (!bare) return null
  // 形成外部范围经济,称为…: a relative "的" or a verb after it belongs to the rest of the sentence.
  const cut = /(?:而|并|的(?:一|重|主|特|企|现|方|过|形)|是|以|来|具|作为).*$/u.exec(bare[0].slice(2))
  const length = cut ? cut.index + 2 : bare[0].length
  return { start, end: start + length }
}

function definiensAfter(text: string, start: number): Span {
  const rest = text.slice(start)
  const lead = /^[\s,，:：“"]*/u.exec(rest)?.[0].length ?? 0
  const cut = /[;；。!！?？]|[,，](?:它(?!们的)|其(?!中)|但|因此|所以|因而|这|该|从本质)|[.](?=\s|$)/u.exec(rest.slice(lead + 4))
  return trimmed(text, { start: start + lead, end: cut ? start + lead + 4 + cut.index : text.length })
}

function definiensBefore(text: string, end: number): Span {
  const stop = end - (/[,，]?\s*(?:这|其|都|一般|通常|被|也|就|便|可|则|只能|往往)*$/u.exec(text.slice(0, end))?.[0].length ?? 0)
  const before = text.slice(0, stop)
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf(';'), before.lastIndexOf('：'))
  const disposal = /(?:将|把)(?=[^将把]{4,}$)/u.exec(before.slice(from + 1))
  return trimmed(text, { start: disposal ? from + 1 + disposal.index + 1 : from + 1, end: stop })
}

export const phrases: Phrases = {
  termBefore,
  termAfter,
  tidy,
  asked: /^(?:那么，?|所以，?)?(?:究竟)?(?:什么是|何谓|何为)[“"]?(?<term>[^？?“”]{2,20})[”"]?[？?]$/u,
  pronoun: /^(?:其|它|它们|他|此|这|这个|这种|这一?现象|这一?概念|该概念|该词|该术语|其含义|其本质|其实质)$/u,
  termHead:
    /(?:集群|簇群|产业群|企业群|集聚|聚集|网络|效应|经济|资本|环境|系统|体系|根植性|嵌入性|竞争力|优势|模式|理论|产业链|价值链|供应链|产业区|园区|区位|创新|学习|组织|机制|结构|模型|外部性|溢出|专业镇|城市群|增长极|产业|产业化|集群化|一体化|专业化|网络化|能力|要素|差异化|生态|共生|分工|升级|转移|[^\s]性|指数|系数|密度|区位商|制造业|服务业|战略|政策|资源|成本|文化|知识|信任|合作|协同|协作|竞争|关系|品牌|区域|市场|企业|力)$/u,
  whyNoTerm: (term) => {
    if (term.length < 2 && !/\p{L}{2}/u.test(term)) return 'a term has at least two characters'
    if (term.length > (/\p{Script=Latin}{4}/u.test(term) ? 60 : 24)) return `"${term.slice(0, 12)}…" is too long for a term`
    if (!/\p{L}/u.test(term)) return 'a term has letters'
    if (isBroken(term)) return `"${term}" is no whole phrase`
    if (wordsOfNoTerm.test(term)) return `"${term}" names no concept`
    if (finite.test(term)) return `"${term}" holds a verb`
    return null
  },
  whyClaim: (predicate) => {
    const clause = predicate.split(/[,，;；。:：]/u)[0] ?? ''
    if (claimWord.test(clause)) return `"${clause.slice(0, 12)}" says how it is, not what it is`
    const head = claimHead.exec(clause.replace(/[”」』"]+$/u, ''))?.[0]
    return head ? `"${head}" says what it matters for, not what it is` : null
  },
  hasGenus: (predicate) => {
    const clauses = predicate.replace(/[”」』"]/gu, '').split(/[,，;；。:：]/u)
    return clauses.slice(0, 3).some((clause) => genusHead.test(clause.trim()))
  },
  definiensAfter,
  definiensBefore,
}

/** The words just before `end` that jieba takes for one noun phrase, or the label of the terms file that ends there. */
export function nounBefore(text: string, end: number, { segmentChinese, language }: Setting): Span | null {
  let stop = end
  const gap = /[,，]?\s*$/u.exec(text.slice(Math.max(0, end - 2), end))
  if (gap) stop = end - gap[0].length
  const close = bracketed.exec(text.slice(0, stop))
  if (close) stop = close.index
  const quote = new RegExp(`[${opening}]([^${opening}${closing}]{1,30})[${closing}]$`, 'u').exec(text.slice(0, stop))
  if (quote?.[1]) return { start: stop - 1 - quote[1].length, end: stop - 1 }
  const known = conceptEndingAt(text, stop, language)
  const clause = clauseStart(text, stop)
  const words = segmentChinese(text.slice(clause, stop))
  let start = stop
  for (const { word, tag } of words.toReversed()) {
    if (!/^(?:n|vn|an|b|j|l|eng|ng|nz|k)/u.test(tag) || /^(?:人|方面|时|者)$/u.test(word)) break
    start -= word.length
  }
  if (known && known.start <= start) return known
  return start < stop && textAt(text, { start, end: stop }).length >= 2 ? { start, end: stop } : known
}
