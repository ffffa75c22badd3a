import { capitalised } from '../../model/capitalised.ts'

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
  return capitalised(name)
}

/**
 * How a text may write such a name. One that ends in a vowel other than а is never declined, and so is found as it is and as an adjective only:
 * Цзянси is no genitive of Цзянсу. One that is declined is found as it is first: Дунгуань is not Дунгуан.
 */
export function inText(name: string | null): string[] {
  if (name === null) return []
  if (/[еиоуэюя]$/u.test(name)) return [`!${name}`, `${name.toLowerCase().replace(/и$/u, 'ий')}ский`]
  // The ending of Аньхой looks like a case's.
  const forms = name.endsWith('ой') ? ['й', 'я', 'ю', 'ем', 'е'].map((ending) => name.slice(0, -1) + ending) : [name]
  return [...forms.map((form) => `!${form}`), name]
}

/** Pinyin syllables by how Russian writes them; of two that are written alike the one there is: luo and no lo, xia and no sia. */
const syllables: ReadonlyMap<string, string> = new Map(
  [...initials.flatMap(([initial]) => [...finals.keys()].filter((final) => joins(initial, final)).map((final) => initial + final)), ...whole.keys()].map(
    (pinyin) => [syllable(pinyin) as string, pinyin.replace('ü', /^[jqx]/u.test(pinyin) ? 'u' : 'ü')],
  ),
)

function joins(initial: string, final: string): boolean {
  if (/^[jqx]$/u.test(initial)) return /^[iü]/u.test(final)
  if (final.startsWith('ü')) return /^[nl]$/u.test(initial) && /^üe?$/u.test(final)
  if (/^[bpmf]$/u.test(initial)) return !/^u./u.test(final) && !(initial === 'f' && final.startsWith('i'))
  if (final === 'o') return false
  return /^[dtnl]$/u.test(initial) || !final.startsWith('i') || (final === 'i' && /^(?:zh|ch|sh|r)$/u.test(initial))
}

/** The pinyin of a Russian name, with a capital; null where it is no chain of Chinese syllables, as it stands or without the ending of a case. */
export function pinyinOf(russian: string): string | null {
  const lower = russian.toLowerCase().replaceAll('ъ', '').replaceAll('-', '')
  const declined = [lower.replace(/(?:ом|ем|[аеую])$/u, ''), lower.replace(/(?:ем|[еяюи])$/u, 'ь'), lower.replace(/[еяю]$/u, 'й')]
  // Фуяне is no Fu-ya-nie.
  const chain = [lower, ...declined]
    .map(chainOf)
    .filter((one, i) => one !== null && (i === 0 || one.length > 1))
    .sort((a, b) => (a as string[]).length - (b as string[]).length)[0]
  if (!chain) return null
  const joined = chain.map((pinyin, i) => (i > 0 && /^[aoe]/u.test(pinyin) ? `'${pinyin}` : pinyin)).join('')
  return capitalised(joined)
}

/** The fewest syllables that make the word. */
function chainOf(word: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    best[end] = null
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const pinyin = syllables.get(word.slice(start, end))
      const before = best[start]
      if (pinyin && before && before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, pinyin]
    }
  }
  return best[word.length] ?? null
}

/** Letters of чжуань. */
const LONGEST = 6
