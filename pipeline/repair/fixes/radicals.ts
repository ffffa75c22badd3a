import type { Finder } from '../found.ts'
import { editsOf } from '../found.ts'

/** U+2E80 to U+2EF3: Equivalent_Unified_Ideograph of the Unicode Character Database, in order; "　" where there is none. */
const SUPPLEMENT =
  '　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

const equivalents = new Map([...SUPPLEMENT].map((ideograph, i) => [String.fromCodePoint(0x2e80 + i), ideograph] as const))

/**
 * Some fonts name a character by the radical it looks like (⼯ for 工, ⻓ for 长), others by its twin among the compatibility ideographs: the same
 * glyph, but no search finds it.
 */
export const radicals: Finder = (text) => ({
  edits: editsOf(
    text,
    /[\u2e81-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/gu,
    'radical',
    0.98,
    ([char]) => equivalents.get(char) ?? char.normalize('NFKC'),
  ),
  doubts: [],
})
