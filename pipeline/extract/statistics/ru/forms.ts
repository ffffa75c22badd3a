import type { NumberForm } from '../words.ts'

const multiples: Readonly<Record<string, number>> = {
  вдвое: 2,
  втрое: 3,
  вчетверо: 4,
  впятеро: 5,
  вшестеро: 6,
  вдесятеро: 10,
  удвои: 2,
  удваи: 2,
  удвое: 2,
  утрои: 3,
  утрое: 3,
  учетвер: 4,
  двукратн: 2,
  трёхкратн: 3,
  трехкратн: 3,
  четырёхкратн: 4,
  четырехкратн: 4,
  пятикратн: 5,
  десятикратн: 10,
}

const nth: Readonly<Record<string, number>> = {
  втор: 2,
  трет: 3,
  четверт: 4,
  четвёрт: 4,
  пят: 5,
  шест: 6,
  седьм: 7,
  восьм: 8,
  девят: 9,
  десят: 10,
  двенадцат: 12,
  пятнадцат: 15,
  двадцат: 20,
  сот: 100,
}

const worth = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.entries(table).find(([stem]) => word.toLowerCase().startsWith(stem))?.[1]

/** Numbers Russian says in longer forms. */
export const ruForms: readonly NumberForm[] = [
  {
    name: 'ru: вдвое',
    pattern: `(?<!\\p{L})(?<word>${Object.keys(multiples)
      .map((stem) => `${stem}\\p{L}*`)
      .join('|')})`,
    make: (_, match) => {
      const value = worth(multiples, match.groups?.word ?? '')
      return value ? { value, unit: 'times' } : null
    },
  },
  {
    name: 'ru: каждый третий',
    pattern:
      '(?<!\\p{L})кажд(?:ый|ая|ое|ой|ого|ому|ым|ую)\\s+(?<word>(?:втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|двенадцат|пятнадцат|двадцат|сот)(?:ый|ая|ое|ой|ого|ому|ым|ую|ий|ья|ье|ьей|ьего|ью))(?!\\p{L})(?!\\s+(?:год|раз|день|месяц))',
    make: (_, match) => {
      const value = worth(nth, match.groups?.word ?? '')
      return value ? { value: 1 / value, unit: 'ratio' } : null
    },
  },
  {
    name: 'ru: пятая часть',
    pattern: '(?<!\\p{L})(?<word>(?:трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|двадцат)(?:ая|ой|ую|ья|ьей|ью))\\s+част(?:ь|и|ью)(?!\\p{L})',
    make: (_, match) => {
      const value = worth(nth, match.groups?.word ?? '')
      return value ? { value: 1 / value, unit: 'ratio' } : null
    },
  },
  {
    name: 'ru: N из M',
    pattern: 'N\\s+(?:\\p{L}+\\s+)?из\\s+(?:кажд\\p{L}+\\s+)?N(?!\\s*%)',
    make: ([a, b]) =>
      // «7 из 46 опрошенных фирм» are two counts, «7 из 10» a share.
      a && b && !(a.digits && b.digits && b.value % 10 !== 0) && a.value <= 20 && b.value > a.value && b.value <= 1000 && !(b.plain && b.value > 500)
        ? { value: a.value / b.value, unit: 'ratio' }
        : null,
  },
]
