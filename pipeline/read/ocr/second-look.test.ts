import { expect, it } from 'vitest'
import { languages } from '../../languages/languages.ts'
import type { OcrEngine, OcrLine, OcrRequest } from '../../model/ocr.ts'
import { asItIs } from '../picture/turn.ts'
import { type Attempt, confidenceOf, textOf } from './attempt.ts'
import { secondLook } from './second-look.ts'

const raster = { width: 1000, height: 400, dpi: 100, grey: new Uint8Array(400_000).fill(255) }

/** Words 80 pixels wide, 100 apart. */
const lineOf = (y: number, words: readonly (readonly [text: string, confidence: number])[]): OcrLine => ({
  box: [100, y, 100 * words.length + 80, y + 20],
  words: words.map(([text, confidence], i) => ({ text, confidence, box: [100 * (i + 1), y, 100 * (i + 1) + 80, y + 20] })),
})

const attemptOf = (lines: readonly OcrLine[]): Attempt => ({
  lines,
  picture: asItIs(raster),
  names: ['rus'],
  text: textOf(lines),
  confidence: confidenceOf(lines),
  uncovered: 0,
  method: 'page',
})

/** Reads the stretches of the sheet as what is said, each on its own row. */
function engine(answers: readonly (readonly OcrLine['words'][number][])[]): { ocr: OcrEngine; asked: OcrRequest[] } {
  const asked: OcrRequest[] = []
  const recognise = async (request: OcrRequest) => {
    asked.push(request)
    return answers.map((words) => ({ box: words[0]?.box ?? [0, 0, 0, 0], words }) as OcrLine)
  }
  return { ocr: { name: 'fake 1', lanes: 1, recognise, close: async () => {} }, asked }
}

const sure = (...words: readonly string[]) => words.map((text) => [text, 0.95] as const)
const lines = [lineOf(50, sure('Первое', 'слово', 'и', 'второе')), lineOf(100, [...sure('понятие', 'ввёл', 'учёный'), ['Магзпай', 0.3], ...sure('в', 'своей')])]

it('one doubtful word is read again with its neighbours alone, and the rest of the line stays; rules are no words', async () => {
  const { ocr, asked } = engine([
    [
      { text: 'учёный', confidence: 0.95, box: [8, 10, 88, 30] },
      { text: 'Marshall', confidence: 0.95, box: [108, 10, 188, 30] },
      { text: '|', confidence: 0.9, box: [192, 5, 195, 35] },
      { text: 'в', confidence: 0.95, box: [208, 10, 288, 30] },
    ],
  ])
  const seen = await secondLook(ocr, attemptOf(lines), { names: ['rus', 'eng'], own: null, mixed: true })
  expect(seen.text).toBe('Первое слово и второе\nпонятие ввёл учёный Marshall в своей')
  expect(asked[0]?.picture.width).toBeLessThan(320)
  // The word found lies where the first reading saw it.
  const [x, y] = seen.lines[1]?.words[3]?.box ?? []
  expect([x, y].map((place, i) => Math.abs((place as number) - [400, 100][i]!) <= 4)).toEqual([true, true])
})

it('a line with two doubtful words is read again as a whole', async () => {
  const two = [
    lineOf(50, sure('Первое', 'слово', 'и', 'второе', 'слово', 'сноски')),
    lineOf(100, [...sure('А.'), ['Рппс!р1ез', 0.3], ...sure('о'), ['Есоп', 0.4]]),
  ]
  const { ocr, asked } = engine([])
  expect((await secondLook(ocr, attemptOf(two), { names: ['rus', 'eng'], own: null, mixed: true })).text).toBe(textOf(two))
  expect(asked[0]?.picture.width).toBeGreaterThan(380)
})

it('words that lie under the box of a doubtful one are read with it, and stand there once', async () => {
  const line = lineOf(100, [...sure('эффекты,', 'конкурентоспособность,'), ['малы', 0.3], ...sure('средние', 'и', 'крупные')])
  const wide = { ...line, words: line.words.map((word, i) => (i === 2 ? { ...word, box: [300, 100, 680, 120] as const } : word)) }
  const read = ['конкурентоспособность,', 'малые', 'средние', 'и', 'крупные']
  const { ocr } = engine([read.map((text, i) => ({ text, confidence: 0.96, box: [8 + 100 * i, 10, 88 + 100 * i, 30] }))])
  const seen = await secondLook(ocr, attemptOf([lines[0] as OcrLine, wide]), { names: ['rus', 'eng'], own: null, mixed: true })
  expect(seen.text.split('\n')[1]).toBe('эффекты, конкурентоспособность, малые средние и крупные')
})

const again = async (line: OcrLine, ...words: readonly (readonly [text: string, confidence: number])[]) => {
  const found = words.map(([text, confidence], i) => ({ text, confidence, box: [8 + 100 * i, 10, 88 + 100 * i, 30] as const }))
  const { ocr, asked } = engine([found])
  const seen = await secondLook(ocr, attemptOf([lines[0] as OcrLine, line]), { names: ['rus', 'eng'], own: null, mixed: true })
  return { text: seen.text.split('\n')[1], asked: asked.length }
}

it('a word whose letters are those of no word is read again, however surely it was read', async () => {
  const line = lineOf(100, sure('правок', '(соттй)', 'на', 'проект'))
  expect(await again(line, ['правок', 0.97], ['(commit)', 0.97], ['на', 0.97])).toEqual({ text: 'правок (commit) на проект', asked: 1 })
  expect(await again(lineOf(100, sure('правок', 'в', 'проект')))).toEqual({ text: 'правок в проект', asked: 0 })
})

it('words that came out alike stand as they were, and so do words with other marks', async () => {
  const line = lineOf(100, [...sure('друг'), ['друга1.', 0.8], ...sure('В')])
  expect((await again(line, ['друг', 0.97], ['друга’.', 0.95], ['В', 0.97])).text).toBe('друг друга1. В')
})

it('less sure words take nothing away', async () => {
  const line = lineOf(100, [...sure('города'), ['Шеффилд', 0.85], ...sure('и')])
  expect((await again(line, ['города', 0.97], ['Weddung', 0.6], ['и', 0.97])).text).toBe('города Шеффилд и')
})

it('a line in other letters than the page is taken as it was read the second time, marks and all', async () => {
  const chinese = lineOf(50, sure('产业集群', '参考文献'))
  const { ocr } = engine([['Marshall', 'A.', 'Principles'].map((text, i) => ({ text, confidence: 0.97, box: [8 + 100 * i, 10, 88 + 100 * i, 30] as const }))])
  const first = attemptOf([
    chinese,
    lineOf(100, [
      ['Marshall', 0.9],
      ['A,', 0.8],
      ['Principles', 0.9],
    ]),
  ])
  expect((await secondLook(ocr, first, { names: ['eng'], own: languages.zh, mixed: true })).text).toBe('产业集群 参考文献\nMarshall A. Principles')
})
