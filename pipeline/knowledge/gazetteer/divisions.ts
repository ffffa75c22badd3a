import { areaList } from '@vant/area-data'
import { pinyin } from 'pinyin-pro'
import { capitalised } from '../../model/capitalised.ts'
import type { SegmentChinese } from '../chinese.ts'
import { type Entry, placeOf } from './entry.ts'
import { inText, palladius } from './palladius.ts'

/** Names the world knows in another form than pinyin gives. */
const irregular: Readonly<Record<string, string>> = {
  内蒙古: 'Inner Mongolia',
  西藏: 'Tibet',
  陕西: 'Shaanxi',
  哈尔滨: 'Harbin',
  齐齐哈尔: 'Qiqihar',
  呼和浩特: 'Hohhot',
  鄂尔多斯: 'Ordos',
  呼伦贝尔: 'Hulunbuir',
  乌鲁木齐: 'Urumqi',
  克拉玛依: 'Karamay',
  喀什: 'Kashgar',
  拉萨: 'Lhasa',
}

/** Names Russian has in another form than the system of Palladius gives. */
const irregularRussian: Readonly<Record<string, string>> = {
  内蒙古: 'Внутренняя Монголия',
  西藏: 'Тибет',
  陕西: 'Шэньси',
  安徽: 'Аньхой',
  哈尔滨: 'Харбин',
  齐齐哈尔: 'Цицикар',
  呼和浩特: 'Хух-Хото',
  鄂尔多斯: 'Ордос',
  乌鲁木齐: 'Урумчи',
  克拉玛依: 'Карамай',
  喀什: 'Кашгар',
  拉萨: 'Лхаса',
}

/** Characters whose usual reading is not the one of the place. */
const readings: Readonly<Record<string, readonly string[]>> = {
  乐清: ['yue', 'qing'],
  乐亭: ['lao', 'ting'],
  东阿: ['dong', 'e'],
  六安: ['lu', 'an'],
  大厂: ['da', 'chang'],
}

const peoples =
  '藏|彝|回|土家|苗|壮|布依|侗|朝鲜|蒙古|哈尼|傣|景颇|白|傈僳|哈萨克|柯尔克孜|满|瑶|羌|黎|畲|达斡尔|维吾尔|纳西|佤|拉祜|布朗|独龙|怒|普米|仫佬|毛南|仡佬|水|土|撒拉|保安|东乡|裕固|塔吉克|锡伯|各'
const kindOfDivision = new RegExp(`(?:(?:${peoples})族?)*自治[区州县旗]$|特别行政区$|地区$|盟$|[省市县旗]$`, 'u')

/** A division without the word for its kind: 浙江 of 浙江省, 延边 of 延边朝鲜族自治州. */
export const bareName = (name: string): string => name.replace(kindOfDivision, '')

/**
 * Names that are words as well: 新兴产业 is an emerging industry and not one of Xinxing county, 朝阳产业 a sunrise industry, 突破百亿大关 passes a mark.
 * They are found with the word for their kind (新兴县) only.
 */
const words = new Set(
  '朝阳 大同 白银 阿里 海北 海西 安康 海南州 友谊 方正 博爱 凤凰 惠民 康乐 石柱 温泉 清水 白水 武功 明水 延寿 民乐 木兰 兴业 平安 和平 新城 五常 建设 永新 中方 合作 互助 资源 通道 东方 长子 南部 公安 民权 城口 高台 灯塔 三门 三台 五台 新民 延长 嘉禾 仁和 城区 矿区 郊区 东区 西区 大关 商城 平原 滨海 沿河 河口 威信 新星 安宁 无极 大通 静乐 太康 和顺 平顺 江山 吴起 连城 凌云 长顺 甘泉 白玉 祥云 九龙 弥勒 白杨 双河 安达 明光 大安 来宾 石林 龙门 兴隆 青龙 太湖 东海 江口 金沙 开阳 南江 通江 三江 景泰 长岛 共和 裕民 大英 兴国 江城'.split(
    ' ',
  ),
)
/** Places of industry whose names the Chinese dictionary does not take for names. */
const surely = new Set(
  '常熟 海盐 大冶 邹城 诸城 滕州 招远 龙口 高密 樟树 乐平 武义 仙居 天台 建德 德清 安吉 石狮 福清 兴化 句容 仪征 神木 江油 崇州 简阳 龙游 金乡 平乡 固安 任丘 河间 辛集 泊头 正定 瓦房店 平度 乳山 临清 建瓯 武穴 应城 仙桃 石首 四会 化州 吴川 项城 资兴 涟源 当涂 宝应 灌云 仙游 射洪 丹阳 昌乐'.split(
    ' ',
  ),
)

/** Districts that were towns of their own when their industries grew, and go by their bare names. */
const oldTowns = new Set(
  '萧山 余杭 富阳 章丘 番禺 花都 潮阳 宝安 龙岗 吴江 武进 江都 上虞 椒江 临淄 博山 淄川 文登 姜堰 大丰 赣榆 锡山 北仑 瓯海 鹿城 长乐 集美 同安 梅县 新津 黄陂 江夏 曹妃甸 徐水 偃师 青浦 嘉定 松江 奉贤 金山 溧水 高淳 邗江 丹徒 临安 临川 荔湾 福田 武侯'.split(
    ' ',
  ),
)

/** Provinces, prefectures, counties and county towns of China. */
export function chineseDivisions(segment: SegmentChinese, isWord: (latin: string) => boolean, isRussianWord: (cyrillic: string) => boolean): Entry[] {
  const { province_list, city_list, county_list } = areaList
  const provinces = new Map(Object.entries(province_list).map(([code, name]) => [code.slice(0, 2), { name, ...romanised(bareName(name)) }]))
  const cities = new Map(Object.entries(city_list).map(([code, name]) => [code.slice(0, 4), { name, ...romanised(bareName(name)) }]))
  const entries: Entry[] = []
  for (const { name, english, russian } of provinces.values()) {
    if (/[台香澳]/u.test(name.charAt(0))) continue
    const place = placeOf(english, [], 'CN', { kind: 'region', name: name.endsWith('省') ? `${english} Province, China` : `${english}, China` })
    entries.push({
      place,
      names: [name, bareName(name), english, ...(name.endsWith('省') ? [`${english} Province`] : []), ...inText(russian)],
      anyCase: true,
    })
  }
  for (const [code, { name, english, russian }] of cities) {
    const province = provinces.get(code.slice(0, 2))
    const bare = bareName(name)
    if (!province || outside(code) || /直辖|^$/u.test(bare)) continue
    // 吉林市 lies in 吉林, which is the province where it stands alone.
    const whole = bare === bareName(province.name)
    if (whole && name === province.name) continue
    entries.push(
      whole
        ? { place: countyPlace(`${english} City`, [province.english]), names: [name, `${english} City`] }
        : entry(name, bare, words.has(bare), english, russian, [province.english]),
    )
  }
  for (const [code, name] of Object.entries(county_list)) {
    const province = provinces.get(code.slice(0, 2))
    const bare = bareName(name)
    if (!province || outside(code) || /[镇乡会院园港]$|街道$|办事处$|开发区$|高新区$|新区$|管理区$|示范区$|集聚区$/u.test(name)) continue
    const city = cities.get(code.slice(0, 4))
    const regions = city && !/直辖|^$/u.test(bareName(city.name)) && city.english !== province.english ? [city.english, province.english] : [province.english]
    const { english, russian } = romanised(bare)
    // 曹县 is never 曹 alone.
    if (bare.length < 2) entries.push({ place: countyPlace(romanised(name).english, regions), names: [name] })
    else if (name.endsWith('区')) entries.push(district(name.slice(0, -1), regions))
    else entries.push(entry(name, bare, !isName(bare), english, russian, regions))
  }
  return entries

  function entry(name: string, bare: string, isCommon: boolean, english: string, russian: string | null, regions: readonly string[]): Entry {
    const latin = isWord(english.toLowerCase()) || english.length < 4 ? [] : [english]
    return {
      place: countyPlace(english, regions),
      names: [
        name,
        ...(isCommon || bare.length < 2 ? [] : [bare]),
        ...latin,
        `${english} City`,
        `${english} County`,
        ...(russian && (russian.length > 4 || (name.endsWith('市') && !isRussianWord(russian.toLowerCase()))) ? inText(russian) : []),
      ],
      anyCase: english.length >= 6,
    }
  }

  function district(bare: string, regions: readonly string[]): Entry {
    return { place: countyPlace(romanised(bare).english, regions), names: oldTowns.has(bare) ? [`${bare}区`, bare] : [`${bare}区`] }
  }

  /** True where the dictionary takes the word for a name and nothing else. */
  function isName(bare: string): boolean {
    if (words.has(bare)) return false
    const tags = segment(bare)
    return surely.has(bare) || (tags.length === 1 && /^n[srtz]/u.test(tags[0]?.tag ?? ''))
  }
}

/** Taiwan, Hong Kong and Macau have their lines in the tables. */
export const outside = (code: string): boolean => /^[78]/u.test(code)

/** `Yueqing, Zhejiang, China`, in Wenzhou too. */
const countyPlace = (english: string, regions: readonly string[]) => placeOf(english, regions, 'CN', { name: [english, regions.at(-1), 'China'].join(', ') })

/** A Chinese name in English and Russian. */
export function romanised(name: string): { readonly english: string; readonly russian: string | null } {
  const syllables = readings[name] ?? pinyin(name, { toneType: 'none', type: 'array' })
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/u.test(s) ? `'${s}` : s)).join('')
  return { english: irregular[name] ?? capitalised(joined), russian: irregularRussian[name] ?? palladius(syllables) }
}
