// Writes the names of China's divisions for words/divisions.txt, Russian and Latin, one division a line:   node name-divisions.ts > divisions.txt
// A list, because the lexicon is read by workers that need no gazetteer. Made again when the packages of divisions or of pinyin change.
import { areaList } from '@vant/area-data'
import { bareName, outside, romanised } from '../../gazetteer/divisions.ts'

const { province_list, city_list, county_list } = areaList
const lines = new Set<string>()
for (const [code, name] of [province_list, city_list, county_list].flatMap((list) => Object.entries(list))) {
  // Districts are called after sides of the sky and streets; a short name is a word of Russian sooner than a place.
  if (outside(code) || bareName(name).length < 2 || /[区镇乡会]$/u.test(name)) continue
  const { english, russian } = romanised(bareName(name))
  if (russian && /^\p{Lu}\p{Ll}{4,}$/u.test(russian) && /^[A-Z][a-z]{4,}$/u.test(english)) lines.add(`${russian} ${english}`)
}
console.log([...lines].sort().join('\n'))
