import type { Examples } from '../../examples.ts'
import type { FoundCase } from '../found-case.ts'

export const examples: Examples<FoundCase> = {
  yes: [
    {
      text: '如广东佛山的陶瓷产业集群、江苏昆山的电子信息产业集群、河北清河的羊绒产业集群等。',
      finds: [
        { name: 'Foshan ceramics cluster', depth: 'mention' },
        { name: 'Kunshan electronics cluster', depth: 'mention' },
        { name: 'Qinghe cashmere cluster', depth: 'mention' },
      ],
    },
    {
      text: '晋江鞋业集群起步于20世纪80年代，现有制鞋企业3000多家。该集群的产品出口到80多个国家。',
      finds: [{ place: 'Jinjiang, Fujian, China', industry: 'footwear', depth: 'described', aspects: ['formation', 'structure', 'performance'] }],
    },
    { text: '产业集群主要集中在江、浙、粤等东部沿海地区。', finds: [{ place: 'Eastern coastal China, China', depth: 'mention' }] },
    { text: '美国硅谷和第三意大利是人们常举的例子。', finds: [{ name: 'Silicon Valley' }, { name: 'Third Italy' }] },
    {
      text: '浙江绍兴大唐镇的袜业产业群远近闻名。\n诸暨大唐袜业产业集群有上万家企业。',
      finds: [{ place: 'Datang, Zhuji, Zhejiang, China', industry: 'hosiery' }],
      because: 'one town under two names',
    },
    {
      text: '清塘镇被称为“中国毛巾之乡”。',
      finds: [{ name: 'Qingtang towels cluster', industry: 'towels' }],
      because: 'a title of a trade makes a cluster where the word is not said',
    },
    { text: '被誉为“中国雨伞之都”的崧厦有上千家工厂。', finds: [{ place: 'Songxia, Shaoxing, Zhejiang, China', industry: 'umbrellas', depth: 'described' }] },
    { text: '安海镇被称为“中国伞都”。', finds: [{ industry: 'umbrellas' }] },
    {
      text: '高技术集群迅速崛起，如德州的奥斯汀、英国的剑桥和法国的索菲亚。',
      finds: [{ place: 'Austin, Texas, United States' }, { place: 'Cambridge, United Kingdom' }, { name: 'Sophia Antipolis' }],
    },
    { text: '文安县拥有板材企业四百多家，是产业集群。', finds: [{ name: "Wen'an wood products cluster", depth: 'described' }] },
    { text: '昌黎县已形成了五大特色产业集群。', finds: [{ place: 'Changli, Hebei, China' }] },
    { text: '块状经济很多，濮院是全国最大的羊毛衫集散地。', finds: [{ place: 'Puyuan, Tongxiang, Zhejiang, China', industry: 'knitwear' }] },
    { text: '清塘镇是全国最大的毛巾生产基地，素有“毛巾之乡”之称。', finds: [{ name: 'Qingtang towels cluster' }] },
    { text: '以伞业闻名于世的晋江市东石镇有上千家工厂。', finds: [{ industry: 'umbrellas', depth: 'described' }] },
    {
      text: '专业镇很多。虎门镇起步最早，全镇服装产值近百亿元。',
      finds: [{ place: 'Humen, Dongguan, Guangdong, China', industry: 'garments' }],
    },
    {
      text: '诸暨大唐的袜业集群远近闻名。\n大唐镇有上万家企业。',
      finds: [{ place: 'Datang, Zhuji, Zhejiang, China', industry: 'hosiery' }],
      because: 'the full name of a town may come behind its bare one',
    },
    { text: '电缆产业集群较多，如河北宁晋有电缆企业500多家。', finds: [{ industry: 'cables' }] },
    { text: '崧厦镇，地处杭州、宁波之间，是全球最大的雨伞生产基地。', finds: [{ place: 'Songxia, Shaoxing, Zhejiang, China', industry: 'umbrellas' }] },
    { text: '浦那被誉为“亚洲硅谷”，软件企业众多。', finds: [{ place: 'Pune, Maharashtra, India' }] },
    {
      text: '清河羊绒、辛集皮革、白沟箱包远销海外。',
      finds: [{ industry: 'cashmere' }, { industry: 'leather' }, { industry: 'bags' }],
      because: 'three towns each with its trade need no word for it',
    },
    { text: '平乡的童车占国内市场的一半。', finds: [{ place: 'Pingxiang, Hebei, China', industry: 'prams' }] },
    { text: '产业集群发展很快，晋江、石狮的制鞋最有名。', finds: [{ industry: 'footwear' }, { industry: 'footwear' }] },
  ],
  no: [
    '浙江省羊毛衫协会介绍了产业集群的情况。',
    '美国学者波特提出了产业集群理论。',
    '我国产业集群发展很快。',
    '2010年浙江出口额增长4%。',
    '与广东和江苏相比还有差距。',
  ],
  notYet: [],
}
