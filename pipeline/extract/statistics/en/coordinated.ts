import type { Coordination } from '../phrases.ts'

/** Nouns of measures that stand for themselves; "import and export volume" is one. */
const measure =
  '(?:sales|exports|imports|output|production|turnover|employment|wages|profits|revenues?|investments?|productivity|incomes?|prices|costs|value added|jobs|profitability|shares?)'
/** "employment and turnover of the cluster rose": at most two words stand before each noun. */
const joined = new RegExp(
  `(?<![\\p{L}-])(?:both\\s|the\\s|its\\s|their\\s)*(?<first>(?:(?!(?:of|in|the|and|both|its|their|with|for|from)\\s)[\\p{L}-]+\\s){0,2}${measure})\\sand\\s(?:the\\s|its\\s|their\\s)*(?<second>(?:(?!(?:of|in|the|and)\\s)[\\p{L}-]+\\s){0,2}?${measure})(?:\\s(?:of|in)\\s(?:the\\s|its\\s)?(?<owner>[\\p{L}-]+(?:\\s[\\p{L}-]+){0,3}?))?\\s(?:both\\s|each\\s|have\\s|has\\s|had\\s)*(?:rose|risen|grew|grown|fell|fallen|increased|decreased|declined|dropped|doubled|are|were|was|is|accounted|reached|amounted)(?!\\p{L})`,
  'iu',
)

export const coordinatedEn: Coordination = {
  members(before) {
    const groups = joined.exec(before)?.groups
    if (!groups) return []
    return [groups.first as string, groups.second as string].map((named) => ({ measure: named, subject: groups.owner ?? null }))
  },
  ofThose: /^[\s,]*(?:both|each)(?!\p{L})/iu,
}
