import { expect, it } from 'vitest'
import type { OcrLine } from '../../model/ocr.ts'
import { asItIs } from '../picture/turn.ts'
import { attempt, withoutDirt } from './attempt.ts'

const words = (...of: readonly (readonly [text: string, width: number])[]): OcrLine[] => {
  let x = 0
  const placed = of.map(([text, width]) => {
    const box = [x, 0, x + width, 40] as const
    x += width + 15
    return { text, box, confidence: 0.9 }
  })
  return [{ words: placed, box: [0, 0, x, 40] }]
}
const kept = (lines: readonly OcrLine[]) => withoutDirt(lines).flatMap((line) => line.words.map(({ text }) => text))

it('a dash between words is writing, a long one a rule', () => {
  expect(kept(words(['Кластер', 200], ['—', 40], ['это', 80]))).toEqual(['Кластер', '—', 'это'])
  expect(kept(words(['Кластер', 200], ['—', 400]))).toEqual(['Кластер'])
  expect(kept(words(['(t', 30], ['=', 25], ['3,2)', 60], ['|', 4], ['|да', 60]))).toEqual(['(t', '=', '3,2)', 'да'])
})

it('small marks that stand alone are specks; wide ones were set', () => {
  expect(kept(words(['вы-', 80], ['.', 6], ['налоги', 150], ['`', 7], ['-', 5]))).toEqual(['вы-', 'налоги'])
  expect(kept(words(['пошлины', 150], ['-', 24], ['”', 30]))).toEqual(['пошлины', '-', '”'])
})

it('a comma after a Han character was set, however narrow it is said to be', () => {
  expect(kept(words(['聚落', 80], [',', 2], ['工具', 80], ["'", 2], ['機', 40], [';', 5]))).toEqual(['聚落', ',', '工具', '機', ';'])
})

it('no word is higher than its line', async () => {
  const lines: OcrLine[] = [{ words: [{ text: '量', box: [20, 10, 45, 90], confidence: 0.9 }], box: [0, 30, 300, 70] }]
  const engine = { name: 'fake 1', lanes: 1, recognise: async () => lines, close: async () => {} }
  const blank = asItIs({ width: 300, height: 100, dpi: 100, grey: new Uint8Array(30_000).fill(255) })
  const { lines: read } = await attempt(engine, blank, ['chi_sim'], 'page', 'page')
  expect(read[0]?.words[0]?.box).toEqual([20, 30, 45, 70])
})
