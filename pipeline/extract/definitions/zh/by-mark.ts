import { type Span, textAt } from '../../../model/span.ts'
import { pattern, refuse } from '../../rule.ts'
import type { DefinitionRule } from '../families.ts'
import { afterLead, asKind, asThing, quotedOrField, spanOf } from './checks.ts'
import { nounBefore, phrases } from './phrases.ts'

/** Rules of marks rather than verbs: 即, a colon, a dash, a bare name with its description behind. */
export const byMark: readonly DefinitionRule[] = [
  {
    name: 'zh: X，即Y',
    pattern: pattern([/[,，(（]?\s*(?:即|亦即|也即|也就是说?)(?!使|将|便|可|时|日|刻|兴|期|席|位|为|是|若|景|令)[,，:：]?/u], 'gidu'),
    make: (match, setting) => {
      const term = nounBefore(setting.text, match.index, setting)
      if (!term) return refuse('no noun stands before it')
      const definiens = phrases.definiensAfter(setting.text, match.index + match[0].length)
      const written = textAt(setting.text, term)
      const why =
        phrases.whyNoTerm(written) ??
        // 贴牌,即按别人的设计加工的方式: no term of the field, but a kind of thing.
        (phrases.hasGenus(textAt(setting.text, definiens)) && /^(?:[^,，。;；]{0,3})$/u.test(setting.text.slice(0, term.start))
          ? null
          : quotedOrField(written, '', setting)) ??
        (definiens.end - definiens.start < 4 ? 'nothing is left to define it with' : null)
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.75 }]
    },
  },
  afterLead({ name: 'zh: (1) X。这是Y', parts: [/^(?:这|它|其)(?:主要)?(?:是指|指的是|是|指)/u], form: 'implicit', confidence: 0.75 }),
  afterLead({
    name: 'zh: (1) X。描述',
    parts: [/^(?=[^,，。]{4,})/u],
    form: 'implicit',
    confidence: 0.6,
    unless: (lead) =>
      /(?:效应|经济|资本|网络|集群|集聚|环境|优势型|外部性|溢出|黏性|根植性|机制|模式|型)$/u.test(lead) && !/[的了]|已经?/u.test(lead)
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
  {
    name: 'zh: X：Y的N',
    pattern: pattern(
      [
        /^(?:[【［[][^】］\]]{1,8}[】］\]]\s*|[(（]?[\d一二三四五六七八九十]{1,2}[)）.、．]\s*|[-•*·]\s*)?/u,
        /(?<term>[^,，。;；:：、\s()（）【】—]{2,14})(?:\s?[(（][^()（）]{2,50}[)）])?/u,
        /\s*[:：]\s*(?=\p{Script=Han}[^:：]{6,})/u,
      ],
      'gidu',
    ),
    make: (match, { text }) => {
      const term = spanOf(match, 'term')
      const definiens = phrases.definiensAfter(text, match.index + match[0].length)
      const said = textAt(text, definiens)
      const why =
        phrases.whyNoTerm(textAt(text, term)) ??
        (/的|^(?:本|摘要|关键词|作者|注|来源|资料来源|例如|案例|结论|建议|对策|问题|原因|目标|任务|措施|作用|意义|特点|特征)/u.test(textAt(text, term))
          ? 'it is a label'
          : null) ??
        phrases.whyClaim(said) ??
        // 由…构成的一片土地: what stands before a comma after "的" is the kind of thing, whatever it is called.
        (phrases.hasGenus(said) || /^[^。;；是]{4,60}的[^,，。;；的是]{2,6}(?:[,，。;；]|$)/u.test(said) ? null : 'the description names no kind of thing')
      return why !== null ? refuse(why) : [{ term, definiens, form: 'explicit', confidence: 0.7 }]
    },
  },
  {
    name: 'zh: X——Y的N——',
    pattern: pattern(
      [
        /(?<=^|[,，。;；])/u,
        /(?<term>[^,，。;；:：、—\s]{2,14})/u,
        /\s*(?:——|--|─{1,2})\s*/u,
        /(?<definiens>[^—。;；]{6,80})/u,
        /(?:——|--|─{1,2}|(?=[。;；]|$))/u,
      ],
      'gidu',
    ),
    make: (match, { text }) => {
      const [rough, definiens] = [spanOf(match, 'term'), spanOf(match, 'definiens')]
      const term = phrases.tidy(text, rough)
      const why = phrases.whyNoTerm(textAt(text, term)) ?? quotedOrField(textAt(text, term), '', { text }) ?? asThing(textAt(text, definiens))
      return why !== null ? refuse(why) : [{ term, definiens, form: 'implicit', confidence: 0.65 }]
    },
  },
  afterLead({
    name: 'zh: X。Y的现象',
    parts: [/^(?=[^是]{6,})/u],
    form: 'implicit',
    confidence: 0.6,
    fromHeading: true,
    unless: (lead, _definiens, { text }) => {
      const said = text.replace(/[。.]\s*$/u, '')
      if (/[。;；]|是(?!否)/u.test(said) || !/的[^,，的]{2,8}$/u.test(said)) return 'it is a sentence of its own'
      return asKind(lead.replace(/\s?[(（][^()（）]*[)）]$/u, ''), said.split(/[,，]/u).at(-1) ?? '')
    },
  }),
]

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
