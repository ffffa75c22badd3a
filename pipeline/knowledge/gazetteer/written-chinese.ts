import { romanised } from './divisions.ts'
import { placeOf } from './entry.ts'
import type { Candidate } from './index-of-names.ts'
import type { NamedPlace, Place } from './place.ts'

const provinces: Readonly<Record<string, string>> = {
  京: '北京',
  津: '天津',
  沪: '上海',
  渝: '重庆',
  冀: '河北',
  豫: '河南',
  辽: '辽宁',
  黑: '黑龙江',
  湘: '湖南',
  皖: '安徽',
  鲁: '山东',
  苏: '江苏',
  江: '江苏',
  浙: '浙江',
  赣: '江西',
  鄂: '湖北',
  桂: '广西',
  甘: '甘肃',
  晋: '山西',
  蒙: '内蒙古',
  陕: '陕西',
  吉: '吉林',
  闽: '福建',
  贵: '贵州',
  粤: '广东',
  滇: '云南',
  川: '四川',
  琼: '海南',
}
const one = `[${Object.keys(provinces).join('')}]`
/** 江、浙、粤 and 江浙沪: single characters name provinces only beside one another. */
const row = new RegExp(
  `(?<![\\p{Script=Han}--[在以如是和及]])${one}(?:[、,，]${one})+(?=[等三两四五省])|(?:江浙沪|苏浙沪|苏浙皖|江浙|苏浙|闽粤|浙闽|京沪)`,
  'gv',
)

/** Provinces named by single characters in a row. */
export function chineseAbbreviations(text: string, han: ReadonlyMap<string, readonly Candidate[]>) {
  return Array.from(text.matchAll(row)).flatMap((match) =>
    Array.from(match[0].matchAll(new RegExp(one, 'gu'))).flatMap((character) => {
      const place = han.get(provinces[character[0]] as string)?.[0]?.place
      const start = match.index + character.index
      return place ? [{ start, end: start + 1, places: [place], guessed: false }] : []
    }),
  )
}

const town = /^(?:市|县)?(\p{Script=Han}{2,3}?)(?:镇|鎮|街道|乡)(?!企业|政府|化)/u

/** 广东专业镇 are specialised towns, and no town called so. */
const noTown =
  /[的个各多和与及等之小城乡强农山渔全该本此某每名大]$|[的个各多和与及等之小乡强们]|专业|特色|重点|中心|建制|工业|历史|产业|经济|淘宝|电商|自然|行政|示范|周边|其他|所在|周围|附近|下辖|著名/u

/** A town or township right behind the place it lies in: 温州柳市镇. No list has all forty thousand; where they stand names them. */
export function chineseTowns(text: string, named: readonly NamedPlace[]): NamedPlace[] {
  const starts = new Set(named.map(({ start }) => start))
  const nested = named.flatMap((outer) => {
    const match = town.exec(text.slice(outer.end, outer.end + 8))
    const { place } = outer
    if (!match || place.country !== 'CN' || place.kind === 'country' || !/\p{Script=Han}/u.test(text.charAt(outer.start))) return [outer]
    const [whole, name] = match as unknown as [string, string]
    const start = outer.end + whole.indexOf(name)
    if (noTown.test(name) || starts.has(start)) return [outer]
    return [outer, { start, end: outer.end + whole.length, place: townIn(place, name), guessed: false }]
  })
  return withLoneTowns(text, nested)
}

const loneTown = /(?<=^|[，,。；;、：:“"「（(\s]|[的在以如像和与及])(?<name>\p{Script=Han}{2,3})(?:镇|鎮|街道|乡|村)(?![企政化域级上里办委民庄长])/gu

/**
 * A town or village no list has, where nothing stands right before it: 大陈镇 in a sentence on 义乌. It is said to lie in the last place named before it that
 * is no such town, which is likely and no more.
 */
function withLoneTowns(text: string, named: readonly NamedPlace[]): NamedPlace[] {
  const lone = Array.from(text.matchAll(loneTown)).flatMap((match): NamedPlace[] => {
    const name = match.groups?.name as string
    const at = { start: match.index, end: match.index + match[0].length }
    if (noTown.test(name) || named.some(({ start, end }) => start < at.end && at.start < end)) return []
    const outer = named.findLast(({ end, place }) => end <= at.start && place.country === 'CN' && place.within.length < 3)?.place
    return [{ ...at, place: outer ? townIn(outer, name) : placeOf(romanised(name).english, [], 'CN'), guessed: true }]
  })
  return lone.length === 0 ? [...named] : [...named, ...lone].sort((a, b) => a.start - b.start)
}

const townIn = (outer: Place, name: string): Place =>
  placeOf(romanised(name).english, outer.kind === 'country' ? [] : [outer.short, ...outer.within.slice(0, -1)], 'CN')
