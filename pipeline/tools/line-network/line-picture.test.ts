import { describe, expect, it } from 'vitest'
import { linePicture } from './line-picture.ts'
import { piecesOf } from './pieces.ts'

/** White, with a black bar of `thick` columns every twenty. */
function bars(width: number, height: number, thick: number, ink = 0, paper = 255) {
  const grey = Uint8Array.from({ length: width * height }, (_, i) => ((i % width) % 20 < thick ? ink : paper))
  return { width, height, dpi: 300, grey }
}

describe('a line as the network takes it', () => {
  it('has its rows, its shape, and greys from -1 to 1 however pale the ink', () => {
    for (const pale of [bars(400, 100, 8), bars(400, 100, 8, 120, 180)]) {
      const { columns, rows, values, across } = linePicture(pale, [100, 20, 300, 70], 36)
      expect([columns, rows]).toEqual([144, 36])
      expect(across).toBeCloseTo(50 / 36)
      expect(Math.min(...values)).toBe(-1)
      expect(Math.max(...values)).toBeCloseTo(1)
    }
  })

  it('keeps the share of ink whether it is made smaller or larger', () => {
    for (const height of [20, 36, 45, 90]) {
      const { values } = linePicture(bars(4 * height, height, 10), [0, 0, 4 * height, height], 36)
      expect(values.filter((value) => value < 0).length / values.length).toBeCloseTo(0.5, 1)
    }
  })
})

describe('pieces of a row', () => {
  const word = (x0: number, x1: number, y0 = 10, y1 = 30) => ({ box: [x0, y0, x1, y1] as const, blobs: [[x0, y0, x1, y1] as const] })
  const row = { height: 20, descenders: -5, baseline: [0, 25, 100, 25] as const }
  const boxes = (...words: ReturnType<typeof word>[]) => piecesOf({ ...row, words }, { width: 500, height: 50 }).map(({ box }) => box)

  it('join words, part at wide gaps, and keep what is much higher than the row apart', () => {
    expect(boxes(word(10, 40), word(50, 90))).toEqual([[6, 6, 94, 34]])
    expect(boxes(word(10, 40), word(85, 120))).toHaveLength(2)
    expect(boxes(word(10, 40), word(45, 60, 0, 40), word(65, 90))).toHaveLength(3)
  })

  it('reach from the ascenders to the descenders of the row, and not beyond the picture', () => {
    expect(boxes(word(10, 40, 18, 25))).toEqual([[6, 6, 44, 34]])
    expect(boxes(word(1, 499))).toEqual([[0, 6, 500, 34]])
  })
})
