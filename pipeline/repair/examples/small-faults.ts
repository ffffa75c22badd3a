import type { Example } from './example.ts'

// Faults of single characters and words, as text layers, OCR, formula readers and machine translation leave them.

const characters: readonly Example[] = [
  { label: 'a C1 control character for an ellipsis', before: 'and so on\u0085 until the shops close', after: 'and so on… until the shops close' },
  { label: 'a control character between words', before: 'общий рынок\u0003 труда', after: 'общий рынок труда' },
  { label: 'a byte order mark inside', before: '区域\ufeff创新体系', after: '区域创新体系' },
  { label: 'soft hyphens where lines once ended', before: 'про\u00adмыш\u00adленные районы Италии', after: 'промышленные районы Италии' },
  { label: 'й and ё in two parts', before: 'Районныи\u0306 центр, ее\u0308 предприятия', after: 'Районный центр, её предприятия' },
  { label: 'the breve set free', before: 'малыи ˘ бизнес', after: 'малый бизнес' },
  { label: 'ligatures', before: 'ﬁrms beneﬁt from eﬃcient ﬂows', after: 'firms benefit from efficient flows' },
  { label: 'Kangxi radicals', before: '⼯业⽤地与⼈⼝规模', after: '工业用地与人口规模' },
  { label: 'radicals of the supplement', before: '⻓三⻆的⻋间与⻔店', after: '长三角的车间与门店' },
  { label: 'compatibility ideographs', before: '\uf9fd么是生产\uf98a', after: '什么是生产力' },
  { label: 'letters and digits as wide as Han', before: '２０１９年ＧＤＰ增长６．５％', after: '2019年GDP增长6.5%' },
  { label: 'half-width marks', before: '鞋业｡服装､家具', after: '鞋业。服装、家具' },
  { label: 'thin blanks in a number', before: 'всего 1\u2009844\u202f036 рублей', after: 'всего 1\u00a0844\u00a0036 рублей' },
  { label: 'a Cyrillic initial in a Latin reference', before: 'Becattini \u041c. The Marshallian district', after: 'Becattini M. The Marshallian district' },
  {
    label: 'a Cyrillic letter for pages in a Latin reference',
    before: 'Harvard Business Review, Vol. 76, No. 6. \u0420. 77\u201390.',
    after: 'Harvard Business Review, Vol. 76, No. 6. P. 77\u201390.',
  },
  { label: 'a Cyrillic article', before: 'A cluster is \u0430 group of firms', after: 'A cluster is a group of firms' },
  { label: 'the mark of an item in a font of signs', before: '\uf0b7 рост занятости;\n\uf02d рост выпуска', after: '• рост занятости;\n– рост выпуска' },
  { label: 'signs of the font Symbol', before: 'β \uf03d \uf02d0,35 \uf0b1 0,02, \uf053 \uf0a3 1', after: 'β = −0,35 ± 0,02, Σ ≤ 1' },
  { label: 'an em space between words', before: 'Table\u20031. Firms', after: 'Table 1. Firms' },
]

const between: readonly Example[] = [
  {
    label: 'a fraction in formula marks',
    before: '工资水平仅为沿海城市的 $2/3$,而地价是其 $1/8$ 左右。',
    after: '工资水平仅为沿海城市的 2/3,而地价是其 1/8 左右。',
  },
  { label: 'a share in formula marks', before: '占比达 $42\\%$ ，高于 $3 5 . 5 \\%$', after: '占比达 42% ，高于 35.5%' },
  { label: 'a footnote sign in formula marks', before: '创新源于交流$^{[3]}$。', after: '创新源于交流[3]。' },
  { label: 'a range in formula marks', before: '约为 $10\\sim 20$ 家', after: '约为 10~20 家' },
  {
    label: 'blanks all over Chinese',
    before: '中 小 企 业 之 间的 信 任 是 集 群 的 基 础 ，离 不 开 长 期 合 作 。',
    after: '中小企业之间的信任是集群的基础，离不开长期合作。',
  },
  {
    label: 'one blank inside a word of running text',
    before: '这里的鞋匠世代相传,彼此熟悉,订单和技 术都在熟人之间流转,外人很难插足。',
    after: '这里的鞋匠世代相传,彼此熟悉,订单和技术都在熟人之间流转,外人很难插足。',
  },
  { label: 'bold Chinese printed twice', before: '产产业业集集群群的的演演化化', after: '产业集群的演化' },
  { label: 'bold Russian printed twice', before: 'ППррееддииссллооввииее', after: 'Предисловие' },
  { label: 'a heading in spaced capitals', before: 'С О Д Е Р Ж А Н И Е', after: 'СОДЕРЖАНИЕ' },
  { label: 'an English heading in spaced capitals', before: 'C O N T E N T S', after: 'CONTENTS' },
  { label: 'two spaced words', before: 'м а л ы й  б и з н е с', after: 'малый  бизнес' },
  {
    label: 'a blank before the hyphen',
    before: 'large and medium -sized plants in long -term contracts',
    after: 'large and medium-sized plants in long-term contracts',
  },
  { label: 'a blank before the hyphen, Russian', before: 'социально -экономический и какой -то ещё', after: 'социально-экономический и какой-то ещё' },
  { label: 'a round bracket read as an angle bracket', before: '产值〈亿元）与就业《万人)', after: '产值（亿元）与就业(万人)' },
  {
    label: 'a square bracket read as a curly one',
    before: '(1] Marx K. Das Kapital{M]. Berlin: Dietz, 1962.',
    after: '[1] Marx K. Das Kapital[M]. Berlin: Dietz, 1962.',
  },
  { label: 'a speck behind a small word', before: 'the savings that. accrue to a firm in. the town', after: 'the savings that accrue to a firm in the town' },
  { label: 'a speck behind a small Russian word', before: 'часть области, на. которой стоят заводы', after: 'часть области, на которой стоят заводы' },
  { label: 'a hyphen at a line end read as a colon', before: 'We con:\nclude that it pays', after: 'We con-\nclude that it pays' },
  { label: 'dollars read as letters', before: 'exports of USS 100 million and NTS5 billion', after: 'exports of US$ 100 million and NT$5 billion' },
  { label: 'и alone read as н', before: 'заводы н склады', after: 'заводы и склады' },
  { label: 'a dash read as the numeral one', before: '第1期，57一58页，2016一2020年', after: '第1期，57–58页，2016–2020年' },
  { label: 'a closing quote read as ™', before: 'so the "specialised town™ grew', after: 'so the "specialised town" grew' },
  { label: 'half a closing quote', before: 'secrets “in the open’. The dyers', after: 'secrets “in the open”. The dyers' },
  {
    label: 'a closing quote read as ™, its word on the next line',
    before: 'the so-called “flexible\nspecialisation™ of the eighties',
    after: 'the so-called “flexible\nspecialisation” of the eighties',
  },
]

const letters: readonly Example[] = [
  { label: 'Latin letters in Russian words', before: 'Пpeдпpиятия oтpaсли pаспoлoжeны pядoм', after: 'Предприятия отрасли расположены рядом' },
  { label: 'Cyrillic letters in English words', before: 'the сluster shаres а labоur market', after: 'the cluster shares a labour market' },
  { label: 'н for и', before: 'принципы теорин и орнентированные на них меры', after: 'принципы теории и ориентированные на них меры' },
  {
    label: 'm for rn and n, j for i, J for I',
    before: 'the southem dyers, northerm relatjons and their tumover in Jndia',
    after: 'the southern dyers, northern relations and their turnover in India',
  },
  { label: 'п for гг behind years', before: 'выпуск за 1996–2004 п. вырос', after: 'выпуск за 1996–2004 гг. вырос' },
  {
    label: 'Cyrillic letters in a Latin reference and a test',
    before: 'Asheim B., Cooke \u0420., Martin \u0421. The rise of the cluster. London, 2006. 312 \u0440.; значимо (\u0440 < 0,05)',
    after: 'Asheim B., Cooke P., Martin C. The rise of the cluster. London, 2006. 312 p.; значимо (p < 0,05)',
  },
  { label: 'a name no lexicon has', before: 'в работе Бaндмaнa и Kолосовского', after: 'в работе Бандмана и Колосовского' },
  { label: 'a Latin preposition', before: 'согласились c выводами комиссии', after: 'согласились с выводами комиссии' },
  { label: 'a digit for a letter at the start', before: 'Региональная 3кономика растёт', after: 'Региональная экономика растёт' },
  { label: 'a digit for a letter inside', before: 'ценовая к0нкуренция', after: 'ценовая конкуренция' },
  { label: 'a letter for a digit before %', before: 'рост на З0 % за год', after: 'рост на 30 % за год' },
  { label: 'a letter for a digit in a year', before: 'данные за 2О11 г.', after: 'данные за 2011 г.' },
]

export const smallFaults: readonly Example[] = [...characters, ...between, ...letters]
