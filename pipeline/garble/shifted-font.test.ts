import { expect, test } from 'vitest'
import { digitsOfShiftedLayer, shiftOf } from './shifted-font.ts'

const shifted = (text: string, cyrillic: number, ascii: number): string =>
  [...text]
    .map((char) => char.charCodeAt(0))
    .map((code) => String.fromCharCode(code >= 0x410 && code <= 0x44f ? code - cyrillic : code >= 0x20 && code < 0x7f ? code - ascii : code))
    .join('')

const ru = 'В 1998 году в городе было 1204 мастерские, через пять лет их стало 1531, и каждая третья продавала обувь за границу.'
const en = 'In 1998 the town had 1204 shops; five years later there were 1531, and every third of them sold shoes abroad.'

test.each([
  ['Russian, 982', shifted(ru, 982, 0), { cyrillic: 982, ascii: null }],
  ['Russian, 1000', shifted(ru, 1000, 0), { cyrillic: 1000, ascii: null }],
  ['Russian, 982 with ASCII 29', shifted(ru, 982, 29), { cyrillic: 982, ascii: 29 }],
  ['English, 29', shifted(en, 0, 29), { cyrillic: null, ascii: 29 }],
  ['English, 3', shifted(en.replace(/\d+/gu, 'many'), 0, 3), { cyrillic: null, ascii: 3 }],
])('%s', (_, text, shift) => expect(shiftOf(text)).toEqual(shift))

test.each([
  ru,
  en,
  'ГОСТ Р 7.0.5–2008, ОКВЭД 29.10',
  '产业集群是指在某一特定领域内相互关联的企业和机构的集合',
  'Введение……………………………………………………3\n1 Кластер……………………………………………7\nЗаключение…………………………………31',
  'Научный руководитель ______________________\n(подпись) _________________\nДата защиты ________________',
  'TRADE WORKING PAPER SERIES\nTOWNS ON THE RIVER, NEW\nPRODUCTS AND THE CPI\nNATIONAL BUREAU OF ECONOMIC RESEARCH',
  'Krätke S., Åkerman J., Łukasiewicz J. 2004. P. 12–19',
  '',
])('healthy: %s', (text) => {
  expect(shiftOf(text)).toBeNull()
  expect(digitsOfShiftedLayer(text)).toBeNull()
})

test('digits that were shifted with the rest are kept; what nothing vouches for is lost', () => {
  expect(digitsOfShiftedLayer(shifted(en, 0, 29))).toBe('kept')
  expect(digitsOfShiftedLayer(shifted(ru.replace(/\d/gu, ''), 982, 0))).toBe('lost')
  expect(digitsOfShiftedLayer(shifted(ru, 982, 0))).toBe('lost')
})
