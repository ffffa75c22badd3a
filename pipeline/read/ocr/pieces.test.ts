import { expect, it } from 'vitest'
import type { OcrLine } from '../../model/ocr.ts'
import type { Box } from '../../model/page.ts'
import { piecesOfLines } from './pieces.ts'

/** A line of words set at `em` pixels, each box as high as tesseract chose to make it. */
function line(words: readonly string[], em: number, y: number, boxHeight: number): OcrLine {
  let x = 100
  const placed = words.map((text) => {
    const box = [x + 0.04 * em, y, x + (text.length - 0.04) * em, y + boxHeight] as const
    x += text.length * em
    return { text, box, confidence: 0.9 }
  })
  return { words: placed, box: [100, y, x, y + boxHeight] }
}

const quarter = (box: Box): Box => [box[0] / 4, box[1] / 4, box[2] / 4, box[3] / 4]

it('takes the type size of Chinese from its advance: box heights are the line’s in one line and the ink’s in the next', () => {
  const lines = [line(['产业', '集群', '的', '好处'], 40, 100, 62), line(['来自', '三个', '方面'], 40, 160, 38)]
  const sizes = piecesOfLines(lines, quarter).map(({ size }) => size)
  expect(sizes[0]).toBeCloseTo(10, 0)
  expect(sizes[1]).toBe(sizes[0])
})

it('takes the type size of letters from the height of ink', () => {
  const [piece] = piecesOfLines([line(['Typography', 'of', 'papers'], 40, 100, 38)], quarter)
  expect(piece?.size).toBeCloseTo(10, 0)
})
