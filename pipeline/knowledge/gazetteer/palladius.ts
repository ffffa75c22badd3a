// How Russian writes Chinese (the system of Palladius): Zhejiang is Чжэцзян, Wenzhou Вэньчжоу. Syllable by syllable, from pinyin without tones.

const initials: readonly (readonly [pinyin: string, russian: string])[] = [
  ['zh', 'чж'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ...'b:б p:п m:м f:ф d:д t:т n:н l:л g:г k:к h:х j:цз q:ц x:с r:ж z:цз c:ц s:с'.split(' ').map((pair) => pair.split(':') as [string, string]),
]

const table = (pairs: string): ReadonlyMap<string, string> => new Map(pairs.split(' ').map((pair) => pair.split(':') as [string, string]))

const finals = table(
  'a:а o:о e:э ai:ай ei:эй ao:ао ou:оу an:ань en:энь ang:ан eng:эн ong:ун i:и ia:я ie:е iao:яо iu:ю ian:янь in:инь iang:ян ing:ин iong:юн u:у ua:уа uo:о uai:уай ui:уй uan:уань un:унь uang:уан ü:юй üe:юэ üan:юань ün:юнь',
)
const whole = table(
  'a:а ai:ай an:ань ang:ан ao:ао e:э en:энь er:эр ou:оу ya:я yan:янь yang:ян yao:яо ye:е yi:и yin:инь ying:ин yong:юн you:ю yu:юй yuan:юань yue:юэ yun:юнь wa:ва wai:вай wan:вань wang:ван wei:вэй wen:вэнь weng:вэн wo:во wu:у zi:цзы ci:цы si:сы hui:хуэй',
)

function syllable(pinyin: string): string | null {
  const known = whole.get(pinyin)
  if (known) return known
  const initial = initials.find(([latin]) => pinyin.startsWith(latin))
  if (!initial) return null
  const rest = pinyin.slice(initial[0].length)
  // j, q and x have no plain u: ju is jü.
  const final = finals.get(/^[jqx]/u.test(pinyin) ? rest.replace(/^u/u, 'ü') : rest)
  return final ? initial[1] + final : null
}

/** The Russian name of pinyin syllables, with a capital; null where one is no syllable of Chinese. */
export function palladius(syllables: readonly string[]): string | null {
  let name = ''
  for (const [i, pinyin] of syllables.entries()) {
    const russian = syllable(pinyin)
    if (russian === null) return null
    // Чанъань: without the sign ng and a vowel would read as another pair of syllables.
    name += (i > 0 && syllables[i - 1]?.endsWith('ng') && /^[аоэ]/u.test(russian) ? 'ъ' : '') + russian
  }
  return name.charAt(0).toUpperCase() + name.slice(1)
}
