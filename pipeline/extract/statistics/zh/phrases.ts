import { cutBy, type Governor, type PhraseReader } from '../phrases.ts'
import { inTurn } from './in-turn.ts'

/** Links what is measured to the number: 达到, 仅为, 占. */
const predicate =
  '(?:(?:仅|只)?(?:是|为|相当于)[^，,。；;的是]{2,12}的(?=$)|(?:仅|只|则)?(?:为|由|从|到|是)\\d{4}\\s*年(?:末|底)?的?|的(?=$)|[均都]?(?:低于|高于|落后于?|少于|多于)[\\p{Script=Han}]{0,8}|(?:(?:已经?|共|总共|就|仅|只|还|均|都|也|却|将|要|力争|争取|分别|大约|平均|累计|合计|总计|目前|同比|环比|年均|比上年|较上年|只是|仅是|约)\\s*)*(?:实现|完成|达到了?|高?达|为|是|有|占到?|拥有|超过|突破|剩下|共有|约有|内有|增至|锐减了?|[猛激骤剧飙跃攀](?:增|升)了?到?至?|增长了?到?|增加了?到?|提高了?到?|上升了?到?|下降了?到?|减少了?到?|降低了?到?|升至|增至|降至|减至|提供|创造|吸纳|聚集了?|集聚了?|汇集了?|形成|建成|引进|投入|(?<![总均])投资|(?<!的)(?:出口|生产|贡献)|高于|低于|翻|[涨跌][到至]|在|以|从|由|到|至)?(?:了|着|过)?(?:近|约|超过?|不足|逾|至少|共|仅)?)'
/** Parts owner and owned inside a phrase: 全省共有企业. */
const owns = '(?:目前|现在|如今)?[共内约现已建也还仅]有|拥有|实现|完成|聚集了?|集聚了?|集中了?|吸纳|提供|创造'
/** Opens a clause and says nothing of the subject: 据统计, 其中. */
const opening =
  /^(?:(?:分别|均|都)?(?:比|较)(?:上年|上一年|前一年|去年|\d{4}\s*年|全国|同期)(?:同期)?|[比较]“?[一二三四六七八九十]{1,2}五”?(?:期?末|期间|初)?|分别|据(?:统计|了解|调查|测算|不完全统计)|其中|同时|而且|而|并且?|但是?|此外|另外|例如|如|目前|截至[^，,]{0,12}|到?\s*\d{4}\s*年(?:末|底|初)?|共|另|在|从(?![业事属])|使|和(?!谐)|与|及|(?:仅|只|共|约|现|已|还|也)?有(?![限色机关效所的]))[，,：:]?\s*/u
/** The noun phrase behind the number. */
const complement =
  /^\s*(?:以上|左右|以下|多|余|强|弱)?\s*(?:的|是(?![由在通因以]))?(?<phrase>(?!以上|左右|以下|的|强[，,。；]|弱[，,。；]|之|次|其中|曾|且|至今)[\p{Script=Han}A-Za-z]{1,14}?)(?=[，,。；;、：:（）()]|的|是|为|在|和|与|占|拥有|有|已|将|被|及|等|分布|集中|从事|$)/u
const atEnd = new RegExp(`(?:${predicate})\\s*$`, 'u')
const owner = new RegExp(`^(?<left>.{2,}?)(?:${owns})(?<right>.{2,})$`, 'u')
const splits: readonly RegExp[] = [
  /^(?<measure>.*(?:先进|领先|著名|知名|主要|重要|大型|最[大好高强新])的[^的]+)$/u,
  /^(?<subject>.*?)(?<measure>占.+(?:的)?(?:比重|比例|份额|百分比|[^的]{2,10}))$/u,
  /^(?<subject>.*?)(?<measure>对.+的(?:贡献率?|贡献度|影响|弹性)(?:系数)?)$/u,
  /^(?<subject>.*?)(?:累计|共|已|年|全年|\d{4}\s*年)?(?:实现|完成|创造|上缴|缴纳|拥有|吸纳)(?:了)?(?<measure>[^的]{2,})$/u,
  /^(?<subject>.+?)(?:\d{4}\s*年)?的(?<measure>[^的]+)$/u,
  /^(?<subject>.*(?:经济|企业|集群|产业|行业|公司|园区|开发区|全省|全市|全国|全县|我省|我国|[省县镇]|区(?!位)|市(?!场)))(?<measure>[^的]{2,})$/u,
]

export const phrasesZh: PhraseReader = {
  governor,
  cut: (phrase) => cutBy(phrase, splits),
  complement: (behind) => complement.exec(behind)?.groups?.phrase?.trim() ?? '',
  counter: /^人$/u,
  counted: /./u,
  elides: false,
  inTurn,
}

/** Where words are not parted, predicates hide in nouns (出口 in 出口额): only one at the end counts, or one that says who has what. */
function governor(before: string): Governor {
  const whole = bare(before)
  // 出口12亿美元: a verb that is all there is names what is measured.
  if (whole === '' && /^[\s，,]*(?!增|减|猛|激|骤|剧|飙|跃|攀|提|升|上|下|降|达|占(?!地)|约|超|突|实现|完成)\p{Script=Han}{2,4}\s*$/u.test(before))
    return { left: before.replace(/[\s，,]/gu, ''), right: '' }
  const parts = owner.exec(whole)?.groups
  return parts ? { left: bare(parts.left as string), right: bare(parts.right as string) } : { left: whole, right: '' }
}

/** A phrase without what opens its clause, without function words and marks at its ends; '' where no word is left. */
function bare(words: string): string {
  let text = words.trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(opening, '').trim()
    text = text.replace(/^[\s"“”«»'’.,;:()（）、，—–-]+|[\s"“«'‘.,;:(（、，$—–-]+$/gu, '')
    text = text.replace(atEnd, '').trim()
  }
  return text.length >= 2 && /\p{L}{2}/u.test(text) ? text.slice(-120) : ''
}
