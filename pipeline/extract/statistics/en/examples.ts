import type { Examples } from '../../examples.ts'
import { counts, type FoundStatistic } from '../example.ts'

export const examples: Examples<FoundStatistic> = {
  yes: [
    counts(
      'The district has 1,234 firms and employs 40 thousand people.',
      [1234, 'count', { kind: 'count', measure: 'firms' }],
      [40000, 'count', { measure: 'people' }],
    ),
    counts('In 2011 the output of the cluster reached 2.5 billion dollars.', [
      2.5e9,
      'USD',
      { kind: 'amount', time: '2011', measure: 'output', subject: 'cluster' },
    ]),
    counts(
      'SMEs account for 90, 60 and 40 per cent of firms, jobs and exports respectively.',
      [90, 'percent', { kind: 'share' }],
      [60, 'percent'],
      [40, 'percent'],
    ),
    counts('Exports fell by 12.5% in 2009.', [12.5, 'percent', { kind: 'growth', direction: 'decrease', time: '2009', measure: 'Exports' }]),
    counts(
      'Its share rose from 17% to 24% between 2010 and 2015.',
      [17, 'percent', { time: '2010' }],
      [24, 'percent', { time: '2015', direction: 'increase' }],
    ),
    counts('More than 300 suppliers and nearly 2,000 workshops depend on it.', [300, 'count', { qualifier: 'gt' }], [2000, 'count', { qualifier: 'approx' }]),
    counts('Wages are between 10 and 15 dollars per hour.', [10, 'USD', { valueMax: 15, kind: 'price' }]),
    counts('By 2030 exports should reach €40 billion.', [4e10, 'EUR', { kind: 'target' }]),
    counts('The elasticity is 0.045 (p < 0.01).', [0.045, 'coefficient', { kind: 'coefficient' }], [0.01, 'coefficient', { qualifier: 'lt' }]),
    counts('The programme granted 36 million roubles, the region another 84 million.', [3.6e7, 'RUB'], [8.4e7, 'RUB']),
    counts('Only 3 out of 10 owners had heard of it.', [0.3, 'ratio']),
    counts('One in five workers is self-employed.', [0.2, 'ratio']),
    counts('Two workshops in three have closed.', [0.666666666666667, 'ratio']),
    counts('The odds are three over seven.', [0.428571428571429, 'ratio']),
    counts('It produces about half of the tiles sold in Europe.', [0.5, 'ratio', { qualifier: 'approx' }]),
    counts('Turnover doubled in ten years.', [2, 'times', { kind: 'growth', direction: 'increase' }]),
    counts('The plan is to double the number of patents.', [2, 'times']),
    counts('Rents are twice as high as in the suburbs.', [2, 'times']),
    counts('They hold, in per cent of 40, the larger part.', [40, 'percent']),
    counts('# Employment in 2004\nThe mills employed 5,300 people.', [5300, 'count', { time: '2004' }]),
    counts('Revenue was Rs 15 crore, or about $2 mn.', [1.5e8, 'INR'], [2e6, 'USD', { qualifier: 'approx' }]),
    counts('The programme had a budget of £120m.', [1.2e8, 'GBP', { measure: 'budget', subject: 'programme' }]),
    counts('Between 1995 and 2005 employment fell by half.', [0.5, 'ratio', { kind: 'growth', direction: 'decrease', measure: 'employment' }]),
    counts(
      'Exports from the town rose from US$ 150 million in 1990 to US$ 1.8 billion in 2007.',
      [1.5e8, 'USD', { measure: 'Exports', subject: 'town', time: '1990', place: null }],
      [1.8e9, 'USD', { time: '2007' }],
    ),
    counts('The park hosts 180 companies, of which 25 are multinationals.', [180, 'count', { subject: 'park' }], [25, 'count', { measure: 'companies' }]),
    counts('Fewer than 10 of the 62 clusters have an office.', [10, 'count', { qualifier: 'lt' }], [62, 'count', { measure: 'clusters' }]),
    counts('There are 3.4 patents per 1,000 inhabitants.', [3.4, 'count', { measure: 'patents' }]),
    counts('Recall is poor (0.34).', [0.34, 'coefficient', { measure: 'Recall' }]),
    counts(
      'Silicon Valley attracted 41 percent of all US venture capital, up from 32 percent.',
      [41, 'percent', { place: 'Silicon Valley, California, United States', measure: 'US venture capital' }],
      [32, 'percent', { kind: 'share' }],
    ),
    counts('One firm in four was closed.', [0.25, 'ratio', { kind: 'share' }]),
  ],
  no: [
    'See Table 3 and Fig. 12 on page 240.',
    'Route 128 and Fortune 500 are names.',
    'ISBN 978-7-5677-1031-3.',
    'In 2008 the crisis came.',
    'The paper has three sections and two appendices.',
    'Porter (1990, 1998) and Marshall (1920) agree.',
    'First, there are several kinds of clusters [12, 14].',
    'A 10 cm twist drill is sold there.',
    'Horizon 2020 is a programme.',
    '2. Data and methods',
  ],
  notYet: [
    {
      text: 'Seven of them export; of these, three go to Asia.',
      finds: [
        { value: 7, unit: 'count' },
        { value: 3, unit: 'count' },
      ],
      because: 'What is counted stands in the sentence before.',
    },
  ],
}
