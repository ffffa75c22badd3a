import type { Span } from '../model/span.ts'

/**
 * Well-known authors of the field: best-known Latin form; given names; family name in Latin letters, in Russian (without its case ending), in Chinese.
 * What machine translation makes of a name is here too: Michael Potter, 迈克尔·彼特.
 */
const table: readonly (readonly [name: string, given: string, latin: string, russian: string, chinese: string])[] = [
  ['Michael Porter', 'Michael|Майкл|迈克尔|麦克尔', 'Porter|Potter', 'Портер', '波特|彼特'],
  ['Alfred Marshall', 'Alfred|Альфред|阿尔弗雷德', 'Marshall', 'Маршалл', '马歇尔'],
  ['Alfred Weber', 'Alfred|Альфред|阿尔弗雷德', 'Weber', 'Вебер', '韦伯'],
  ['Paul Krugman', 'Paul|Пол|保罗', 'Krugman', 'Кругман', '克鲁格曼'],
  ['Joseph Schumpeter', 'Joseph|Йозеф|约瑟夫', 'Schumpeter', 'Шумпетер', '熊彼特'],
  ['Adam Smith', 'Adam|Адам|亚当', 'Smith', 'Смит', '斯密'],
  ['David Ricardo', 'David|Давид|大卫', 'Ricardo', 'Рикардо', '李嘉图'],
  ['Karl Marx', 'Karl|Карл|卡尔', 'Marx', 'Маркс', '马克思'],
  ['Giacomo Becattini', 'Giacomo|Джакомо', 'Becattini', 'Бекаттини', '贝卡蒂尼|巴卡蒂尼'],
  ['Stuart Rosenfeld', 'Stuart|Стюарт', 'Rosenfeld', 'Розенфельд', '罗森菲尔德|罗森菲德'],
  ['Michael Enright', 'Michael|Майкл|迈克尔', 'Enright', 'Энрайт', '恩莱特|恩赖特'],
  ['Edgar Hoover', 'Edgar|Эдгар|埃德加', 'Hoover', 'Гувер', '胡佛'],
  ['Mark Granovetter', 'Mark|Марк|马克', 'Granovetter', 'Грановеттер', '格兰诺维特'],
  ['Ann Markusen', 'Ann|Энн|安', 'Markusen', 'Маркузен', '马库森'],
  ['Philip Cooke', 'Philip|Филип', 'Cooke', 'Кук', '库克'],
  ['François Perroux', 'François|Francois|Франсуа|弗朗索瓦', 'Perroux', 'Перру', '佩鲁'],
  ['Gunnar Myrdal', 'Gunnar|Гуннар', 'Myrdal', 'Мюрдал', '缪尔达尔'],
  ['Oliver Williamson', 'Oliver|Оливер|奥利弗', 'Williamson', 'Уильямсон', '威廉姆森'],
  ['Ronald Coase', 'Ronald|Рональд|罗纳德', 'Coase', 'Коуз', '科斯'],
  ['Michael Storper', 'Michael|Майкл|迈克尔', 'Storper', 'Сторпер', '斯托珀'],
  ['AnnaLee Saxenian', 'Anna ?Lee|Анна ?Ли|安娜', 'Saxenian', 'Саксениан', '萨克森宁|萨克森尼安'],
  ['Walter Isard', 'Walter|Уолтер', 'Isard', 'Изард', '艾萨德'],
  ['Bengt-Åke Lundvall', 'Bengt-[ÅA]ke', 'Lundvall', 'Лундвалл', '伦德瓦尔'],
  ['Chris DeBresson', 'Chris|Christian', 'De ?Bresson', 'Дебрессон', '德布瑞森'],
  ['Hubert Schmitz', 'Hubert|Хуберт', 'Schmitz', 'Шмитц', '施密茨'],
  ['Pim den Hertog', 'Pim', 'den Hertog', '', ''],
  ['Wang Jici', '', 'Wang Jici', '', '王缉慈'],
  ['Qiu Baoxing', '', 'Qiu Baoxing', '', '仇保兴'],
  ['Wu Sihua', '', 'Wu Sihua', '', '吴思华'],
  ['Alexander Granberg', 'Александр', 'Granberg', 'Гранберг', ''],
  ['Nikolai Kolosovsky', 'Николай', 'Kolosovsk[yi]+', 'Колосовск', ''],
]

/** Family names of the table in Latin letters, lower case: no town of that name is meant. */
export const scholarNames: ReadonlySet<string> = new Set(table.flatMap(([, , latin]) => latin.toLowerCase().split('|')))

const scholars = table.map(([name, given, latin, russian, chinese]) => {
  const forms = [`(?<!\\p{Script=Latin})(?:(?:${given || '\\p{Lu}\\.'}|\\p{Lu}\\.)\\s{0,2}(?:\\p{Lu}\\.\\s{0,2})?)?(?:${latin})(?!\\p{Script=Latin})`]
  if (russian) forms.push(`(?<!\\p{L})(?:(?:${given}|\\p{Lu}\\.)\\p{Ll}{0,2}\\s{0,2}(?:\\p{Lu}\\.\\s{0,2})?)?(?:${russian})\\p{Ll}{0,3}(?!\\p{L})`)
  if (chinese) forms.push(`(?:(?:${given})?[·.・•]?(?:${chinese}))`)
  return { name, family: new RegExp(`${latin}|${[russian, chinese].filter(Boolean).join('|') || latin}`, 'u'), pattern: new RegExp(forms.join('|'), 'gu') }
})

/** Scholars of the table named in a text, in text order; of names within each other (彼特 in 熊彼特) the longer. The span is the name as written. */
export function scholarsIn(text: string): (Span & { readonly name: string })[] {
  return scholars
    .filter(({ family }) => family.test(text))
    .flatMap(({ name, pattern }) => Array.from(text.matchAll(pattern), (m) => ({ name, start: m.index, end: m.index + m[0].length })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((name, i, all) => !all.slice(Math.max(0, i - 3), i).some((other) => other.end >= name.end))
}
