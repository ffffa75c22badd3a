import { describe, expect, it } from 'vitest'
import { CACHE } from '../../../workers/cache.ts'
import { loadKnowledge } from '../knowledge.ts'
import { palladius, pinyinOf } from './palladius.ts'

const { findPlaces } = await loadKnowledge(CACHE)
const named = (text: string) => findPlaces(text).map(({ place }) => place.name)

const found: Readonly<Record<string, readonly string[]>> = {
  'Clusters in Wenzhou (shoes), Haining (leather) and Shaoxing (textiles) grew out of village workshops.': [
    'Wenzhou, Zhejiang, China',
    'Haining, Zhejiang, China',
    'Shaoxing, Zhejiang, China',
  ],
  'The knitwear makers of Ludhiana, Punjab, sell to the whole of India.': ['Ludhiana, Punjab, India', 'India'],
  'Italian districts such as Prato and Carpi were compared with Baden-Wuerttemberg.': [
    'Italy',
    'Prato, Tuscany, Italy',
    'Carpi, Emilia-Romagna, Italy',
    'Baden-Württemberg, Germany',
  ],
  "zhejiang's small firms": ['Zhejiang Province, China'],
  'The software park in Bangalor, India, is well known.': ['Bangalore, Karnataka, India'],
  'В Самарской области и в Татарстане работают автомобильные кластеры, есть они и под Санкт-Петербургом.': [
    'Samara Oblast, Russia',
    'Tatarstan, Russia',
    'Saint Petersburg, Russia',
  ],
  'Обувщики Вэньчжоу и чжэцзянские текстильщики продают товар через рынок в Иу (Китай).': [
    'Wenzhou, Zhejiang, China',
    'Zhejiang Province, China',
    'Yiwu, Zhejiang, China',
  ],
  'Цзянси граничит с Аньхоем, но не с Цзянсу, Шэньси западнее Шаньси; в Чанше и в Чаншу прядут.': [
    'Jiangxi Province, China',
    'Anhui Province, China',
    'Jiangsu Province, China',
    'Shaanxi Province, China',
    'Shanxi Province, China',
    'Changsha, Hunan, China',
    'Changshu, Jiangsu, China',
  ],
  'Хэнань и Цинхай': ['Henan Province, China', 'Qinghai Province, China'],
  'Оптоволокно тянут в Фуяне (провинция Чжэцзян), замки куют в городке Хэнси провинции Чжэцзян.': ['Fuyang, Zhejiang, China', 'Hengxi, Zhejiang, China'],
  'The kilns of Hengxi, Zhejiang Province, and Baiyun Town in Jiangxi': ['Hengxi, Zhejiang, China', 'Baiyun, Jiangxi, China'],
  'Чаще всего вспоминают кремниевую долину.': ['Silicon Valley, California, United States'],
  'Кластеры Хабаровского края и Пермского края': ['Khabarovsk Krai, Russia', 'Perm Krai, Russia'],
  'кластер в Дубне (Московская область)': ['Dubna, Moscow Oblast, Russia'],
  'ТЕКСТИЛЬНЫЙ КЛАСТЕР ИВАНОВСКОЙ ОБЛАСТИ': ['Ivanovo Oblast, Russia'],
  '如广东佛山陶瓷、江苏昆山电子信息和河北清河羊绒等产业集群。': ['Foshan, Guangdong, China', 'Kunshan, Jiangsu, China', 'Qinghe, Hebei, China'],
  温州柳市镇的低压电器和美国硅谷的半导体: ['Liushi, Yueqing, Zhejiang, China', 'Silicon Valley, California, United States'],
  臺中的工具機與新竹科學園區: ['Taichung, Taiwan', 'Hsinchu Science Park, Hsinchu, Taiwan'],
  'Laboratories in Cambridge, Massachusetts, and Route 128 outside Boston': [
    'Cambridge, Massachusetts, United States',
    'Route 128, Massachusetts, United States',
  ],
  'Бюро в Кембридже (США) и на шоссе № 128': ['Cambridge, United States', 'Route 128, Massachusetts, United States'],
  '美国马萨诸塞州剑桥和128公路，意大利的普拉托': [
    'Cambridge, Massachusetts, United States',
    'Route 128, Massachusetts, United States',
    'Prato, Tuscany, Italy',
  ],
  盛泽镇和绍兴县都织布: ['Shengze, Suzhou, Jiangsu, China', 'Shaoxing, Zhejiang, China'],
  义乌的清塘镇和白石镇: ['Qingtang, Yiwu, Zhejiang, China', 'Baishi, Yiwu, Zhejiang, China'],
  大庆石化下游产业集群: ['Daqing, Heilongjiang, China'],
  '江、浙、粤三省': ['Jiangsu Province, China', 'Zhejiang Province, China', 'Guangdong Province, China'],
}

describe('places found', () => {
  for (const [text, places] of Object.entries(found)) it(text, () => expect(named(text)).toEqual(places))
})

describe('no place in', () => {
  const none = [
    'Of course the bar for reading is high, and a nice mobile phone may split.',
    'Marshall (1920) and M. Porter of Stanford University disagree; so does Li Yongkang.',
    'The University of Cambridge and Zhejiang University Press published it.',
    'Того, что пишет Иванов, и Курганов не отрицает. Кому это нужно?',
    'Московский государственный университет',
    '战略性新兴产业与朝阳产业在平台中合作，阿里巴巴也在其中。',
    '浙江大学出版社，吉林大学',
    'Кластер (английское слово), по мысли американского экономиста',
    'The British economist and the American scholar of an English word',
    'In the 1987 film Wall Street greed is good.',
    '美国经济学家，日本学者',
    '学习型区域由佛罗里达提出，华盛顿认为',
    '特色小镇、中心镇和乡镇企业，全国淘宝村，各乡镇的农村',
  ]
  for (const text of none) it(text, () => expect(named(text)).toEqual([]))
})

it('a name that is not quite ours is a guess', () => {
  expect(findPlaces('The Zhejiang Zhangzhou tie makers').map(({ guessed, place }) => [place.name, guessed])).toEqual([['Zhangzhou, Zhejiang, China', true]])
  expect(findPlaces('Makers in Yueqging sell at a loss.').map(({ guessed, place }) => [place.name, guessed])).toEqual([['Yueqing, Zhejiang, China', true]])
})

it('of several bearers of a name, the one of the region named beside it', () => {
  expect(named('In Zhejiang, Taizhou makes moulds')).toContain('Taizhou, Zhejiang, China')
  expect(named('In Jiangsu, Taizhou makes medicines')).toContain('Taizhou, Jiangsu, China')
})

it('Russian names of Chinese places by the system of Palladius', () => {
  const names = {
    'zhe jiang': 'Чжэцзян',
    'wen zhou': 'Вэньчжоу',
    'qing dao': 'Циндао',
    'xi an': 'Сиань',
    'chang an': 'Чанъань',
    'hui zhou': 'Хуэйчжоу',
    'lü liang': 'Люйлян',
  }
  for (const [pinyin, russian] of Object.entries(names)) expect(palladius(pinyin.split(' '))).toBe(russian)
  expect(palladius(['boston'])).toBeNull()
})

it('Palladius is read back', () => {
  const names = ['Wenzhou', 'Xuchang', "Xi'an", "Rui'an", 'Zhongguancun', 'Luoyang', 'Guanyun', 'Foshan', 'Cixi', 'Lüliang']
  const russian = ['Вэньчжоу', 'Сюйчан', 'Сиань', 'Жуйань', 'Чжунгуаньцунь', 'Лояне', 'Гуаньюнь', 'Фошани', 'Цыси', 'Люйлян']
  expect(russian.map(pinyinOf)).toEqual(names)
  expect(['Портер', 'Кластер', 'Прато'].map(pinyinOf)).toEqual([null, null, null])
})
