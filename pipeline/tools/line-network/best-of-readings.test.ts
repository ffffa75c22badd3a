import { expect, it } from 'vitest'
import { bestOfReadings, type InkWord } from './best-of-readings.ts'

/** A letter is a piece of ink; behind a bar what the word costs. */
function reading(line: string): InkWord[] {
  let start = 0
  return line.split(' ').map((word) => {
    const [text = '', cost = '0'] = word.split('|')
    const one = { text, start, end: start + text.length, left: start, right: start + text.length, confidence: 0.9, cost: Number(cost) }
    start = one.end
    return one
  })
}
const best = (...lines: readonly string[]): string =>
  bestOfReadings(lines.map((line) => (line === '' ? [] : reading(line))))
    .map(({ text }) => text)
    .join(' ')

it('takes of each word the likelier reading', () => {
  expect(best('изд.: Рппс!р1ез|9 оЁ|4 1890', 'u34.:|8 Principles of 1890')).toBe('изд.: Principles of 1890')
})

it('compares between gaps that both see', () => {
  expect(best('аб в|5 г|5', 'ab|4 vg|2')).toBe('аб vg')
  expect(best('абв|9 г', 'a|1 bv|2 g')).toBe('a bv g')
})

it('does not change the language for a letter that looks the same in both', () => {
  expect(best('уз|6 а|0.1 аз|6', 'as|0.2 a|0.3 as|0.2')).toBe('as a as')
  expect(best('над а', 'Hag a')).toBe('над а')
})

it('a word that every text is full of is one, beside words of another language too', () => {
  expect(best('на|0.5 Сцциь|9', 'Ha|0.5 GitHub|3')).toBe('на GitHub')
  expect(best('3. Весании|6 С.|1 Ше|1', '3. Becattini|5 G.|1 The|1')).toBe('3. Becattini G. The')
})

it('of words read as surely the one is taken whose letters are those of words', () => {
  expect(best('файл|1.5', 'daitn|1.2')).toBe('файл')
  expect(best('сот{|2', 'com|2')).toBe('com')
  expect(best('нет|2', 'HeT|1.5')).toBe('нет')
})

it('keeps what only one of them reads unless it is a guess', () => {
  expect(best('', 'as a')).toBe('as a')
  expect(best('аб', '')).toBe('аб')
})
