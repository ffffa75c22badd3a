import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from './text-file.ts'

const ru = 'Глава 3. Кто выигрывает от соседства\nМалые мастерские делят между собой заказы, станки и учеников.'
const hans = '第三章 谁从相邻中获益\n小作坊共享订单、机器和学徒。'
const hant = '第三章 誰從相鄰中獲益\n小作坊共享訂單、機器和學徒。'
const en = 'Chapter 3 – who gains from being near\nThe café, the “mill” and the dyer share orders.'

const cases: [string, string, string][] = [
  ['windows-1251', 'win1251', ru],
  ['koi8-r', 'koi8-r', ru],
  ['ibm866', 'cp866', ru],
  ['ibm855', 'cp855', ru],
  ['x-mac-cyrillic', 'maccyrillic', ru],
  ['iso-8859-5', 'iso-8859-5', ru],
  ['gb18030', 'gb18030', hans],
  ['big5', 'big5', hant],
  ['windows-1252', 'win1252', en],
  ['utf-8', 'utf8', `${ru}\n${hans}\n${en}`],
  ['utf-16le', 'utf16le', ru],
  ['utf-16be', 'utf16be', en],
]

describe('the character set of a text file is found from its bytes', () => {
  test.each(cases)('%s', (encoding, written, text) => {
    expect(decodeText(iconv.encode(text, written))).toEqual({ encoding, text })
  })
  test.each(cases.filter(([encoding]) => !encoding.startsWith('utf')))('%s, one short line among many in ASCII', (encoding, written, text) => {
    const mixed = `${'x = 1;\n'.repeat(5000)}${text.split('\n')[1]}\n`
    expect(decodeText(iconv.encode(mixed, written))).toEqual({ encoding, text: mixed })
  })
  test('a declaration that lies is not believed', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>\n<p>${ru}</p>`
    expect(decodeText(iconv.encode(text, 'koi8-r'))).toEqual({ encoding: 'koi8-r', text })
  })
  test('UTF-8 cut in the middle of a character is UTF-8 still', () => {
    expect(decodeText(iconv.encode(ru, 'utf8').subarray(0, -2)).encoding).toBe('utf-8')
  })
  test('line ends are "\\n"', () => expect(decodeText(new TextEncoder().encode('a\r\nb')).text).toBe('a\nb'))
  test('marks of UTF-16', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x2f, 0x04))).toEqual({ encoding: 'utf-16le', text: 'Я' })
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x04, 0x2f))).toEqual({ encoding: 'utf-16be', text: 'Я' })
  })
})
