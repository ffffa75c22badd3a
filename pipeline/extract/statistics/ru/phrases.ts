import type { Span } from '../../../model/span.ts'
import type { About, Governor, PhraseReader } from '../phrases.ts'
import { type Speech, speechOf } from './speech.ts'

export const phrasesRu: PhraseReader = {
  governor,
  cut,
  complement,
  counter: /^(?:человека?|чел|шт|штук[аи]?|единиц[аы]?|ед|пар)$/iu,
  counted: /числ|количеств|занят|населени|персонал|дефицит|штат|потребност|нехватк|выпуск|производств/iu,
  elides: true,
}

export interface Word extends Span {
  readonly text: string
  readonly speech: Speech
}

export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\d][\p{L}\d«»"“”.-]*/gu), (m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
    speech: speechOf(m[0].replace(/[«»"“”.]/gu, '')),
  }))

/** What is measured, by its first noun: of a container («доля», «число») the next noun belongs to the name; of others it says whose. */
const container =
  /^(?:объ[её]м|числ|численност|количеств|дол[яиюе]|вес(?:а|у|ом|е)?$|удельн|уровен|уровн|темп|прирост|рост(?:а|у|ом|е)?$|коэффициент|индекс|показател|цен[аыуе]|стоимост|себестоимост|производств|выпуск|производительност|рентабельност|плотност|степен|возраст|износ|загрузк|сумм|размер|величин|концентраци|эластичност|мощност|площад|поставк|продаж|объ[её]|норм[аы]|срок|вклад|оборот$|ч[иа]сл)/iu
const plain =
  /^(?:экспорт|импорт|вывоз|оборот|выручк|прибыл|доход|инвестици|вложени|расход|затрат|издержк|зарплат|плат[аыу]|заработ|населени|задолженност|налог|поступлени|отгрузк|финансировани|бюджет|субсиди|капитал|заняты|занятост|потребност|дефицит|нехватк|протяж[её]нност|длин|радиус|расстояни|потреблени|добыч|сбор|ставк|маржа|надбавк|ВВП|ВРП|спрос|безработиц|рабоч[иа])/iu
export const isMeasure = ({ text }: Word): boolean => container.test(text) || plain.test(text)
/** Words before a name that say nothing: «в состав кластера», «на территории области». */
const frame = /^(?:состав|территори|рамк|услови|пределах|числ[оеу]|лиц|базе|сумм[уе]|размер|уровн|сч[её]т)\p{L}*$/iu

/** Parts the words before a number at their last verb. */
function governor(before: string): Governor {
  const words = wordsOf(before)
  const verb = words.findLastIndex(({ speech }) => speech === 'verb')
  if (verb < 0) return { left: before.trim(), right: '' }
  const right = before.slice((words[verb] as Word).end)
  const head = words.findIndex((word, i) => i > verb && isMeasure(word) && words[i - 1]?.speech !== 'preposition')
  return { left: before.slice(0, (words[verb] as Word).start).trim(), right: head >= 0 ? measureAt(right, wordsOf(right)) : '' }
}

/** Cuts the words before the verb: what is measured and whose it is; null for what they do not say. */
export function cut(left: string): About {
  const words = wordsOf(left)
  const share = words.findIndex(({ text }, i) => /^долю$/iu.test(text) && /^на$/iu.test(words[i - 1]?.text ?? ''))
  if (share > 0) return { measure: null, subject: nameIn(left, words.slice(share + 1)) || null }
  const head = words.findIndex((word, i) => isMeasure(word) && governs(words, i) === undefined)
  if (head < 0) {
    const subject = nameIn(left, words)
    return { measure: null, subject: subject || null }
  }
  const [start, end] = measureSpan(words, head)
  const rest = words.slice(end)
  const measure = left.slice((words[start] as Word).start, (words[end - 1] as Word).end)
  const owner = nameIn(left, rest) || nameIn(left, words.slice(0, start))
  return { measure, subject: owner || null }
}

/** The preposition a word stands under, adjectives between. */
function governs(words: readonly Word[], i: number): Word | undefined {
  let before = i - 1
  while (words[before]?.speech === 'adjective') before--
  return words[before]?.speech === 'preposition' ? words[before] : undefined
}

function measureAt(text: string, words: readonly Word[]): string {
  const head = words.findIndex((word) => isMeasure(word))
  if (head < 0) return ''
  const [start, end] = measureSpan(words, head)
  return text.slice((words[start] as Word).start, (words[end - 1] as Word).end)
}

/** Indices of the words of the measure whose head stands at `head`. */
function measureSpan(words: readonly Word[], head: number): [start: number, end: number] {
  let start = head
  while (words[start - 1]?.speech === 'adjective') start--
  let end = head + 1
  // «темп роста», «удельный вес»: the head goes on.
  while (words[end] && isMeasure(words[end] as Word) && words[end]?.speech === 'noun') end++
  const last = words[end - 1] as Word
  if (container.test(last.text)) end = phraseEnd(words, end)
  else if (
    words[end]?.speech === 'preposition' &&
    /^(?:на|в|по)$/iu.test(words[end]?.text ?? '') &&
    /^(?:инвестици|вложени|расход|затрат|издержк|задолженност|спрос)/iu.test(last.text)
  )
    end = Math.max(end, phraseEnd(words, end + 1))
  return [start, end]
}

/** Index behind the noun phrase that begins at `from`; `from` where none does. */
function phraseEnd(words: readonly Word[], from: number): number {
  let i = from
  while (words[i]?.speech === 'adjective' || (/^и$/iu.test(words[i]?.text ?? '') && words[i - 1]?.speech === 'adjective')) i++
  // «80 % выпускаемых в стране ножей»: what stands between participle and noun is skipped.
  if (i > from && words[i]?.speech === 'preposition' && words[i + 1]?.speech === 'noun') {
    const inner = phraseEnd(words, i + 2)
    if (inner > i + 2) return inner
  }
  if (words[i]?.speech === 'noun') return i + 1
  // «60 % комплектующих», «семейных мастерских»: an adjective that stands for a noun.
  return i > from && /[иы]х$/iu.test(words[i - 1]?.text ?? '') ? i : from
}

/** The first noun phrase with its genitives, without a preposition, a time or an empty frame before it; '' where none is. */
function nameIn(text: string, words: readonly Word[]): string {
  for (let i = 0; i < words.length; i++) {
    const end = chainEnd(words, i)
    if (end === i) continue
    const inside = words.slice(i, end)
    const first = frame.test(words[i]?.text ?? '') && inside.length > 1 ? i + 1 : i
    if (
      inside.some(({ speech }) => speech === 'time') ||
      words[end]?.speech === 'time' ||
      /^(?:данн|оценк|статистик|мнени|расч[её]т|сравнени)/iu.test(words[i]?.text ?? '')
    ) {
      i = end - 1
      continue
    }
    return text.slice((words[first] as Word).start, (words[end - 1] as Word).end)
  }
  return ''
}

function chainEnd(words: readonly Word[], from: number): number {
  let end = phraseEnd(words, from)
  if (end === from) return from
  for (let next = phraseEnd(words, end); next > end && !isMeasure(words[next - 1] as Word); next = phraseEnd(words, end)) end = next
  return end
}

/** The noun phrase behind a number, with its genitives: «40 % *выпуска*», «12 *малых предприятий области*». */
function complement(behind: string): string {
  const text = behind.replace(/^\s*(?:от|из)\s+/u, ' ')
  const words = wordsOf(text.slice(0, 120).replace(/[,;:()—–].*$/su, ''))
  const skip = words.findIndex(({ text: word }) => !/^(?:всех|всей|всего|общей|общего|общему|своей|своего|их|его|е[её])$/iu.test(word))
  const from = Math.max(0, skip)
  if (skip < 0 || words[0]?.speech === 'preposition') return ''
  let end = phraseEnd(words, from)
  if (end === from) return ''
  for (let next = phraseEnd(words, end), n = 0; next > end && n < 2; next = phraseEnd(words, end), n++) end = next
  return text.slice((words[from] as Word).start, (words[end - 1] as Word).end).replace(/[.»"“”]+$/u, (marks) => (marks.includes('»') ? '»' : ''))
}
