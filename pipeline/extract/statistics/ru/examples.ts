import type { Examples } from '../../examples.ts'
import { counts, type FoundStatistic } from '../example.ts'

export const examples: Examples<FoundStatistic> = {
  yes: [
    counts(
      'В кластере действует 1 234 предприятия, на них занято 40 тыс. человек.',
      [1234, 'count', { measure: 'предприятия', subject: 'кластере' }],
      [40000, 'count'],
    ),
    counts('В 2011 г. выручка отрасли составила 2,5 млрд рублей.', [2.5e9, 'RUB', { kind: 'amount', time: '2011', measure: 'выручка', subject: 'отрасли' }]),
    counts('На долю МСП приходится 90 %, 60 % и 40 % предприятий, занятых и экспорта.', [90, 'percent', { kind: 'share' }], [60, 'percent'], [40, 'percent']),
    counts('Экспорт сократился на 12,5 % по сравнению с 2008 годом.', [12.5, 'percent', { kind: 'growth', direction: 'decrease' }]),
    counts('Доля региона выросла с 17 до 24 %.', [17, 'percent'], [24, 'percent', { direction: 'increase' }]),
    counts('Свыше 300 поставщиков и около 2000 мастерских зависят от завода.', [300, 'count', { qualifier: 'gt' }], [2000, 'count', { qualifier: 'approx' }]),
    counts('К 2030 году экспорт должен достичь 40 млрд евро.', [4e10, 'EUR', { kind: 'target' }]),
    counts('Коэффициент корреляции равен 0,45 (p < 0,01).', [0.45, 'coefficient', { kind: 'coefficient' }], [0.01, 'coefficient', { qualifier: 'lt' }]),
    counts('Из бюджета выделено 36 млн рублей, из фонда — ещё 84 млн.', [3.6e7, 'RUB'], [8.4e7, 'RUB']),
    counts('Выпуск вырос в 2,3 раза.', [2.3, 'times', { kind: 'growth', direction: 'increase' }]),
    counts('Число заявок увеличилось вдвое.', [2, 'times', { kind: 'growth' }]),
    counts('Каждый третий житель занят в отрасли.', [0.333333333333333, 'ratio']),
    counts('Город даёт пятую часть мирового выпуска ножниц.', [0.2, 'ratio']),
    counts('Три из десяти фирм закрылись.', [0.3, 'ratio']),
    counts('Две трети предприятий работают на экспорт.', [0.666666666666667, 'ratio', { kind: 'share' }]),
    counts('Рентабельность упала на 2,1 процентного пункта.', [2.1, 'percentage_point', { direction: 'decrease' }]),
    counts('Средний возраст мастера достиг 52 лет.', [52, 'year-duration']),
    counts('Прибыль с одной пары не превышает 3 фэней.', [0.03, 'CNY', { qualifier: 'lte' }]),
    counts('# Итоги 2022 года\nВыручка участников достигла 48,3 млрд рублей.', [4.83e10, 'RUB', { time: '2022' }]),
  ],
  no: [
    'См. табл. 3 и рис. 12 на с. 240.',
    'В 2008 году начался кризис.',
    'В работе три раздела и два приложения.',
    'УДК 332.1, ББК 65.04.',
    'Портер (1990) и Маршалл (1920) согласны.',
    'ГОСТ 8.417 действует с 2003 г.',
    'Журнал издаётся с января 1998 года, т. 12, вып. 3.',
    'В первой половине XX века центр был невелик.',
  ],
  notYet: [
    {
      text: 'Пять из них экспортируют, остальные три — нет.',
      finds: [
        { value: 5, unit: 'count' },
        { value: 3, unit: 'count' },
      ],
      because: 'What is counted stands in the sentence before.',
    },
  ],
}
