import { chineseDigits } from '../../../languages/chinese-digits.ts'
import type { TimeForm } from '../time.ts'

const year = '(?:1[89]|20)\\d\\d'
const full = (from: string, to: string): string => (to.length === 2 ? from.slice(0, 2) + to : to)
const plans: Readonly<Record<string, number>> = { 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 十三: 13, 十四: 14, 十五: 15 }

export const zhTimes: readonly TimeForm[] = [
  {
    pattern: new RegExp(`(?<!\\d)(?<a>${year})\\s*年?\\s*(?:[-–—~～至到])+\\s*(?<b>${year}|\\d\\d)\\s*年(?!代)`, 'gu'),
    make: ({ groups: g }) => (g && Number(full(g.a as string, g.b as string)) > Number(g.a) ? `${g.a}/${full(g.a as string, g.b as string)}` : null),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<y>${year})\\s*年\\s*(?<m>1[0-2]|0?[1-9])\\s*月`, 'gu'),
    make: ({ groups: g }) => (g ? `${g.y}-${(g.m as string).padStart(2, '0')}` : null),
  },
  { pattern: new RegExp(`(?<!\\d)(?<y>${year})\\s*年(?!代)`, 'gu'), make: ({ groups: g }) => g?.y ?? null },
  { pattern: /(?<y>[一二][〇零九八七六五四三二一]{3})年(?!代)/gu, make: ({ groups: g }) => [...(g?.y ?? '')].map((c) => chineseDigits[c]).join('') },
  {
    pattern: /(?:(?<c>20|19|二十|十九)\s*世纪|上世纪)\s*(?<d>[1-9]0|[二三四五六七八九]十)\s*年代/gu,
    make: ({ groups: g }) => `${g?.c === '19' || g?.c === '十九' ? 18 : 19}${/^\d/u.test(g?.d ?? '') ? g?.d : `${chineseDigits[g?.d?.[0] ?? ''] ?? ''}0`}s`,
  },
  // Five-year plans count from 1953: the eleventh, 十一五, is 2006 to 2010.
  {
    pattern: /[“"「]?(?<n>十[一二三四五]?|[六七八九])五[”"」]?(?=期间|时期|规划|末|以来|计划|[，,])/gu,
    make: ({ groups: g }) => {
      const n = plans[g?.n ?? '']
      return n ? `${1951 + 5 * n}/${1955 + 5 * n}` : null
    },
  },
]
