import type { TimeForm } from '../time.ts'

const year = '(?:1[89]|20)\\d\\d'
const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const numbered = (word: string): string => String(names.indexOf(word.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')
const full = (from: string, to: string): string => (to.length === 2 ? from.slice(0, 2) + to : to)

export const enTimes: readonly TimeForm[] = [
  {
    pattern: new RegExp(`(?<!\\d)(?<a>${year})\\s?(?:[-–—/]|to|and|through|until)\\s?(?<b>${year}|\\d\\d)(?![\\d%]|\\.\\d|\\s?(?:percent|per cent))`, 'giu'),
    make: ({ groups: g }) => (g && Number(full(g.a as string, g.b as string)) > Number(g.a) ? `${g.a}/${full(g.a as string, g.b as string)}` : null),
  },
  {
    pattern: new RegExp(`${month}(?:\\s\\d{1,2}(?:st|nd|rd|th)?,?)?,?\\s(?<y>${year})(?!\\d)`, 'giu'),
    make: ({ groups: g }) => (g ? `${g.y}-${numbered(g.month as string)}` : null),
  },
  { pattern: new RegExp(`(?<!\\d)(?<y>${year})s(?!\\p{L})`, 'gu'), make: ({ groups: g }) => `${g?.y}s` },
  {
    pattern: new RegExp(
      `(?<![\\d.,$€£#/-])(?<y>${year})(?![\\d]|[.,]\\d|\\s?(?:%|percent|per\\s?cent|yuan|dollars|euros|people|firms|companies|enterprises|employees|workers))(?!\\s\\p{Ll}+\\s(?:towns|firms|companies|enterprises|villages))`,
      'gu',
    ),
    make: ({ groups: g }) => g?.y ?? null,
  },
]
