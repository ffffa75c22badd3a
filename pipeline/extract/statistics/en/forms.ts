import type { NumberForm } from '../words.ts'

const ratio = (value: number) => ({ value, unit: 'ratio' })

/** Numbers English says in longer forms. */
export const enForms: readonly NumberForm[] = [
  { name: 'en: N out of M', pattern: 'N\\s+out\\s+of\\s+(?:every\\s+)?N', make: ([a, b]) => (a && b && b.value > a.value ? ratio(a.value / b.value) : null) },
  {
    name: 'en: one in N',
    pattern: '(?<!\\p{L})(?:one|every\\s+one)?N\\s+in\\s+(?:every\\s+)?N(?!\\s*(?:years?|months?|days?|%|percent))',
    make: ([a, b]) =>
      a && b && a.value <= 9 && b.value > a.value && b.value <= 1000 && Number.isInteger(b.value) && !(b.plain && b.value > 100)
        ? ratio(a.value / b.value)
        : null,
  },
  {
    name: 'en: one firm in N',
    pattern:
      '(?<!\\p{L})N\\s+\\p{L}+(?:\\s\\p{L}+)?\\s+(?:in|out\\s+of)\\s+(?:every\\s+)?N(?=\\s*(?:$|[.,;:)]|(?:have|has|had|are|is|were|was|do|does|did|will|can|could|now|still|also|never|\\p{L}+ed)(?!\\p{L})))',
    make: ([a, b]) =>
      a && b && !a.digits && !b.digits && a.value <= 9 && b.value > a.value && b.value <= 100 && Number.isInteger(b.value) ? ratio(a.value / b.value) : null,
  },
  {
    name: 'en: every Nth',
    pattern:
      '(?<!\\p{L})every\\s+(?<nth>other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)\\s+(?=(?:\\p{L}+\\s){0,2}?(?:persons?|inhabitants?|residents?|adults?|workers?|employees?|jobs?|managers?|owners?|students?|respondents?|famil(?:y|ies)|households?|firms?|compan(?:y|ies)|enterprises?|shops?|factor(?:y|ies)|plants?|products?|pairs?|cars?|machines?|euros?|dollars?)(?!\\p{L}))',
    make: (_, match) => {
      const n = nths.indexOf((match.groups?.nth ?? '').toLowerCase())
      return ratio(1 / (n < 2 ? 2 : n + 1 === nths.length ? 20 : n + 1))
    },
  },
  { name: 'en: N over M', pattern: 'N\\s+over\\s+N(?!\\s*(?:years?|months?|days?|%|percent))', make: ([a, b]) => (a && b ? ratio(a.value / b.value) : null) },
  { name: 'en: per cent of N', pattern: 'per\\s?cents?\\s+of\\s+N', make: ([a]) => (a ? { value: a.value, unit: 'percent' } : null) },
  {
    name: 'en: doubled',
    pattern:
      '(?<!\\p{L})(?:(?<re>re))?(?<word>doubled|doubles|doubling|tripled|trebled|tripling|quadrupled|quintupled|halved|twofold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold|hundredfold)(?!\\p{L})',
    make: (_, match) => {
      const word = (match.groups?.word ?? '').toLowerCase()
      if (word === 'halved') return { value: 0.5, unit: 'times' }
      const found = Object.entries(multiples).find(([stem]) => word.startsWith(stem))
      return found ? { value: found[1], unit: 'times' } : null
    },
  },
  {
    name: 'en: to double',
    pattern: '(?<!\\p{L})(?:re)?(?<word>double|triple|treble|quadruple|halve)(?=\\s+(?:the|its|their|our|his|from|by|over|in|between|to)(?!\\p{L}))',
    make: (_, match) => {
      const word = (match.groups?.word ?? '').toLowerCase()
      if (word === 'halve') return { value: 0.5, unit: 'times' }
      const found = Object.entries(multiples).find(([stem]) => word.startsWith(stem))
      return found ? { value: found[1], unit: 'times' } : null
    },
  },
  {
    name: 'en: twice',
    pattern: '(?<!\\p{L})(?<word>twice|thrice)(?=\\s+(?:as|that|the|more|larger|higher|its|their|what))',
    make: (_, match) => ({ value: match[0].toLowerCase() === 'twice' ? 2 : 3, unit: 'times' }),
  },
]

const nths = ['other', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'twentieth']

const multiples: Readonly<Record<string, number>> = {
  doub: 2,
  twofold: 2,
  tripl: 3,
  trebl: 3,
  threefold: 3,
  quadrupl: 4,
  fourfold: 4,
  quintupl: 5,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  hundredfold: 100,
}
