import { describe, expect, test } from 'vitest'
import { type LanguageCode, languages } from '../languages/languages.ts'
import { splitSentences } from './sentences.ts'

const cut = (code: LanguageCode, text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }, languages[code]).map(({ start, end }) => text.slice(start, end))

/** Each example is written with | between its sentences. */
const examples: Record<LanguageCode, readonly string[]> = {
  en: [
    'Porter (1998) and others, e.g. Krugman et al. (1991), differ.| The U.S. economy grew.| See Fig. 3 below.',
    'Shoes Co. Ltd. moved to No. 5 Mill St. in 1990.| It stayed there.',
    '“Why here?” asked Mr. Smith.| “Because of trust.”| He left.',
    'Wages rose by 3.5 per cent in Jan. 2010.| Prices, i.e. rents, fell… slowly.',
    'It is found in the U.S.| The rest is in Europe.',
    'A network of firms.|这些企业相互合作。| Trust matters.',
    '1. Career group of A. B. Marshall.| Next.',
  ],
  ru: [
    'Кластер — это сеть фирм, банков и т.д.| Поскольку их много, связи сложны.',
    'По А. Маршаллу (см. рис. 2), т.е. в узком смысле, район — это община.| Так считают и др.| Однако М. Портер возражает.',
    'В 2010 г. Россия выпустила 5 млн. пар обуви.| В 2011 г. их стало 6 млн.| Это рост.',
    'Завод находится в г. Иваново на ул. Мира.| Его директор — проф. И. И. Петров.',
    '«Что такое кластер?» — спросил он.| Ответа нет…| Почему?',
    'На заводах 14 тыс. чел.| Объём инвестиций достиг 60 млрд. руб.| Рост дали 5 млн. долл. США.',
    'Доля МСП составила 40 тыс. чел. и выросла.| Она вырастет ещё.',
  ],
  zh: [
    '产业集群是指企业的集聚;它们相互联系;相互竞争。|它有什么特点?|第一,专业化!|第二,网络化。',
    '他说:“集群就是信任。”|后来情况变了。',
    '所谓“小而专。”的企业不多。|其余较大。',
    '2011年增长3.5个百分点.|其后下降',
    '创新不是孤立事件；它们趋于群集。|其次，分布并不均匀。',
  ],
}

describe.each(Object.entries(examples))('%s', (code, written) => {
  test.each(written)('%s', (example) => {
    expect(cut(code as LanguageCode, example.replaceAll('|', ''))).toEqual(example.split('|').map((sentence) => sentence.trim()))
  })
})
