import type { TimeForm } from '../time.ts'

const year = '(?:1[89]|20)\\d\\d'
const names = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const numbered = (word: string): string => {
  const w = word.toLowerCase()
  const index = names.findIndex((name, i) => (i === 4 ? /^ма[йяе]/u.test(w) : w.startsWith(name)))
  return String(index + 1).padStart(2, '0')
}
const full = (from: string, to: string): string => (to.length === 2 ? from.slice(0, 2) + to : to)

export const ruTimes: readonly TimeForm[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)(?<a>${year})(?:\\s?(?:г(?:од\\p{L}{0,2}|\\.)))?\\s?(?:[-–—/]|по|до|и)\\s?(?<b>${year}|\\d\\d)(?=\\s?(?:гг?(?!\\p{L})|год))`,
      'giu',
    ),
    make: ({ groups: g }) => (g && Number(full(g.a as string, g.b as string)) > Number(g.a) ? `${g.a}/${full(g.a as string, g.b as string)}` : null),
  },
  {
    pattern: new RegExp(`(?<month>январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}{0,3}\\s(?<y>${year})(?!\\d)`, 'giu'),
    make: ({ groups: g }) => (g ? `${g.y}-${numbered(g.month as string)}` : null),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<y>${year})-?\\s?(?:е|х|ые|ых)\\s?(?:гг?\\.?|год)`, 'giu'),
    make: ({ groups: g }) => (g?.y?.endsWith('0') ? `${g.y}s` : (g?.y ?? null)),
  },
  {
    pattern: /(?<!\d)(?<d>\d0)-?\s?(?:е|х)\s?(?:гг?\.?|год\p{L}*)(?:\s(?<c>XX|XIX|ХХ|ХIХ|прошлого))?/giu,
    make: ({ groups: g }) => (g?.d ? `${g.c === 'XIX' || g.c === 'ХIХ' ? 18 : 19}${g.d}s` : null),
  },
  { pattern: new RegExp(`(?<![\\d.,])(?<y>${year})(?=\\s?(?:г(?:\\.|од|(?!\\p{L}))))`, 'giu'), make: ({ groups: g }) => g?.y ?? null },
  {
    pattern: new RegExp(`(?<=(?<!\\p{L})(?:в|к|с|до|по|на|за|от)\\s)(?<y>${year})(?=[,;)]|\\s(?:и|по|до)\\s${year})`, 'giu'),
    make: ({ groups: g }) => g?.y ?? null,
  },
]
