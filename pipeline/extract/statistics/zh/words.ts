import { simplified } from '../../../knowledge/simplified.ts'
import { minor, unit } from '../units.ts'
import type { NumberWords, Word } from '../words.ts'
import { zhForms } from './forms.ts'
import { zhQualifiers } from './qualifiers.ts'

const tokens = new Map<string, Word>()
const digits: readonly string[] = ['零〇', '一壹幺', '二两贰俩', '三叁参', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
digits.forEach((forms, value) => {
  for (const form of forms) tokens.set(form, { kind: 'add', value })
})
tokens.set('廿', { kind: 'add', value: 20 })
tokens.set('卅', { kind: 'add', value: 30 })
tokens.set('卌', { kind: 'add', value: 40 })
const scales: readonly (readonly [string, number, (true | 'followed')?])[] = [
  ['十拾', 10, true],
  ['百佰', 1e2, 'followed'],
  ['千仟', 1e3, 'followed'],
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
  ['打', 12],
]
for (const [forms, value, bare] of scales) for (const form of forms) tokens.set(form, { kind: 'times', value, ...(bare ? { bare } : {}) })
for (const form of '多余几') tokens.set(form, { kind: 'vague' })
tokens.set('半', { kind: 'over', value: 2, bare: true })
tokens.set('点', { kind: 'point' })
tokens.set('负', { kind: 'minus' })

// Words that hold a number character and count nothing.
const never = [
  '一(?:切|般|定|些|样|直|起|旦|致|体|贯|律|味|面|边|流|方面|系列|下|看|再|时|向|点儿|心|线|带|级|同|道|方|类|批|举|手|经|部分|揽子|条龙|站式|窝蜂|席之地|刀切|塌糊涂|如既往|定程度|把手)',
  '(?<![零〇一二三四五六七八九十百千万亿第])(?:统|唯|单|同|划|归|合|逐|万|专)一',
  '(?<![零一二三四五六七八九百\\d])十分(?!之)(?!钟)|十足|十堰|五四(?=运动|青年|时期)|三农|四川|四季|四方|四周|四处|五台山|五金|五星|五花八门|五粮|六安|九江|九寨|三亚|三明|三门|三水|三星|三峡|三角|三联|三一重工|百度|百姓|百货|百科|百花|千方百计|千家万户|千变万化|千克(?<!\\d千克)|万科|万元户|万达|万物|万事|万象|双百|千差万别',
  '两(?:者|岸|化|会|侧|端|极|面|难|刀|翼|型)|两两|半导体|半岛|半径|半成品|半自动|半封闭|半天|大半|多半|过半(?!数)|成百上千',
  '第[一二三四五六七八九十百千两零〇\\d]+(?!\\s*(?:个|季度))|其[一二三四五]|(?<!分\\s{0,2})之一(?![点百千万十])',
  '陆(?=[地续军空海上])|(?<=[大海着登])陆',
  '(?<![零〇一二三四五六七八九十百千万亿兆壹贰叁参肆伍陆柒捌玖拾佰仟分之又负点])[陆伍肆拾](?!\\s*[零〇一二三四五六七八九十百千万亿兆点折成壹贰叁参肆伍陆柒捌玖拾佰仟])',
  '千(?=米|克|字节|瓦|卡|比特)|兆(?=字节|瓦|赫|比特)|(?<=[\\d一二三四五六七八九十百千万亿])两(?![百千万亿个家种年天次名位项])',
  '[两二三四五六七八九]大(?![\\p{L}]{0,8}(?:集群|支柱))|[“"][^“”"\\d]{0,3}[一二三四五六七八九十]+[^“”"]{0,3}五[”"]',
  '初[一二三]|星期[一二三四五六]|周[一二三四五六]|统一|一带一路|二元|三元(?!钱)|多元|一元(?=论|化|线性|回归)',
]

/** Chinese numbers: "1.9万亿", 三百五十二, 百分之五, 三成, 翻一番, 十余万. */
export const zhWords: NumberWords = {
  fold: simplified,
  tokens,
  phrases: '',
  glued: { k: 1e3, K: 1e3, M: 1e6, G: 1e9 },
  never: never.join('|'),
  shortTail: true,
  neighbours: true,
  digitRun: 2,
  hundredsUnsaid: false,
  units: [
    unit('percentage_point', '个?\\s*百\\s*分\\s*点'),
    unit('percent', '%|个?百分比'),
    unit('times', '倍'),
    unit('USD', '美元|美圆|美金|美刀|USD'),
    unit('HKD', '元?港(?:元|币)', '港(?:币|元)'),
    unit('TWD', '元?新?台(?:币|元)', '新?台币'),
    unit('EUR', '欧元'),
    unit('JPY', '日(?:元|圆|币)'),
    unit('GBP', '英镑'),
    unit('CHF', '瑞士法郎|瑞郎'),
    unit('KRW', '韩(?:元|币|圜)'),
    unit('RUB', '卢布'),
    unit('INR', '卢比'),
    unit('AUD', '澳(?:元|币)'),
    unit('CAD', '加(?:元|币)'),
    unit('SGD', '新加坡元|新元|坡币'),
    unit('MYR', '马来西亚令吉|令吉|林吉特'),
    unit('THB', '泰铢'),
    unit('VND', '越南盾'),
    unit('NGN', '奈拉'),
    unit('BTC', '个?比特币'),
    unit(
      'CNY',
      '元人民币|元(?!素|件|化|旦|宵|月|年|气|老|帅|首(?![期付批次])|器)|圆(?=[整钱]|$)|块(?:钱)?(?!状|段|砖)|蚊|人民币(?:元)?|CNY|RMB',
      '人民币|RMB|CNY|[¥￥]',
    ),
    minor('CNY', 0.1, '角(?!度|色|落|逐)|毛(?!利|衣|线|绒|纺)|毫(?![米克升])'),
    minor('CNY', 0.01, '分(?!\\s{0,2}之|别|布|析|为|子|类|割|公司|钟|部|店|级|析|支|工|成|[一二三四五六七八九])|仙'),
    minor('USD', 0.01, '美分'),
    unit('km2', '平方(?:公里|千米)'),
    unit('m2', '平方米|平米|㎡'),
    unit('m3', '立方米'),
    unit('ha', '公顷'),
    unit('mu', '亩'),
    unit('km', '公里|千米'),
    unit('cm', '厘米|公分'),
    unit('mm', '毫米'),
    unit('nm', '纳米'),
    unit('um', '微米'),
    unit('m', '米'),
    unit('t', '[多余]?公?吨'),
    unit('kg', '公斤|千克'),
    { unit: 'kg', factor: 0.5, after: '斤' },
    { unit: 'kg', factor: 0.05, after: '两(?![个家种者年大])' },
    unit('mg', '毫克'),
    unit('ug', '微克'),
    unit('g', '克(?!服|隆|拉|鲁|里|罗)'),
    unit('kW.h', '千瓦时|千瓦·时|度电'),
    unit('kW', '千瓦'),
    unit('MW', '兆瓦'),
    unit('MBy', '兆字节'),
    unit('kBy', '千字节'),
    unit('GBy', '吉字节'),
    unit('MHz', '兆赫兹?'),
    unit('Hz', '赫兹?'),
    unit('kcal', '千卡'),
    unit('kbit', '千比特'),
    unit('bit', '比特(?!币)'),
    unit('l', '升(?!级|值|学|高|温|降|至|到)'),
    unit('[bbl_us]', '桶'),
    unit('year-duration', '(?:个)?年(?:时间|左右|之久)?(?![\\d０-９]|代|度|级|末|初|底|前|月|[一二三四五六七八九十])|载'),
    unit('month-duration', '个月'),
    unit('day-duration', '天'),
    unit('h', '个?小时'),
    unit('min', '分钟'),
    unit('Cel', '摄氏度|℃|度(?=左右|以上|以下)'),
    // Measure words of things and people: they count.
    unit(
      'count',
      '(?:多|余)?(?:家|户|个|名|人(?!均|民|才|士|口|员|类|工|力)|位(?!于|置)|项|件|种|类|条|座|所|处|台|辆|套|只|支|片|栋|间|艘|架|张|头|株|批|次|道(?!路|德|理|教|具|路)|桩|匹|根|册|盏|把(?=[，。、]|\\p{Script=Han})|人次|万人|起|篇|部(?!分|门|署|长)|款|对|双|份|口)',
    ),
  ],
  forms: zhForms,
  rangeBetween: '到|至|或|和(?=N)',
  rangeBefore: '从|由|在|介于',
  moved: '(?:增|提高|提升|上升|升|涨|扩大|减|下降|降|跌|缩|回落|下滑|变|调)',
  movedBetween:
    '(?:逐步|迅速|快速|猛)?(?:提高|提升|上升|增长|增加|扩大|下降|降低|减少|缩小|回落|下滑|上涨|攀升|发展|变化|跃升|增|升|降|减|涨|跌)(?:了)?(?:到|至|为)(?:了)?(?:近|约|超过)?',
  listBetween: '、|，|,|和|与|及|以及|/',
  minorBetween: '又|零|空',
  qualifiers: zhQualifiers,
}
