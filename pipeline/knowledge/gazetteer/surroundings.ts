// What the words around a name say of it: whether it is a place at all.

const institution =
  /^(?:\s+(?:Normal|Medical|Agricultural|Technical|State|Business|Polytechnic))?\s+(?:University|College|Institute|Press|Academy|Daily|School|Business School|Journal|Bank|Sea)(?!\p{L})/u
const institutionBefore = /(?:University|Institute|College|Bank|Academy|School|Treaty|Duke|Journal) of (?:the )?$/u
const institutionRussian = /^\p{Ll}*\s+(?:\p{Ll}+\s+){0,3}(?:университет|институт|академи)/u
const institutionChinese = /^(?:省|市)?[\p{Script=Han}--[的有内和与及在是]]{0,4}?(?:大学|学院|出版社|日报|学报|大學|學院)/v

/** Of a language or a person, not a land: "Cluster (an English word)", «английское слово», 美国学者. */
const speech = /^\s(?:words?|language|term|translation|original|origin)(?!\p{L})|^\p{Ll}*\s(?:слов[оаеу]м?|язык|термин|перевод|оригинал|аббревиатур)/u
const citizen =
  /^\s(?:\p{Ll}+\s){0,2}?(?:economists?|scholars?|geographers?|sociologists?|researchers?|scientists?|professors?)(?!\p{L})|^\p{Ll}*\s(?:\p{Ll}+\s){0,2}?(?:экономист|уч[её]н(?:ый|ого|ому|ым|ые|ых|ыми)|исследовател|географ(?!и)|социолог(?!и)|профессор)|^(?:著名)?[\p{Script=Han}]{0,4}?(?:学者|教授|学家)/u

/** 佛罗里达提出: no place thinks or writes; to put forward a plan is what a province may do. */
const speakerChinese = /^(?:等人?|教授|先生)?(?:认为|指出|主张|写道|强调|所说|的定义)/u
const proposerChinese = /^(?:等人?)?(?:最早|首先|首次)?提出/u

const surnames =
  'Bai Cai Cao Chen Cheng Cui Dai Deng Ding Dong Du Fan Fang Feng Fu Gao Gu Guo Han He Hou Hu Huang Jia Jiang Jin Kong Li Liang Liao Lin Liu Long Lu Luo Ma Mao Meng Mo Pan Peng Qian Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang Tian Wan Wang Wei Wen Wu Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou'
const surnameBefore = new RegExp(`(?<!\\p{L})(?:${surnames.replaceAll(' ', '|')})\\s$`, 'u')
/** "A. Marshall", "Marshall A." and "Marshall (1920)" are people. */
const initialBefore = /(?<![\p{L}.])\p{Lu}\.\s?$/u
const personAfter = /^(?:,?\s\p{Lu}\.(?:\s|,|\p{Lu})|\s?[(（](?:19|20)\d\d|\set al)/u

/** US$ and "Hong Kong dollars" are money. */
const moneyAfter = /^\s?\$|^\s(?:dollars?|долл)/iu

/** "In the 1987 film Wall Street": the title of a work. */
const workBefore = /(?<!\p{L})(?:film|movie|novel|фильм\p{L}{0,2}|роман\p{L}{0,2})\s["“«]?$/iu

/** «долл. США» is money too. */
const moneyBefore = /(?<!\p{L})долл(?:\.|ар\p{L}{0,3})\s$/iu

/** True where the words around the span show that it names a person, a school, a publisher or a currency. */
export function notPlace(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 48)]
  return (
    institution.test(after) ||
    moneyAfter.test(after) ||
    moneyBefore.test(before) ||
    workBefore.test(before) ||
    institutionBefore.test(before) ||
    institutionRussian.test(after) ||
    institutionChinese.test(after) ||
    speakerChinese.test(after) ||
    (end - start > 2 && proposerChinese.test(after)) ||
    speech.test(after) ||
    citizen.test(after) ||
    surnameBefore.test(before) ||
    initialBefore.test(before) ||
    personAfter.test(after)
  )
}

const placeBefore = /(?<!\p{L})(?:in|at|near|around|from|of|outside|town of|city of|like|and)\s(?:the\s)?$/iu
const placeAfter = /^(?:\s?[(,]|\s(?:cluster|district|industr|region|area|province|and))/iu

/** True where the words around a small town's name make it a town. */
export const weakStandsAlone = (text: string, start: number, end: number): boolean =>
  placeBefore.test(text.slice(Math.max(0, start - 16), start)) && (placeAfter.test(text.slice(end, end + 12)) || !/^\s\p{Lu}/u.test(text.slice(end, end + 3)))
