import { expect, it } from 'vitest'
import type { OcrEngine, OcrLine, OcrRequest } from '../../model/ocr.ts'
import { asItIs } from '../picture/turn.ts'
import { type Attempt, confidenceOf, textOf } from './attempt.ts'
import { partMergedLines } from './merged-lines.ts'

const picture = { width: 1000, height: 600, dpi: 200, grey: new Uint8Array(600_000).fill(255) }

/** A line whose words lie one behind the other from 100, each `high` where it says no other height. */
function line(top: number, ...words: readonly (readonly [text: string, height?: number])[]): OcrLine {
  const placed = words.map(([text, high = 30], i) => ({ text, box: [100 + 200 * i, top, 280 + 200 * i, top + high] as const, confidence: 0.9 }))
  return { words: placed, box: [100, top, 80 + 200 * words.length, Math.max(...placed.map(({ box }) => box[3]))] }
}
const attemptOf = (lines: readonly OcrLine[]): Attempt => ({
  lines,
  picture: asItIs(picture),
  names: ['chi_sim'],
  text: textOf(lines),
  confidence: confidenceOf(lines),
  uncovered: 0,
  method: 'page',
})
function engine(answer: readonly OcrLine[]): { ocr: OcrEngine; asked: OcrRequest[] } {
  const asked: OcrRequest[] = []
  const recognise = async (request: OcrRequest) => {
    asked.push(request)
    return answer
  }
  return { ocr: { name: 'fake 1', lanes: 1, recognise, close: async () => {} }, asked }
}

const above = [line(0, ['第一行'], ['文字']), line(50, ['第二行'], ['文字']), line(100, ['第三行'], ['文字'])]
const below = [line(300, ['第六行'], ['文字']), line(350, ['第七行'], ['文字'])]
const merged = [line(200, ['工艺升级'], ['下', 75]), line(245, ['产品升级'])]
// Places of the part that is cut out: a quarter of a line lies around it.
const parted = [line(8, ['工艺升级'], ['说的是']), line(53, ['产品升级'], ['说的是'])]

it('lines that end as one are read again by themselves', async () => {
  const { ocr, asked } = engine(parted)
  const read = await partMergedLines(ocr, attemptOf([...above, ...merged, ...below]))
  expect(read.text.split('\n').slice(3, 5)).toEqual(['工艺升级 说的是', '产品升级 说的是'])
  expect(read.lines[3]?.box[1]).toBe(200)
  expect(asked.map(({ picture: { height }, segmentation }) => [height, segmentation])).toEqual([[91, 'block']])
})

it('large type is left, and what is not read better', async () => {
  const heading = attemptOf([line(0, ['标题', 75], ['文字', 75]), ...above.slice(1), ...below, line(400, ['第八行'])])
  const other = engine(parted)
  expect(await partMergedLines(other.ocr, heading)).toBe(heading)
  expect(other.asked).toEqual([])
  const worse = engine([line(8, ['工'])])
  const first = attemptOf([...above, ...merged, ...below])
  expect(await partMergedLines(worse.ocr, first)).toBe(first)
})
