import type { NumberForm } from '../words.ts'

const bare: Readonly<Record<string, number>> = { 百: 100, 佰: 100, 千: 1e3, 仟: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 万万: 1e8, 百万万: 1e10 }

/** Numbers Chinese says in longer forms. */
export const zhForms: readonly NumberForm[] = [
  {
    name: 'zh: 百分之N',
    pattern: '(?<minus>[负-])?_(?<base>[百佰千仟万]{1,3}|百\\s*万)\\s*分\\s*[之只]\\s*N(?!_个?百分点)',
    make: ([a], match) => {
      const base = bare[(match.groups?.base ?? '').replace(/\s/gu, '')]
      if (!a || !base) return null
      return { value: ((match.groups?.minus ? -1 : 1) * a.value * 100) / base, max: a.max === null ? null : (a.max * 100) / base, unit: 'percent' }
    },
  },
  { name: 'zh: 百分之百', pattern: '百\\s*分\\s*之\\s*[百佰]', make: () => ({ value: 100, unit: 'percent' }) },
  {
    name: 'zh: K又M分之N',
    pattern: 'N_又_(?:N|(?<base>[百千万]))_分_之?_N',
    make: (numbers, match) => {
      const [k, m, n] = numbers.length === 3 ? numbers : [numbers[0], { value: bare[match.groups?.base ?? ''] ?? 0 }, numbers[1]]
      return k && m && n && m.value > 0 ? { value: Math.sign(k.value || 1) * (Math.abs(k.value) + n.value / m.value), unit: 'ratio' } : null
    },
  },
  {
    name: 'zh: K又N/M',
    pattern: 'N_又_N(?!_[分又])',
    make: ([k, f]) => (k && f?.fraction && f.value < 1 ? { value: k.value + f.value, unit: 'ratio' } : null),
  },
  {
    name: 'zh: M分之N',
    pattern: 'N_分_之_N',
    make: ([m, n]) =>
      m && n && m.value !== 0 ? { value: ((m.negative === n.negative ? 1 : -1) * Math.abs(n.value)) / Math.abs(m.value), unit: 'ratio' } : null,
  },
  {
    name: 'zh: 每N就有一',
    pattern: '每N(?:\\p{Script=Han}{1,8}?)(?:中|里|当中|之中)?[，,]?(?:就|便)?有N(?:[双台件把个条辆只支块张副顶部架家户]|(?=\\p{Script=Han}))',
    make: ([m, n]) => (m && n && n.value < m.value && m.value <= 1000 ? { value: n.value / m.value, unit: 'ratio' } : null),
  },
  {
    // How Cantonese says it: 二份一, 十分一.
    name: 'zh: M份N',
    pattern: 'N_[份分]_N(?![^，。、；\\s])',
    make: ([m, n]) => (m && n && !m.digits && !n.digits && m.value > 0 ? { value: n.value / m.value, unit: 'ratio' } : null),
  },
  {
    name: 'zh: 个半',
    pattern: '(?<![一二三四五六七八九十百千万两几多每这那整第上下前后各某\\d\ue000\ue001])个_N(?<month>月)?',
    make: ([n], match) => (n?.value === 0.5 ? { value: 1.5, unit: match.groups?.month ? 'month-duration' : 'count' } : null),
  },
  {
    name: 'zh: N成',
    pattern: 'N_成_(?:N)?(?![为立功果本长员就熟型分绩品都交份因套])',
    make: ([a, b], match) => {
      if (!a || a.value > 10 || a.value <= 0) return null // 十几成 is no share
      const tail = match[0].endsWith('半') || b?.value === 0.5 ? 5 : b && b.value < 10 ? b.value : 0
      return { value: a.value * 10 + tail, max: a.max === null ? null : a.max * 10, unit: 'percent' }
    },
  },
  {
    name: 'zh: N折',
    pattern: '(?:N|对)_折(?![叠射线旧合腾])',
    make: ([a], match) => {
      if (!a) return match[0].startsWith('对') ? { value: 50, unit: 'percent' } : null
      if (a.max !== null) return { value: 10 * a.value + a.max, unit: 'percent' }
      if (a.value === 0.5) return { value: 50, unit: 'percent' }
      return a.value === 10 ? null : { value: a.value < 10 ? a.value * 10 : a.value, unit: 'percent' }
    },
  },
  {
    name: 'zh: 翻N番',
    pattern: '翻(?:了|上)?(?:近|约|将近|不止)?(?:N|两)番',
    make: ([a]) => (a && a.value <= 10 ? { value: 2 ** a.value, unit: 'times' } : null),
  },
  { name: 'zh: 翻番', pattern: '翻番|翻倍|倍增|翻了?一倍', make: () => ({ value: 2, unit: 'times' }) },
  {
    // Money said without its unit, as papers do of hundreds of millions.
    name: 'zh: 产值近千亿',
    pattern:
      '(?<=(?:产值|销售额|营业额|营收|收入|规模|交易额|成交额|总额|资产|GDP)(?:已经?|就|将)?(?:接近|将近|超过?|达到?|突破|大?约|逾|过|近)?了?)N(?=[，,。；;、）)]|$)',
    make: ([a]) => (a && a.scale >= 1e8 ? { value: a.value, max: a.max, unit: 'CNY' } : null),
  },
  {
    name: 'zh: 上百',
    pattern: '(?<=上|成|近|逾|超|过)(?<base>[百千万亿])(?=[年家个名户人种项条万亿])',
    make: (_, match) => ({ value: ({ 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 } as Record<string, number>)[match[0]] ?? 0, unit: 'count', qualifier: 'gte' }),
  },
]
