import type { Credit } from '../attribution.ts'

/** Papers that say something are no people: «согласно Постановлению Правительства». */
const surname =
  '(?!(?:Постановлени|Приказ|Закон|Федеральн|Указ|Стратеги|Концепци|Программ|Методик|Правительств|Министерств|Конституци|Кодекс|Договор|Росси|Российск)\\p{Ll}*)\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
const person = `(?:(?:\\p{Lu}\\.\\s?){1,2}${surname}|${surname}\\s(?:\\p{Lu}\\.\\s?){1,2}|\\p{Lu}\\p{Ll}+\\s${surname})`
const people = `${person}(?:(?:,\\s|\\sи\\s)${person}){0,2}`
const body = '\\p{Lu}{3,8}(?!\\p{L})'
const says =
  '(?:счита|определ|тракт|понима|рассматрива|полага|утвержда|отмеча|указыва|называ|пиш|пис|характериз|предлага|предложил|ввел|ввёл|вводит|описыва|описал|подразумева|под\\s)'
/** What asks for another case: «по мнению Е. Бергмана», «по Н. Колосовскому», «введён А. Маршаллом». */
const oblique =
  '(?:[Пп]о\\s(?:мнению|определению|словам|выражению|оценке|утверждению|классификации)|[Сс]огласно|[Вв]след\\s+за|[Вв]\\s(?:трактовке|работах|работе|понимании|интерпретации)|[Вв]вед[её]н\\p{L}?|[Пп]редложен\\p{L}{0,3}|[Пп]о)'

export const credit: Credit = {
  said: new RegExp(
    `(?:^|[\\s(«])(?<who>${people}|${body})(?:\\s?[(\\[][^()\\[\\]]{0,40}[)\\]])?,?\\s+(?:\\p{Ll}+\\s+){0,2}?${says}|${oblique}\\s(?<whom>${people}|${body})`,
    'u',
  ),
  nominative: (name) => name.replace(/(\p{Lu}\p{Ll}+?)(ского|цкого|скому|цкому|ским|цким|ой|ом|ым|ем|а|у)(?=\s|,|$)/gu, nominative),
  goesOn: /^(?:[Оо]н|[Оо]на|[Оо]ни|[Пп]о (?:его|её|ее|их) мнению|[Уу]чёный|[Уу]ченый|[Аа]втор)(?!\p{L})/u,
}

/** A family name out of its case: Бергмана, Колосовскому, Ивановой. */
function nominative(name: string, stem: string, ending: string): string {
  if (/^[сц]к/u.test(ending)) return `${stem}${ending.slice(0, 2)}ий`
  if (ending === 'ой') return /[оеи][вн]$/u.test(stem) ? `${stem}а` : name
  return /[бвгджзклмнпрстфхцчшщ]$/u.test(stem) ? stem : name
}
