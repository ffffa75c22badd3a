import type { Coordination } from '../phrases.ts'

/** Nouns that a measure ends with. */
const measure = '(?:数量?|总量|总额|额|率|总?值|收入|产量|利润|税收|税金|规模|资产|面积|就业|贡献|价格|成本|比重|份额|营收)'
/** 企业数量和资产总额分别, 对生产总值和就业的贡献均. */
const joined = new RegExp(
  `(?<owner>(?:[\\p{Script=Han}]*?(?:企业|经济|集群|产业|行业|公司|园区|[省市县镇区]))的?)?(?<first>[\\p{Script=Han}]{0,10}?${measure})(?:和|与|及|以及)(?<second>[\\p{Script=Han}]{0,8}?${measure})(?=均|都|分别|各|同比|比|较|仅|只|约|也|达|为|是|占|增|下|提|上|减|低于|高于|翻|$)`,
  'u',
)

export const coordinatedZh: Coordination = {
  members(before) {
    const groups = joined.exec(before)?.groups
    if (!groups) return []
    const subject = groups.owner?.replace(/的$/u, '') || null
    return [groups.first as string, groups.second as string].map((named) => ({ measure: named, subject }))
  },
  ofThose: /^[\s，,]*(?:分别|均|都)/u,
}
