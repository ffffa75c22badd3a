import type { Examples } from '../../examples.ts'
import { counts, type FoundStatistic } from '../example.ts'

export const examples: Examples<FoundStatistic> = {
  yes: [
    counts('全县共有企业1 234家，从业人员4万余人。', [1234, 'count', { kind: 'count' }], [40000, 'count', { qualifier: 'gt' }]),
    counts('2011年，全市工业总产值达到1.9万亿元。', [1.9e12, 'CNY', { kind: 'amount', time: '2011' }]),
    counts('中小企业分别占企业总数、就业和出口的90%、60%和40%。', [90, 'percent', { kind: 'share' }], [60, 'percent'], [40, 'percent']),
    counts('出口同比下降12.5%。', [12.5, 'percent', { kind: 'growth', direction: 'decrease' }]),
    counts('市场份额由2010年的17%提高到24%。', [17, 'percent', { time: '2010' }], [24, 'percent', { direction: 'increase' }]),
    counts('近300家供应商和2000家以上的作坊依附于它。', [300, 'count', { qualifier: 'approx' }], [2000, 'count', { qualifier: 'gte' }]),
    counts('到2030年，出口额力争突破400亿美元。', [4e10, 'USD', { kind: 'target' }]),
    counts('弹性系数为0.45，平均区位商为1.62。', [0.45, 'coefficient', { kind: 'coefficient' }], [1.62, 'coefficient']),
    counts('產值達三百五十億元，占全縣的六成。', [3.5e10, 'CNY'], [60, 'percent']),
    counts('营业额为新台币9,300亿元。', [9.3e11, 'TWD']),
    counts('民营企业贡献了百分之六十的税收。', [60, 'percent']),
    counts('设备国产化率达到百分之百。', [100, 'percent']),
    counts('产量是十年前的一又二分之一。', [1.5, 'ratio']),
    counts('产量相当于原来的1又1/2。', [1.5, 'ratio']),
    counts('约四分之一的企业从事出口。', [0.25, 'ratio', { qualifier: 'approx' }]),
    counts('全世界每四把剪刀中就有一把产自这里。', [0.25, 'ratio']),
    counts('本地企业占十份七。', [0.7, 'ratio']),
    counts('每100元成本中有37元用于购买原料。', [0.37, 'ratio']),
    counts('平均生产周期为个半月。', [1.5, 'month-duration']),
    counts('七成企业没有自己的品牌。', [70, 'percent']),
    counts('库存按八折出售。', [80, 'percent']),
    counts('五年间产值翻了两番。', [4, 'times', { kind: 'growth', direction: 'increase' }]),
    counts('出口额较上年翻番。', [2, 'times', { kind: 'growth' }]),
    counts('其产量占全国的一半。', [0.5, 'ratio']),
    counts('镇上有上百家作坊。', [100, 'count', { qualifier: 'gte' }]),
  ],
  no: [
    '见表3和图12。',
    '2008年发生了危机。',
    '本文分为三个部分。',
    '一般来说，一切都在变化。',
    '四川和五台山都是地名。',
    'ISBN 978-7-5677-1031-3',
    '第二产业发展很快。',
    '128号公路是一条路。',
    '十分重要的是信任。',
  ],
  notYet: [
    {
      text: '其中七家出口，三家内销。',
      finds: [
        { value: 7, unit: 'count' },
        { value: 3, unit: 'count' },
      ],
      because: 'What is counted stands in the sentence before.',
    },
  ],
}
