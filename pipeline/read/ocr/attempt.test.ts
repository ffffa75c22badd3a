import { expect, it } from 'vitest'
import type { OcrLine } from '../../model/ocr.ts'
import { withoutDirt } from './attempt.ts'

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
